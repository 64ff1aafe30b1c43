import type { ReactNode } from 'react';

/** What a form holds: one text a field, so that any draft can be kept and compared. */
export type FormValues = Readonly<Record<string, string>>;

/** What can be chosen: the value that is kept, and the words for it. */
export type Options = readonly (readonly [value: string, label: string])[];

/** A record that another one refers to, by what people call it. */
export interface Picked {
  readonly id: string;
  readonly title: string;
}

/** What a search for a record answers; as `SearchHit` of the schema. */
export interface Hit extends Picked {
  /** What tells it from others of the same name: code, street, unit. */
  readonly detail?: string | null;
}

/** What a live check has to say of a field. */
export interface Finding {
  readonly tone: 'good' | 'note' | 'wrong';
  readonly text: string;
  /** The record that is meant, say the one that has the code already. */
  readonly link?: { readonly to: string; readonly text: string };
}

/** Asked once typing pauses; null has nothing to say. */
export interface LiveCheck {
  /** `id` is the record's that is changed, null for a new one: its own code is no other's. */
  readonly ask: (value: string, values: FormValues, id: string | null) => Promise<Finding | null>;
  /** Other fields whose change asks again: the industry, for a size class under the figures. */
  readonly on?: readonly string[];
}

interface FieldBase<Source, Name extends string> {
  /** The input's own name for it; the record has it under the same name unless `from` says otherwise. */
  readonly name: Name;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  /** Over the whole width of its group; long texts, groups of boxes and tables are so anyhow. */
  readonly wide?: boolean;
  /** Only while the other values ask for it; what is not shown is sent as empty. */
  readonly shown?: (values: FormValues) => boolean;
  /** What the record holds, as the services give it; its property of the same name when left out. */
  readonly from?: (source: Source) => unknown;
  /** A rule of its own beyond kind and `required`: what is wrong, in words that say what to do. */
  readonly refuse?: (value: string, values: FormValues) => string | null;
  readonly check?: LiveCheck;
}

/** One line; `longText` has several. */
export interface TextField<Source, Name extends string = string> extends FieldBase<Source, Name> {
  readonly kind: 'text' | 'longText';
  readonly maxLength?: number;
}

/** A number; thousands may be typed. */
export interface NumberField<Source, Name extends string = string> extends FieldBase<Source, Name> {
  readonly kind: 'number';
  /** No decimals. */
  readonly whole?: boolean;
  /** 人, 万元: stands behind the box and behind the number everywhere else. */
  readonly unit?: string;
  readonly min?: number;
}

/** A day, typed or picked; `max` may be today's. */
export interface DayField<Source, Name extends string = string> extends FieldBase<Source, Name> {
  readonly kind: 'day';
  readonly min?: string;
  readonly max?: string;
}

/** One of a few. */
export interface ChoiceField<Source, Name extends string = string> extends FieldBase<Source, Name> {
  readonly kind: 'choice';
  readonly options: Options;
}

/** Any of a few, as boxes to tick; the input gets a list. */
export interface ChoicesField<Source, Name extends string = string> extends FieldBase<Source, Name> {
  readonly kind: 'choices';
  readonly options: Options;
}

/** A box to tick; the input gets true or false, never nothing. */
export interface YesNoField<Source, Name extends string = string> extends FieldBase<Source, Name> {
  readonly kind: 'yesNo';
}

/** Another record or a code, searched for by name or number; the input gets its id. */
export interface PickField<Source, Name extends string = string> extends FieldBase<Source, Name> {
  readonly kind: 'pick';
  readonly search: (text: string) => Promise<readonly Hit[]> | readonly Hit[];
  /** What the record refers to now. */
  readonly from: (source: Source) => Picked | null | undefined;
  /** The words for an id that stands alone, as in the history; for codes, whose words are at hand. */
  readonly titleOf?: (id: string) => string | null;
}

/** A cell of a table inside a form. */
export interface RowColumn {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'number';
  readonly whole?: boolean;
  readonly unit?: string;
  readonly required?: boolean;
}

/** A small table with rows to add and remove: the figures of each year; the input gets a list of objects. */
export interface RowsField<Source, Name extends string = string> extends FieldBase<Source, Name> {
  readonly kind: 'rows';
  readonly columns: readonly RowColumn[];
  /** What the button says that adds a row. */
  readonly addLabel: string;
  /** The column that no two rows may share: the year. */
  readonly unique?: string;
}

/** A field of a form; `Source` is the record it is read from, `Name` a name of the mutation's input. */
export type FormField<Source, Name extends string = string> =
  | TextField<Source, Name>
  | NumberField<Source, Name>
  | DayField<Source, Name>
  | ChoiceField<Source, Name>
  | ChoicesField<Source, Name>
  | YesNoField<Source, Name>
  | PickField<Source, Name>
  | RowsField<Source, Name>;

/** Fields that stand together, as a block of the paper form. */
export interface FormGroup<Source, Name extends string = string> {
  readonly title: string;
  readonly hint?: ReactNode;
  /** False: the page tells these fields among the details in its own way. */
  readonly inDetails?: boolean;
  readonly fields: readonly FormField<Source, Name>[];
}
