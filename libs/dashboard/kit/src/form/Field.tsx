import { cloneElement, type ReactElement, type ReactNode } from 'react';
import { kitTexts } from '../text/texts.ts';
import { useTexts } from '../text/i18n.ts';
import type { Form } from './use-form.ts';
import './form.css';

interface ControlProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: boolean | undefined;
  readonly 'aria-required'?: boolean;
}

interface Props<V extends Record<string, string>, C> {
  readonly form: Form<V, C>;
  readonly name: keyof V & string;
  readonly label: string;
  readonly optional?: boolean;
  readonly hint?: ReactNode;
  /** The control; gets id, value and what assistive technology needs. */
  readonly children: ReactElement<ControlProps>;
}

/** The id of a field's control, so that the summary can jump to it. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`.replaceAll(/[^\w-]/g, '_');
}

/** Label above, control, hint, and what is wrong with it beside it. */
export function Field<V extends Record<string, string>, C>(props: Props<V, C>): ReactNode {
  const { form, name, label, optional = false, hint, children } = props;
  const t = useTexts(kitTexts);
  const id = fieldId(form.id, name);
  const problem = form.problems.fields[name];
  const described = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`]
    .filter(Boolean)
    .join(' ');
  return (
    <div
      className={`field${problem === undefined ? '' : ' field-wrong'}`}
      onBlur={() => form.leave(name)}
      onKeyDown={(event) => event.key === 'Enter' && form.leave(name)}
    >
      <label htmlFor={id}>
        {label} {optional && <span className="soft">{t('form.optional')}</span>}
      </label>
      {cloneElement(children, {
        id,
        value: form.values[name] ?? '',
        onChange: (value: string) => form.set(name, value),
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': problem === undefined ? undefined : true,
        'aria-required': !optional,
      })}
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

/** One line of text or a number; digits are typed, never spun by a wheel. */
export function TextInput({
  onChange,
  numeric = false,
  ...rest
}: ControlProps & { readonly numeric?: boolean; readonly placeholder?: string }): ReactNode {
  return (
    <input
      {...rest}
      className="input"
      type="text"
      autoComplete="off"
      inputMode={numeric ? 'decimal' : 'text'}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

/** A password, to be read by who types it while `shown`. */
export function PasswordInput({
  onChange,
  shown,
  ...rest
}: ControlProps & {
  readonly shown: boolean;
  readonly autoComplete: 'current-password' | 'new-password';
}): ReactNode {
  return (
    <input
      {...rest}
      className="input"
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

/** Several lines. */
export function TextArea({ onChange, ...rest }: ControlProps): ReactNode {
  return (
    <textarea {...rest} className="input" rows={3} onChange={(event) => onChange?.(event.target.value)} />
  );
}

/** One of a few. */
export function Choice({
  onChange,
  options,
  ...rest
}: ControlProps & { readonly options: readonly (readonly [string, string])[] }): ReactNode {
  return (
    <select {...rest} className="input" onChange={(event) => onChange?.(event.target.value)}>
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
