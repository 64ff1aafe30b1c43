import type { Options } from '../form/field-types.ts';

/** One of a few; the services get the value. */
export interface ChoiceFilter<Field extends string = string> {
  readonly kind: 'choice';
  readonly name: Field;
  readonly title: string;
  readonly options: Options;
}

/** Any of a few; the services get a list. */
export interface ChoicesFilter<Field extends string = string> {
  readonly kind: 'choices';
  readonly name: Field;
  readonly title: string;
  readonly options: Options;
}

/** Yes, no, or either; the services get true or false. */
export interface YesNoFilter<Field extends string = string> {
  readonly kind: 'yesNo';
  readonly name: Field;
  readonly title: string;
  /** The words for yes and no; the usual ones when left out. */
  readonly words?: readonly [yes: string, no: string];
}

/** From a day to a day, both included and either open; the services get two fields. */
export interface DaysFilter<Field extends string = string> {
  readonly kind: 'days';
  readonly from: Field;
  readonly to: Field;
  readonly title: string;
}

/** One day: as of when a list is true; the services get it as it is. */
export interface DayFilter<Field extends string = string> {
  readonly kind: 'day';
  readonly name: Field;
  readonly title: string;
}

/** Words in one field; the search over all of them, `text`, is there anyhow. */
export interface TextFilter<Field extends string = string> {
  readonly kind: 'text';
  readonly name: Field;
  readonly title: string;
}

/** A filter. Its names are the fields of the filter input, and the parameters in the address. */
export type LedgerFilter<Field extends string = string> =
  | ChoiceFilter<Field>
  | ChoicesFilter<Field>
  | YesNoFilter<Field>
  | DaysFilter<Field>
  | DayFilter<Field>
  | TextFilter<Field>;
