import { isHeadingLine, readMarker } from './markers.ts';

/** A line of the source after tidying; `block` counts the groups between blank lines. */
export interface SourceLine {
  readonly text: string;
  readonly block: number;
}

const SPACE_AFTER_HAN = /(?<=\p{Script=Han})[^\S\t]+(?=[\p{Script=Han}\d])/gu;
const SPACE_AFTER_DIGIT = /(?<=\d)[^\S\t]+(?=\p{Script=Han})/gu;

/**
 * One line without traces of typesetting: list dashes, spaces that spread characters («组 长», «打造 2 名») and
 * line breaks inside a table cell («每 年1家») go; the tabs between cells stay.
 */
function tidy(line: string): string {
  return line
    .split('\t')
    .map((cell) =>
      cell.replace(SPACE_AFTER_HAN, '').replace(SPACE_AFTER_DIGIT, '').replace(/\s+/g, ' ').trim(),
    )
    .join('\t')
    .replace(/^- /, '');
}

/** The non-empty lines of a text, tidied. */
export function sourceLines(raw: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let block = 0;
  for (const line of raw.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    if (line.trim() === '') block += 1;
    else lines.push({ text: tidy(line), block });
  }
  return lines;
}

/** Whether a paragraph is finished: it ends with a stop, also inside closing quotes or before a bracketed note. */
export function isComplete(line: string): boolean {
  const bare = line.replace(/[（(][^（()）]*[）)]$/, '').replace(/[”’》」』】]+$/, '');
  return /[。！？；：…!?;:]$/.test(bare) || (bare === '' && line !== '');
}

/** Whether a line of prose was cut by a page break and goes on in the next one. */
function goesOn(line: string, next: string, prose: (line: string) => boolean): boolean {
  if (line.includes('\t') || next.includes('\t')) return false;
  return prose(line) && !isComplete(line) && !isHeadingLine(line) && readMarker(next) === null;
}

/** Joins the paragraphs of the body that page breaks or hard line breaks cut in two. */
export function joinBody(lines: readonly string[]): string[] {
  return join(lines, () => true);
}

/** The same for an annex, where titles, lists of posts and tables stand as lines of their own. */
export function joinAnnex(lines: readonly string[]): string[] {
  return join(lines, (line) => /[。；;]/.test(line) || (line.length >= 30 && /[，,]/.test(line)));
}

function join(lines: readonly string[], prose: (line: string) => boolean): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && goesOn(last, line, prose)) joined[joined.length - 1] = last + line;
    else joined.push(line);
  }
  return joined;
}
