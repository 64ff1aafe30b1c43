import { numberText } from '../figures/number.ts';
import type { LedgerColumn } from './column.ts';

/** What a cell says, on screen, on paper and in files alike; nothing where there is nothing. */
export function cellText<Row>(column: LedgerColumn<Row>, row: Row): string {
  const value = column.value(row);
  if (value === null || value === undefined || value === '') return '';
  if (column.text !== undefined) return column.text(row);
  return typeof value === 'number' ? numberText(value, column.decimals ?? 0) : value;
}
