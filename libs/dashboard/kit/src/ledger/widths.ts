import type { LedgerColumn } from './column.ts';

/** In rem, by kind. */
const WIDTH = { text: 11, number: 7.5, day: 7.5 } as const;
/** Of the boxes to tick. */
const TICK = 2.25;
/** Where there is little room, no column takes more than this to the others' cost. */
const MOST = 12;

/** How wide the columns of a table are, as CSS has it. */
export interface Widths {
  readonly tick: string;
  readonly columns: readonly string[];
  /** The table is at least so wide, and scrolls where there is less room; undefined: it takes what there is. */
  readonly table: string | undefined;
}

/**
 * Fixed widths, so that rows that scroll into sight move no column. Where cells may wrap, the columns share what there
 * is: in proportion on paper, more evenly on a narrow screen.
 */
export function widthsOf<Row>(
  columns: readonly LedgerColumn<Row>[],
  ticks: boolean,
  room: 'screen' | 'narrow' | 'paper',
): Widths {
  const rems = columns.map(({ width, kind = 'text' }) => width ?? WIDTH[kind]);
  const tick = `${TICK}rem`;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  if (room === 'screen') {
    const table = `${sum(rems) + (ticks ? TICK : 0)}rem`;
    return { tick, columns: rems.map((rem) => `${rem}rem`), table };
  }
  const shares = room === 'paper' ? rems : rems.map((rem) => Math.min(rem, MOST));
  const all = sum(shares);
  return { tick, columns: shares.map((share) => `${(share / all) * 100}%`), table: undefined };
}
