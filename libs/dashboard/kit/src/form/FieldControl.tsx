import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../text/i18n.ts';
import { DayInput } from './DayInput.tsx';
import { Choice, fieldId, TextArea, TextInput } from './Field.tsx';
import { FieldShell, type Described } from './FieldShell.tsx';
import type { Finding } from './field-types.ts';
import { PickInput } from './PickInput.tsx';
import { RowsInput } from './RowsInput.tsx';
import { formTexts } from './texts.ts';
import type { Form } from './use-form.ts';
import { useLiveCheck } from './use-live-check.ts';
import { choicesOf, choicesValue, type AnyField } from './value.ts';

interface Props {
  readonly form: Form<Record<string, string>, unknown>;
  readonly field: AnyField;
  /** The record that is changed; null for a new one, and where many are. */
  readonly record: string | null;
  /** The live check has answered, which may be what decides whether another field is shown. */
  readonly onFinding?: () => void;
}

interface ControlProps {
  readonly field: AnyField;
  readonly value: string;
  readonly put: (value: string) => void;
  readonly described: Described;
}

function Control({ field, value, put, described }: ControlProps): ReactNode {
  const t = useTexts(formTexts);
  const common = { ...described, value, onChange: put };
  switch (field.kind) {
    case 'longText':
      return <TextArea {...common} />;
    case 'number':
      return (
        <span className="with-unit">
          <TextInput {...common} numeric />
          {field.unit !== undefined && <span className="soft">{field.unit}</span>}
        </span>
      );
    case 'day':
      return (
        <DayInput
          {...common}
          {...(field.min === undefined ? {} : { min: field.min })}
          {...(field.max === undefined ? {} : { max: field.max })}
        />
      );
    case 'choice':
      return <Choice {...common} options={[['', t('choose')], ...field.options]} />;
    case 'choices': {
      const chosen = choicesOf(value);
      return (
        <div className="boxes">
          {field.options.map(([each, label], index) => (
            <label key={each} className="box">
              <input
                type="checkbox"
                id={index === 0 ? described.id : undefined}
                aria-describedby={described['aria-describedby']}
                checked={chosen.includes(each)}
                onChange={(event) =>
                  put(
                    choicesValue(
                      event.target.checked ? [...chosen, each] : chosen.filter((other) => other !== each),
                      field,
                    ),
                  )
                }
              />
              {label}
            </label>
          ))}
        </div>
      );
    }
    case 'pick':
      return <PickInput field={field} value={value} onChange={put} described={described} />;
    case 'rows':
      return <RowsInput field={field} value={value} onChange={put} described={described} />;
    case 'text':
      return <TextInput {...common} />;
    case 'yesNo':
      return null;
  }
}

const MARKS = { good: '✓', note: 'ⓘ', wrong: '✕' } as const;

function FindingText({ finding }: { finding: Finding | 'asking' }): ReactNode {
  const t = useTexts(formTexts);
  if (finding === 'asking') return <span className="soft">{t('check.asking')}</span>;
  return (
    <span className={`finding finding-${finding.tone}`}>
      <span aria-hidden="true">{MARKS[finding.tone]}</span> {finding.text}{' '}
      {finding.link && <Link to={finding.link.to}>{finding.link.text}</Link>}
    </span>
  );
}

/** A field of a declared form, whatever its kind. */
export function FieldControl({ form, field, record, onFinding }: Props): ReactNode {
  const { name, label, hint } = field;
  const id = fieldId(form.id, name);
  const value = form.values[name] ?? '';
  const problem = form.problems.fields[name];
  const finding = useLiveCheck(field.check, value, form.values, record);
  useEffect(() => {
    if (finding !== null && finding !== 'asking') onFinding?.();
  }, [finding, onFinding]);
  const put = (next: string): void => form.set(name, next);
  if (field.kind === 'yesNo') {
    return (
      <div className={`field${problem === undefined ? '' : ' field-wrong'}`}>
        <label className="box">
          <input
            type="checkbox"
            id={id}
            checked={value === 'yes'}
            aria-describedby={hint === undefined ? undefined : `${id}-hint`}
            onChange={(event) => put(event.target.checked ? 'yes' : '')}
          />
          {label}
        </label>
        {hint !== undefined && (
          <p className="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        {problem !== undefined && <p className="field-problem">{problem}</p>}
      </div>
    );
  }
  return (
    <FieldShell
      id={id}
      label={label}
      required={field.required ?? false}
      hint={hint}
      problem={problem}
      finding={field.check === undefined ? undefined : finding && <FindingText finding={finding} />}
      several={field.kind === 'choices' || field.kind === 'rows'}
      onLeave={() => form.leave(name)}
    >
      {(described) => <Control field={field} value={value} put={put} described={described} />}
    </FieldShell>
  );
}
