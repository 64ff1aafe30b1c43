import { cutAnnex } from './annex.ts';
import type { Clause, ClauseDraft, Notice, Span } from './clause.ts';
import { canonicalPath, readMarker } from './markers.ts';
import { cutNumbered, unique } from './numbered.ts';
import { partsOf, type Part } from './parts.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Reads a notice as printed and cuts it into addressable clauses. Paragraphs that a page break cut are joined,
 * white space that only spread characters goes; every other character stays as printed.
 */
export function readNotice(raw: string): Notice {
  const parts = partsOf(raw);
  const lines = parts.flatMap((part) => part.lines);
  const text = lines.join('\n');
  const starts: number[] = [];
  lines.reduce((offset, line) => (starts.push(offset), offset + line.length + 1), 0);

  const taken = new Set<string>();
  let at = 0;
  const drafts = parts.flatMap((part) => {
    const from = at;
    at += part.lines.length;
    return cutPart(part, lines, from, at, taken);
  });
  const spans = drafts.map((draft) => spanOf(draft, lines, starts));
  const order = drafts
    .map((_, index) => index)
    .sort((a, b) => startOf(spans, a) - startOf(spans, b) || endOf(spans, b) - endOf(spans, a));
  return { text, clauses: measure(text, drafts, spans, order) };
}

/** The clause at a path, in full or half width; undefined if the notice has none. */
export function findClause(notice: Notice, path: string): Clause | undefined {
  const wanted = canonicalPath(path);
  return notice.clauses.find((clause) => clause.path === wanted);
}

function cutPart(
  part: Part,
  lines: readonly string[],
  from: number,
  to: number,
  taken: Set<string>,
): ClauseDraft[] {
  if (part.name === '正文') {
    const first = lines.findIndex((line, index) => index >= from && index < to && readMarker(line) !== null);
    const numbered = first < 0 ? to : first;
    const preamble = numbered > from ? [top('前言', from, numbered, null, taken)] : [];
    return [...preamble, ...cutNumbered(lines, numbered, to, null, taken)];
  }
  const annex = part.name.startsWith('附件') && part.name !== '附件说明';
  const root = top(part.name, from, to, annex ? (lines[from + 1] ?? null) : null, taken);
  return annex ? [root, ...cutAnnex(lines, from, to, root.path, taken)] : [root];
}

function top(
  name: string,
  from: number,
  to: number,
  heading: string | null,
  taken: Set<string>,
): ClauseDraft {
  return { path: unique(name, taken), parent: null, heading, from, to, skip: 0 };
}

function spanOf(draft: ClauseDraft, lines: readonly string[], starts: readonly number[]): Span {
  const base = starts[draft.from] ?? 0;
  if (draft.cell !== undefined) return { start: base + draft.cell.start, end: base + draft.cell.end };
  const last = draft.to - 1;
  return { start: base, end: (starts[last] ?? base) + (lines[last] ?? '').length };
}

const startOf = (spans: readonly Span[], index: number): number => spans[index]?.start ?? 0;
const endOf = (spans: readonly Span[], index: number): number => spans[index]?.end ?? 0;

function measure(
  text: string,
  drafts: readonly ClauseDraft[],
  spans: readonly Span[],
  order: readonly number[],
): Clause[] {
  const firstChild = new Map<string, number>();
  const levels = new Map<string, number>();
  for (const index of order) {
    const draft = drafts[index];
    if (draft === undefined) continue;
    levels.set(draft.path, draft.parent === null ? 1 : (levels.get(draft.parent) ?? 0) + 1);
    // a cell lies within its row's own words and does not cut them short
    if (draft.parent === null || draft.cell !== undefined || firstChild.has(draft.parent)) continue;
    firstChild.set(draft.parent, startOf(spans, index));
  }
  return order.flatMap((index, place) => {
    const draft = drafts[index];
    const span = spans[index];
    if (draft === undefined || span === undefined) return [];
    const child = firstChild.get(draft.path);
    const own = { start: span.start, end: child === undefined ? span.end : child - 1 };
    return [
      {
        path: draft.path,
        parent: draft.parent,
        level: levels.get(draft.path) ?? 1,
        ordinal: place + 1,
        heading: draft.heading,
        text: text.slice(span.start, span.end),
        ...span,
        own,
        sentences: sentencesOf(text, own),
      },
    ];
  });
}
