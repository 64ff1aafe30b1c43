import type { ReactNode } from 'react';

/** What a cell holds: text, a number, or nothing. A day is its text, in a column of kind `day`. */
export type CellValue = string | number | null | undefined;

/**
 * A column. `value` is what it holds: cell, export and print all take it from here, so that none can say
 * something else than the others.
 */
export interface LedgerColumn<Row, Sort extends string = string> {
  /** In the address, hence lower camel case and stable. */
  readonly name: string;
  readonly title: string;
  /** The head in the official form with its unit, for export; the title when left out. */
  readonly head?: string;
  readonly kind?: 'text' | 'number' | 'day';
  readonly value: (row: Row) => CellValue;
  /** The words for it, where they are not simply the value. */
  readonly text?: (row: Row) => string;
  /** Drawn in the place of the text, and saying the same: a status with its icon, a link. */
  readonly cell?: (row: Row) => ReactNode;
  /** 人, 万元: said in the head. */
  readonly unit?: string;
  /** Of a number; none unless said. */
  readonly decimals?: number;
  /** In rem; by its kind when left out. */
  readonly width?: number;
  /** The field that the services sort by; without it the head is no button. */
  readonly sort?: Sort;
  /** False: hidden until chosen. */
  readonly shown?: boolean;
  /** 1, 2, 3: the three that remain on a narrow screen, in this order; else the first three. */
  readonly priority?: 1 | 2 | 3;
}
