import type { FormValues } from './field-types.ts';
import type { Merge } from './merge.ts';

/** Beside the values, and kept in the draft with them: what the record was when the form was opened. */
export const OPENED = '@opened';

/** The state of a record that a form's entries are meant against. */
export interface Opened {
  readonly version: number;
  readonly values: FormValues;
}

/** A record that somebody else changed, compared with what the form has. */
export interface Compared {
  readonly merge: Merge;
  readonly now: Opened;
  readonly who: string | null;
  readonly when: string | null;
}

/** Reads what a form was opened with out of its values. */
export function openedOf(values: FormValues): Opened | null {
  const raw = values[OPENED] ?? '';
  return raw === '' ? null : (JSON.parse(raw) as Opened);
}
