import { headText } from '../../figures/number.ts';
import { isDay } from '../../time/day.ts';
import { cellText } from '../cell.ts';
import type { LedgerColumn } from '../column.ts';

/** A column of a sheet. */
export interface SheetColumn {
  readonly head: string;
  readonly kind: 'text' | 'number' | 'day';
  readonly decimals: number;
}

/** A cell of a sheet: a number, a day as its text, a text, or nothing. */
export type SheetCell = string | number | null;

/** What stands above the heads. */
export interface SheetTop {
  /** As an official table is titled. */
  readonly title: string;
  /** Whose, as of when, which of them, how many. */
  readonly note: string;
}

/** The columns of a view as a sheet has them, under the heads of the official form. */
export function sheetColumns<Row>(columns: readonly LedgerColumn<Row>[]): readonly SheetColumn[] {
  return columns.map(({ title, head, unit, kind = 'text', decimals = 0 }) => ({
    // The official form's own head says its unit itself.
    head: head ?? headText(title, unit),
    kind,
    decimals,
  }));
}

/**
 * A row of a sheet: what the list shows, numbers and days as such. A column of words is words, even where its value
 * is a number; a day that is none stays the words that it is.
 */
export function sheetRow<Row>(columns: readonly LedgerColumn<Row>[], row: Row): readonly SheetCell[] {
  return columns.map((column) => {
    const value = column.value(row);
    if (value === null || value === undefined || value === '') return null;
    if (column.kind === 'number' && typeof value === 'number') return value;
    if (column.kind === 'day' && typeof value === 'string' && isDay(value)) return value;
    return cellText(column, row);
  });
}

/** Characters of a text in a fixed-width type: Chinese ones are twice as wide. */
export function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (letter > '\u2e7f' ? 2 : 1), 0);
}

/** How wide a column must be for its head and what is in it; nothing is so long that it may push all aside. */
export function columnWidths(
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
): readonly number[] {
  return columns.map(({ head }, index) => {
    const widest = rows.reduce((width, row) => {
      const cell = row[index] ?? '';
      return Math.max(width, widthOf(typeof cell === 'number' ? cell.toLocaleString('en-US') : cell));
    }, widthOf(head));
    return Math.min(60, Math.max(6, widest + 2));
  });
}
