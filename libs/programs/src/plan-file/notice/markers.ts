/** The numbering at the head of a paragraph: 一、 / （一） / 1. / （1） / ①, in full or half width. */
export interface Marker {
  /** depth in the usual order of official documents, 1 for 一、 to 5 for ① */
  readonly level: 1 | 2 | 3 | 4 | 5;
  /** the number as a piece of a clause path, always half width: `二`, `(一)`, `1`, `(3)`, `①` */
  readonly piece: string;
  /** characters the marker takes, white space after it included */
  readonly length: number;
}

const CHINESE = '[一二三四五六七八九十]{1,3}';
const ARABIC = '[0-9０-９]{1,2}';

const FORMS: readonly (readonly [Marker['level'], RegExp])[] = [
  [1, new RegExp(`^(${CHINESE})、\\s*`)],
  [2, new RegExp(`^[（(]\\s*(${CHINESE})\\s*[）)]\\s*`)],
  // a decimal fraction («1.5倍») is no numbering
  [3, new RegExp(`^(${ARABIC})\\s*[.．、]\\s*(?![0-9０-９])`)],
  [4, new RegExp(`^[（(]\\s*(${ARABIC})\\s*[）)]\\s*`)],
  [5, /^([①-⑳])\s*/],
];

/** Half width digits for full width ones. */
export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** The marker a line begins with, or null. */
export function readMarker(line: string): Marker | null {
  for (const [level, form] of FORMS) {
    const match = form.exec(line);
    if (match?.[1] === undefined) continue;
    const number = halfWidthDigits(match[1]);
    const piece = level === 2 || level === 4 ? `(${number})` : number;
    return { level, piece, length: match[0].length };
  }
  return null;
}

/**
 * Whether a numbered line is a heading on its own rather than the beginning of a paragraph. Headings of the
 * upper three levels may hold a comma («加强组织领导，夯实部门责任»); an item is one only without any stop.
 */
export function isHeadingLine(line: string): boolean {
  const marker = readMarker(line);
  if (marker === null) return false;
  const title = line.slice(marker.length);
  if (title === '') return false;
  return marker.level <= 3
    ? title.length <= 40 && !/[。；;：:！!？?]/.test(title)
    : title.length <= 20 && !/[，,。；;：:！!？?]/.test(title);
}

/** A clause path as the index writes it: half width brackets and digits, single spaces. */
export function canonicalPath(path: string): string {
  return halfWidthDigits(path).replaceAll('（', '(').replaceAll('）', ')').replace(/\s+/g, ' ').trim();
}
