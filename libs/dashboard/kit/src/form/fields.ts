import { isDay } from '../time/day.ts';
import type { kitTexts } from '../text/texts.ts';
import type { Words } from '../text/i18n.ts';
import type { FormField, FormGroup, FormValues, RowsField } from './field-types.ts';
import type { AnsweredProblem } from './problems.ts';
import { inputOf, readField, readNumber, rowsOf, type AnyField } from './value.ts';

type KitWords = Words<(typeof kitTexts)['keys'][number]>;

/** All fields of a form in their order. */
export function fieldsOf<Source>(groups: readonly FormGroup<Source>[]): readonly FormField<Source>[] {
  return groups.flatMap(({ fields }) => fields);
}

/** Whether the other values ask for a field. */
export function isShown(field: Pick<AnyField, 'shown'>, values: FormValues): boolean {
  return field.shown?.(values) ?? true;
}

/** What the form starts with: a record's values, or those of a new one. */
export function startValues<Source>(
  groups: readonly FormGroup<Source>[],
  source: Source | null,
  preset: FormValues = {},
): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(groups).map((field) => [
      field.name,
      source === null ? (preset[field.name] ?? '') : readField(field, source),
    ]),
  );
}

/** What is sent: every field, and what is not shown as empty. */
export function inputFrom<Source>(
  groups: readonly FormGroup<Source>[],
  values: FormValues,
): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf(groups).map((field) => [
      field.name,
      inputOf(field as AnyField, isShown(field, values) ? (values[field.name] ?? '') : ''),
    ]),
  );
}

function rowProblem(t: KitWords, field: RowsField<never>, value: string): string | null {
  const seen = new Set<string>();
  for (const [index, row] of rowsOf(value).entries()) {
    for (const { name, label, kind, whole, required } of field.columns) {
      const cell = (row[name] ?? '').trim();
      const place = { row: index + 1, label };
      if (cell === '' && required === true) return t('form.row.missing', place);
      const number = kind === 'number' && cell !== '' ? readNumber(cell) : 0;
      if (number === null) return t('form.row.number', place);
      if (whole === true && !Number.isInteger(number)) return t('form.row.whole', place);
    }
    if (field.unique === undefined) continue;
    const key = row[field.unique] ?? '';
    if (seen.has(key)) return t('form.row.twice', { row: index + 1, value: key });
    seen.add(key);
  }
  return null;
}

/** What is wrong with what a field holds, by its kind; null when nothing is. */
function kindProblem(t: KitWords, field: AnyField, value: string): string | null {
  const { label } = field;
  switch (field.kind) {
    case 'number': {
      const number = readNumber(value);
      if (number === null) return t('form.number', { label });
      if (field.whole === true && !Number.isInteger(number)) return t('form.whole', { label });
      return field.min !== undefined && number < field.min
        ? t('form.least', { label, min: field.min })
        : null;
    }
    case 'day':
      if (!isDay(value)) return t('form.day', { label });
      if (field.max !== undefined && value > field.max) return t('form.day.until', { label, day: field.max });
      return field.min !== undefined && value < field.min
        ? t('form.day.from', { label, day: field.min })
        : null;
    case 'rows':
      return rowProblem(t, field, value);
    case 'text':
    case 'longText':
      return field.maxLength !== undefined && value.length > field.maxLength
        ? t('form.long', { label, max: field.maxLength })
        : null;
    default:
      return null;
  }
}

/** What is wrong with a form before anything is sent; what the services check is not repeated here. */
export function checkForm<Source>(
  t: KitWords,
  groups: readonly FormGroup<Source>[],
  values: FormValues,
): AnsweredProblem[] {
  return fieldsOf(groups).flatMap((field) => {
    if (!isShown(field, values)) return [];
    const value = (values[field.name] ?? '').trim();
    const chosen = field.kind !== 'text' && field.kind !== 'longText' && field.kind !== 'number';
    const message =
      value === ''
        ? field.required === true && field.kind !== 'yesNo'
          ? t(chosen ? 'form.choose' : 'form.missing', { label: field.label })
          : null
        : (kindProblem(t, field, value) ?? field.refuse?.(value, values) ?? null);
    return message === null ? [] : [{ path: [field.name], message }];
  });
}
