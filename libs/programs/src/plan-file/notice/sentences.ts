import type { Span } from './clause.ts';
import { readMarker } from './markers.ts';

const OPENERS = '（(《“‘「『【〔[';
const CLOSERS = '）)》”’」』】〕]';
const STOPS = '。！？!?；;';

/** The sentences of `text` between two offsets; stops inside brackets or quotation marks divide nothing. */
export function sentencesOf(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  let lineStart = span.start;
  while (lineStart < span.end) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 || newline > span.end ? span.end : newline;
    const line = text.slice(lineStart, lineEnd);
    const cells = line.includes('\t') ? cellSpans(line) : proseSpans(line);
    for (const cell of cells) sentences.push({ start: lineStart + cell.start, end: lineStart + cell.end });
    lineStart = lineEnd + 1;
  }
  return sentences;
}

/** The non-empty cells of a table row. */
export function cellSpans(line: string): Span[] {
  return allCells(line).filter((cell) => cell.end > cell.start);
}

/** Every cell of a table row, empty ones too, so that the index is the column. */
export function allCells(line: string): Span[] {
  const cells: Span[] = [];
  let start = 0;
  for (const cell of line.split('\t')) {
    cells.push({ start, end: start + cell.length });
    start += cell.length + 1;
  }
  return cells;
}

function proseSpans(line: string): Span[] {
  const spans: Span[] = [];
  let start = readMarker(line)?.length ?? 0;
  let depth = 0;
  for (let at = start; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (OPENERS.includes(character)) depth += 1;
    else if (CLOSERS.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && STOPS.includes(character)) {
      spans.push({ start, end: at + 1 });
      start = at + 1;
    }
  }
  if (start < line.length) spans.push({ start, end: line.length });
  return spans.map((span) => trimmed(line, span)).filter((span) => span.end > span.start);
}

function trimmed(line: string, span: Span): Span {
  const text = line.slice(span.start, span.end);
  const lead = text.length - text.trimStart().length;
  return { start: span.start + lead, end: span.end - (text.length - text.trimEnd().length) };
}
