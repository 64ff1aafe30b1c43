import { numberText } from '../figures/number.ts';
import type { FormField, Picked, RowColumn } from './field-types.ts';

/** A row of a table inside a form, cell by cell as typed. */
export type TypedRow = Readonly<Record<string, string>>;

/** A field whatever it is read from. */
export type AnyField = FormField<never>;

/** Text to a number; null unless it is one. Thousands may be typed. */
export function readNumber(text: string): number | null {
  const plain = text.replaceAll(/[,，\s]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value === '' ? 'null' : value);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The words of a single value as a form keeps it; null and undefined are nothing. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** The rows that a field of kind `rows` holds. */
export function rowsOf(value: string): readonly TypedRow[] {
  const raw = parsed(value);
  if (!Array.isArray(raw)) return [];
  return raw
    .filter(isRecord)
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, textOf(cell)])));
}

/** Rows as a field keeps them: the columns in their order, so that equal rows are equal texts. */
export function rowsValue(rows: readonly TypedRow[], columns: readonly Pick<RowColumn, 'name'>[]): string {
  if (rows.length === 0) return '';
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? '']))),
  );
}

/** What a field of kind `choices` holds. */
export function choicesOf(value: string): readonly string[] {
  const raw = parsed(value);
  return Array.isArray(raw) ? raw.filter((each): each is string => typeof each === 'string') : [];
}

/** Choices as a field keeps them: in the order of the options. */
export function choicesValue(
  chosen: readonly string[],
  field: { readonly options: readonly (readonly [string, string])[] },
): string {
  const ordered = field.options.flatMap(([value]) => (chosen.includes(value) ? [value] : []));
  return ordered.length === 0 ? '' : JSON.stringify(ordered);
}

/** What a field of kind `pick` refers to. */
export function pickedOf(value: string): Picked | null {
  const raw = parsed(value);
  if (!isRecord(raw) || typeof raw['id'] !== 'string') return null;
  return { id: raw['id'], title: textOf(raw['title']) };
}

/** A reference as a field keeps it, with its words, so that a draft can show them. */
export function pickedValue(picked: Picked | null | undefined): string {
  return picked === null || picked === undefined
    ? ''
    : JSON.stringify({ id: picked.id, title: picked.title });
}

/** What the services gave for a field, as the form keeps it. */
export function valueFrom(field: AnyField, raw: unknown): string {
  switch (field.kind) {
    case 'yesNo':
      return raw === true ? 'yes' : '';
    case 'choices':
      return Array.isArray(raw) ? choicesValue(raw as string[], field) : '';
    case 'pick':
      return pickedValue(isRecord(raw) ? (raw as unknown as Picked) : null);
    case 'rows':
      return Array.isArray(raw) ? rowsValue(rowsOf(JSON.stringify(raw)), field.columns) : '';
    default:
      return textOf(raw);
  }
}

/** What the record holds for a field, as the form keeps it. */
export function readField<Source>(field: FormField<Source>, source: Source): string {
  const raw =
    field.from === undefined ? (source as Readonly<Record<string, unknown>>)[field.name] : field.from(source);
  return valueFrom(field, raw);
}

function cellInput(column: RowColumn, cell: string): unknown {
  const text = cell.trim();
  return text === '' ? null : column.kind === 'number' ? readNumber(text) : text;
}

/** What a field sends: in the terms of the input, nothing as null. */
export function inputOf(field: AnyField, value: string): unknown {
  const text = value.trim();
  switch (field.kind) {
    case 'yesNo':
      return value === 'yes';
    case 'choices':
      return choicesOf(value);
    case 'pick':
      return pickedOf(value)?.id ?? null;
    case 'rows':
      return rowsOf(value).map((row) =>
        Object.fromEntries(
          field.columns.map((column) => [column.name, cellInput(column, row[column.name] ?? '')]),
        ),
      );
    case 'number':
      return text === '' ? null : readNumber(text);
    default:
      return text === '' ? null : text;
  }
}

/** The words that a field's value is told in. */
export interface ValueWords {
  readonly yes: string;
  readonly no: string;
  readonly comma: string;
  readonly semicolon: string;
}

const withUnit = (number: string, unit: string | undefined): string =>
  unit === undefined || unit === '' ? number : `${number} ${unit}`;

function cellText(column: RowColumn, cell: string): string {
  if (cell === '') return '';
  const number = column.kind === 'number' ? readNumber(cell) : null;
  // A year has no thousands, and what has neither unit nor decimals may be one.
  const text = number === null || column.unit === undefined ? cell : numberText(number, 6);
  return withUnit(text, column.unit);
}

/** A field's value in words: in details, in the history, where two versions are compared, in a preview. */
export function valueText(field: AnyField, value: string, words: ValueWords): string {
  switch (field.kind) {
    case 'yesNo':
      return value === 'yes' ? words.yes : words.no;
    case 'choice':
      return field.options.find(([each]) => each === value)?.[1] ?? value;
    case 'choices':
      return field.options
        .flatMap(([each, label]) => (choicesOf(value).includes(each) ? [label] : []))
        .join(words.comma);
    case 'pick': {
      const picked = pickedOf(value);
      return picked === null ? '' : picked.title || (field.titleOf?.(picked.id) ?? picked.id);
    }
    case 'number': {
      const number = readNumber(value);
      return number === null ? value : withUnit(numberText(number, 6), field.unit);
    }
    case 'rows':
      return rowsOf(value)
        .map((row) =>
          field.columns
            .flatMap((column, index) => {
              const text = cellText(column, row[column.name] ?? '');
              if (text === '') return [];
              return index === 0 ? [text] : [`${column.label} ${text}`];
            })
            .join(words.comma),
        )
        .join(words.semicolon);
    default:
      return value;
  }
}

/** A value of the history, where it stands as text, lists and tables as JSON, as the form keeps it. */
export function valueFromHistory(field: AnyField, text: string | null | undefined): string {
  if (text === null || text === undefined) return '';
  switch (field.kind) {
    case 'yesNo':
      return text === 'true' ? 'yes' : '';
    case 'choices':
    case 'rows':
      return valueFrom(field, parsed(text));
    case 'pick':
      return pickedValue({ id: text, title: '' });
    default:
      return text;
  }
}

/** Whether two values of a field mean the same. */
export function sameValue(field: AnyField, one: string, other: string): boolean {
  if (one === other) return true;
  return JSON.stringify(inputOf(field, one)) === JSON.stringify(inputOf(field, other));
}
