/** A stretch of `Notice.text`: `text.slice(start, end)`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One addressable clause of a notice. */
export interface Clause extends Span {
  /** `前言`, `二(一)`, `二(一)2(3)`, `附件1 职责`, `附件2 一`, `标题` …; half width, unique in the notice */
  readonly path: string;
  /** path of the clause around it, null at the top */
  readonly parent: string | null;
  /** depth, 1 at the top */
  readonly level: number;
  /** place in the document, from 1 */
  readonly ordinal: number;
  /** its title without the number, or the short sentence it opens with; null where it has none */
  readonly heading: string | null;
  /** `Notice.text.slice(start, end)`: what belongs to it, its sub-clauses included */
  readonly text: string;
  /** its own words only: up to the first sub-clause */
  readonly own: Span;
  /** the sentences (headings, table cells) of `own`, without the number before them */
  readonly sentences: readonly Span[];
}

/** A notice cut into clauses. */
export interface Notice {
  /** the whole text, one paragraph or table row a line, cells divided by tabs */
  readonly text: string;
  /** in document order, parents before their children */
  readonly clauses: readonly Clause[];
}

/** A clause before its text is measured: lines as indices into the list of all lines. */
export interface ClauseDraft {
  path: string;
  parent: string | null;
  heading: string | null;
  /** first line and one past the last one */
  from: number;
  to: number;
  /** characters of the first line that its number takes */
  skip: number;
  /** for a table cell: its place within the line `from` */
  cell?: Span;
}
