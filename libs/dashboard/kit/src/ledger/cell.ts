import { numberText } from '../figures/number.ts';
import type { LedgerColumn } from './column.ts';

/** What a cell says, on screen, on paper and in files alike; nothing where there is nothing. */
export function cellText<Row>(column: LedgerColumn<Row>, row: Row): string {
  const value = column.value(row);
  if (value === null || value === undefined || value === '') return '';
  if (column.text !== undefined) return column.text(row);
  return typeof value === 'number' ? numberText(value, column.decimals ?? 0) : value;
}

/** The head of a column with its unit: 从业人员（人）. */
export function headText(title: string, unit: string | undefined): string {
  if (unit === undefined || unit === '') return title;
  return /[\u4e00-\u9fff]$/.test(title) ? `${title}（${unit}）` : `${title} (${unit})`;
}
