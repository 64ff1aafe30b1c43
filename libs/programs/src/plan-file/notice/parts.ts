import { halfWidthDigits, readMarker } from './markers.ts';
import { joinAnnex, joinBody, sourceLines, type SourceLine } from './paragraphs.ts';

/**
 * A part of the document by the names of the standard layout of official documents (党政机关公文格式):
 * 发文机关, 文号, 标题, 主送机关, 正文, 附件说明, 落款, 成文日期, and each 附件 by its number.
 */
export interface Part {
  readonly name: string;
  readonly lines: readonly string[];
}

const ANNEX = /^附件\s*([0-9０-９一二三四五六七八九十]*)\s*[:：]?$/;
const NUMBER = /[〔[(（【]\d{4}[〕\])）】].{1,8}号$/;
const DAY = /^[\d〇○零一二三四五六七八九]{4}年.{1,3}月.{1,3}日$/;

/** Cuts the raw text into its parts, with paragraphs that page breaks cut joined again. Empty parts are left out. */
export function partsOf(raw: string): Part[] {
  const lines = sourceLines(raw);
  const firstAnnex = lines.findIndex((line) => ANNEX.test(line.text));
  const main = firstAnnex < 0 ? lines : lines.slice(0, firstAnnex);
  const annexes = firstAnnex < 0 ? [] : lines.slice(firstAnnex);
  const greeting = salutation(main);
  const front = main.slice(0, greeting.front);
  const rest = main.slice(greeting.body);
  return [
    ...frontParts(front),
    { name: '主送机关', lines: main.slice(greeting.front, greeting.body).map((line) => line.text) },
    ...bodyParts(rest),
    ...annexParts(annexes),
  ].filter((part) => part.lines.length > 0);
}

/** Where the line «各镇（办）、各用人单位：» stands; without one, where the first paragraph or numbering begins. */
function salutation(lines: readonly SourceLine[]): { front: number; body: number } {
  const limit = lines.findIndex((line) => readMarker(line.text) !== null || line.text.includes('。'));
  const end = limit < 0 ? lines.length : limit;
  const at = lines.findIndex(
    (line, index) => index < end && /[：:]$/.test(line.text) && line.text.length <= 80,
  );
  return at < 0 ? { front: end, body: end } : { front: at, body: at + 1 };
}

function frontParts(front: readonly SourceLine[]): Part[] {
  const texts = front.map((line) => line.text);
  const number = texts.findIndex((line) => NUMBER.test(line));
  const whole = (lines: readonly string[]): string[] => (lines.length === 0 ? [] : [lines.join('')]);
  if (number < 0) return [{ name: '标题', lines: whole(texts) }];
  return [
    { name: '发文机关', lines: whole(texts.slice(0, number)) },
    { name: '文号', lines: texts.slice(number, number + 1) },
    { name: '标题', lines: whole(texts.slice(number + 1)) },
  ];
}

/** The body proper, then what may close it: the list of annexes, the signing body, the day. */
function bodyParts(lines: readonly SourceLine[]): Part[] {
  const texts = lines.map((line) => line.text);
  const list = texts.findIndex((line) => /^附件\s*[:：]/.test(line));
  // a day on its own signs the document only near its end
  const day = texts.findLastIndex(
    (line, index) => DAY.test(line) && index > list && index >= texts.length - 4,
  );
  let signature = day;
  while (signature > 0 && list < signature - 1 && isSignature(texts[signature - 1] ?? '')) signature -= 1;
  const tail = day < 0 ? texts.length : signature;
  const bodyEnd = list < 0 ? tail : list;
  return [
    { name: '正文', lines: joinBody(texts.slice(0, bodyEnd)) },
    { name: '附件说明', lines: list < 0 ? [] : texts.slice(list, tail) },
    { name: '落款', lines: day < 0 ? [] : texts.slice(signature, day) },
    { name: '成文日期', lines: day < 0 ? [] : texts.slice(day, day + 1) },
    { name: '附注', lines: day < 0 ? [] : texts.slice(day + 1) },
  ];
}

function isSignature(line: string): boolean {
  return line.length <= 40 && readMarker(line) === null && !/[，,。；;：:]/.test(line);
}

function annexParts(lines: readonly SourceLine[]): Part[] {
  const parts: { name: string; lines: string[] }[] = [];
  for (const { text } of lines) {
    const number = ANNEX.exec(text)?.[1];
    if (number !== undefined) parts.push({ name: `附件${halfWidthDigits(number)}`, lines: [text] });
    else parts.at(-1)?.lines.push(text);
  }
  return parts.map((part) => ({ name: part.name, lines: joinAnnex(part.lines) }));
}
