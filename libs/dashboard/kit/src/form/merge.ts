import type { FormValues } from './field-types.ts';
import { sameValue, type AnyField } from './value.ts';

/** A field that both have changed, and not to the same. */
export interface Clash {
  readonly field: AnyField;
  readonly theirs: string;
  readonly mine: string;
}

/** What became of a form whose record was changed by somebody else meanwhile. */
export interface Merge {
  /** Theirs where only they changed something, mine everywhere else. */
  readonly values: FormValues;
  /** Names of the fields that now hold what they changed. */
  readonly taken: readonly string[];
  readonly clashes: readonly Clash[];
}

/**
 * Compares three ways: as the record was opened, as it stands now, as the form has it. What one side alone has
 * changed stands; what both have changed differently, a person decides.
 */
export function mergeValues(
  fields: readonly AnyField[],
  opened: FormValues,
  theirs: FormValues,
  mine: FormValues,
): Merge {
  const values: Record<string, string> = { ...mine };
  const taken: string[] = [];
  const clashes: Clash[] = [];
  for (const field of fields) {
    const { name } = field;
    const [then, now, typed] = [opened[name] ?? '', theirs[name] ?? '', mine[name] ?? ''];
    if (sameValue(field, now, then) || sameValue(field, now, typed)) continue;
    if (sameValue(field, typed, then)) {
      values[name] = now;
      taken.push(name);
    } else clashes.push({ field, theirs: now, mine: typed });
  }
  return { values, taken, clashes };
}

/** Whose a field is to be. */
export type Side = 'theirs' | 'mine';

/** The form once everything is decided; null as long as something is not. */
export function decidedValues(merge: Merge, sides: Readonly<Record<string, Side>>): FormValues | null {
  const values: Record<string, string> = { ...merge.values };
  for (const { field, theirs, mine } of merge.clashes) {
    const side = sides[field.name];
    if (side === undefined) return null;
    values[field.name] = side === 'theirs' ? theirs : mine;
  }
  return values;
}
