/** From the notice's text and its clauses to what is set on the page. Offsets count in the whole text. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface NoticeClause extends Span {
  readonly path: string;
  readonly level: number;
  readonly own: Span;
  readonly sentences: readonly Span[];
}

/** A run of letters that are all marked alike. */
export interface Run extends Span {
  readonly text: string;
  /** Index of the sentence in its clause; -1 outside of any (numbers, white space). */
  readonly sentence: number;
  /** Part of the words that set a target or a date. */
  readonly obliging: boolean;
  /** Part of the words that were asked for. */
  readonly asked: boolean;
}

export type Setting =
  'issuer' | 'number' | 'title' | 'addressee' | 'part' | 'chapter' | 'section' | 'body' | 'annex' | 'row';

/** How a clause is set, from its path and depth; a line with tabs is a row of the annex's table. */
export function settingOf(clause: NoticeClause, text: string): Setting {
  if (clause.path === '发文机关') return 'issuer';
  if (clause.path === '文号') return 'number';
  if (clause.path === '标题') return 'title';
  if (clause.path === '主送机关') return 'addressee';
  if (/^附件\d+$/.test(clause.path)) return 'annex';
  if (text.slice(clause.own.start, clause.own.end).includes('\t')) return 'row';
  if (clause.path.startsWith('附件') || clause.path === '前言') return 'body';
  return clause.level === 1
    ? 'part'
    : clause.level === 2
      ? 'chapter'
      : clause.level === 3
        ? 'section'
        : 'body';
}

const inside = (spans: readonly Span[], at: number): number =>
  spans.findIndex(({ start, end }) => start <= at && at < end);

/** Cuts one paragraph where sentences, obliging words or the asked words begin and end. */
export function runsOf(
  text: string,
  paragraph: Span,
  sentences: readonly Span[],
  obliging: readonly Span[],
  asked: Span | null,
): Run[] {
  const all = asked === null ? [] : [asked];
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { start, end } of [...sentences, ...obliging, ...all]) {
    for (const at of [start, end]) if (at > paragraph.start && at < paragraph.end) cuts.add(at);
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, index) => {
    const end = points[index + 1] ?? paragraph.end;
    return {
      start,
      end,
      text: text.slice(start, end),
      sentence: inside(sentences, start),
      obliging: inside(obliging, start) >= 0,
      asked: inside(all, start) >= 0,
    };
  });
}

/** The lines (or the cells of a table row) of a span. */
export function piecesOf(text: string, span: Span, divider: '\n' | '\t'): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  for (const piece of text.slice(span.start, span.end).split(divider)) {
    pieces.push({ start, end: start + piece.length });
    start += piece.length + 1;
  }
  return divider === '\n'
    ? pieces.filter(({ start: from, end }) => text.slice(from, end).trim() !== '')
    : pieces;
}

/** Clauses in print order, without those that are already part of a line set before (cells of a row). */
export function printedClauses<C extends NoticeClause>(clauses: readonly C[]): C[] {
  let printed = 0;
  return clauses.filter((clause) => {
    if (clause.own.start < printed) return false;
    printed = clause.own.end;
    return true;
  });
}
