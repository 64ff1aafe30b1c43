/** A declared form, for who submits it in another way than a ledger does. Kept apart from what the first page loads. */
export { FieldGroups } from './FieldGroups.tsx';
export type { FormField, FormGroup, FormValues, Hit, Options, Picked } from './field-types.ts';
export { checkForm, fieldsOf, inputFrom, startValues } from './fields.ts';
export { mergeValues } from './merge.ts';
export { MergeConflict } from './MergeConflict.tsx';
export { OPENED, openedOf, type Compared, type Opened } from './opened.ts';
export type { AnyField } from './value.ts';
