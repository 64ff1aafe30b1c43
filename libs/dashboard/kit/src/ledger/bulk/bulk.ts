import type { FormField, FormValues } from '../../form/field-types.ts';
import { inputOf, readField, sameValue } from '../../form/value.ts';
import { keyOfRow, type LedgerDefinition, type LedgerRow } from '../definition.ts';

/** The services change so many rows at once and no more. */
export const BULK_LIMIT = 200;

/** One field of one row, before and after. */
export interface BulkCell {
  readonly before: string;
  readonly after: string;
  readonly changes: boolean;
}

/** One row as it would be changed. */
export interface BulkLine<Row> {
  readonly row: Row;
  readonly key: string;
  readonly cells: readonly BulkCell[];
  /** At least one of its fields would change. */
  readonly changes: boolean;
}

/** What a change of many rows would do to each, before anything is sent. */
export function bulkLines<Row extends LedgerRow>(
  ledger: Pick<LedgerDefinition<Row, never>, 'keyOf'>,
  rows: readonly Row[],
  fields: readonly FormField<Row>[],
  values: FormValues,
): readonly BulkLine<Row>[] {
  return rows.map((row) => {
    const cells = fields.map((field): BulkCell => {
      const before = readField(field, row);
      const after = values[field.name] ?? '';
      return { before, after, changes: !sameValue(field, before, after) };
    });
    return { row, key: keyOfRow(ledger, row), cells, changes: cells.some(({ changes }) => changes) };
  });
}

/** What is sent: the rows that would change, at the versions that were seen, and the fields that were chosen. */
export function bulkInput<Row extends LedgerRow>(
  lines: readonly BulkLine<Row>[],
  fields: readonly FormField<Row>[],
  values: FormValues,
): Readonly<Record<string, unknown>> {
  return {
    rows: lines
      .filter(({ changes }) => changes)
      .map(({ row, key }) => ({ id: row.id ?? key, expectedVersion: row.version })),
    ...Object.fromEntries(fields.map((field) => [field.name, inputOf(field, values[field.name] ?? '')])),
  };
}
