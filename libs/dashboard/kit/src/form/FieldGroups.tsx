import { useReducer, type ReactNode } from 'react';
import { FieldControl } from './FieldControl.tsx';
import type { FormGroup } from './field-types.ts';
import { isShown } from './fields.ts';
import type { Form } from './use-form.ts';
import type { AnyField } from './value.ts';
import './ledger-form.css';

interface Props<Source, C> {
  readonly form: Form<Record<string, string>, C>;
  readonly groups: readonly FormGroup<Source>[];
  /** The record that is changed; null for a new one. */
  readonly record: string | null;
}

/** The fields of a declared form, block by block; what the other values do not ask for is left out. */
export function FieldGroups<Source, C>({ form, groups, record }: Props<Source, C>): ReactNode {
  const [, onFinding] = useReducer((count: number) => count + 1, 0);
  return groups.map(({ title, hint, fields }) => (
    <section key={title} className="form-group" aria-label={title}>
      <h3>{title}</h3>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      {fields.map((field) =>
        isShown(field, form.values) ? (
          <div key={field.name} className={isWide(field) ? 'form-cell wide' : 'form-cell'}>
            <FieldControl form={form} field={field as AnyField} record={record} onFinding={onFinding} />
          </div>
        ) : null,
      )}
    </section>
  ));
}

/** Whether a field takes the whole width of its group. */
function isWide(field: Pick<AnyField, 'kind' | 'wide'>): boolean {
  return field.wide ?? ['longText', 'choices', 'rows'].includes(field.kind);
}
