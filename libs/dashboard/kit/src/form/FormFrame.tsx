import { useEffect, useRef, type ReactNode } from 'react';
import { kitTexts } from '../text/texts.ts';
import { useTexts } from '../text/i18n.ts';
import { fieldId } from './Field.tsx';
import { problemCount } from './problems.ts';
import type { Form } from './use-form.ts';

interface Props<V extends Record<string, string>, C> {
  readonly form: Form<V, C>;
  readonly submitLabel: string;
  readonly cancelLabel?: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** Shown in the place of the fields' foot while two versions are compared. */
  readonly conflict?: ReactNode;
  readonly children: ReactNode;
}

/** The summary that jumps to each problem; takes the focus when a submission was refused. */
function Summary<V extends Record<string, string>, C>({ form }: { form: Form<V, C> }): ReactNode {
  const t = useTexts(kitTexts);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (form.refusals > 0) ref.current?.focus();
  }, [form.refusals]);
  const count = problemCount(form.problems);
  // Before the first submission what is wrong is said beside its field alone.
  if (form.refusals === 0 || (count === 0 && form.trouble === null)) return null;
  return (
    <div className="form-summary" ref={ref} tabIndex={-1} role="alert">
      {form.trouble === 'unreachable' && <p>{t('form.offline')}</p>}
      {form.trouble === 'signedOut' && <p>{t('form.signedOut')}</p>}
      {count > 0 && <p>{t('form.problems', { count })}</p>}
      <ul>
        {form.problems.general.map((message) => (
          <li key={message}>{message}</li>
        ))}
        {Object.entries(form.problems.fields).map(([name, message]) => (
          <li key={name}>
            <button
              type="button"
              className="link"
              onClick={() => document.getElementById(fieldId(form.id, name))?.focus()}
            >
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The frame of every form: restored-draft note, problems, fields, and what submits it. */
export function FormFrame<V extends Record<string, string>, C>(props: Props<V, C>): ReactNode {
  const { form, submitLabel, cancelLabel, onDone, onCancel, conflict, children } = props;
  const t = useTexts(kitTexts);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.busy) void form.submit().then((done) => done && onDone());
      }}
    >
      {form.restored && (
        <p className="form-note" role="status">
          {t('form.restored')}{' '}
          <button type="button" className="link" onClick={form.discard}>
            {t('form.discard')}
          </button>
        </p>
      )}
      <Summary form={form} />
      {children}
      {conflict}
      <div className="form-foot">
        <button type="submit" className="button primary" disabled={form.busy || conflict !== undefined}>
          {form.busy ? t('form.saving') : submitLabel}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {cancelLabel ?? t('form.cancel')}
        </button>
      </div>
    </form>
  );
}
