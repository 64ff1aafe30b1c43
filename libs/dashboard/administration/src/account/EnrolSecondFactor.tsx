import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import {
  Field,
  fieldId,
  FormFrame,
  PasswordInput,
  Skeleton,
  TextInput,
  useForm,
  useTexts,
  type Outcome,
} from '@tongxing/dashboard-kit';
import { useIdentity } from '../identity/identity-context.ts';
import { outcomeOf } from '../identity/said.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { inFours } from './secret.ts';
import { accountTexts } from './texts.ts';
import './account.css';

const QrPicture = lazy(() => import('./QrPicture.tsx'));

/** What an authenticator app has to know. */
interface Secret {
  readonly uri: string;
  readonly secret: string;
}

interface Props {
  readonly username: string;
  /** The present password where it has just been typed; asked for where it is null. */
  readonly current: string | null;
  readonly cancelLabel?: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

interface StepProps<T> {
  readonly cancelLabel?: string | undefined;
  readonly onDone: (answer: T) => void;
  readonly onCancel: () => void;
}

function PasswordStep(props: StepProps<Secret> & { readonly current: string | null }): ReactNode {
  const { current, cancelLabel, onDone, onCancel } = props;
  const t = useTexts(accountTexts);
  const { ask } = useIdentity();
  const [asks, setAsks] = useState(current === null);
  const [initial] = useState({ password: current ?? '' });
  const form = useForm({
    id: 'enrol',
    initial,
    secret: true,
    check: ({ password }) =>
      password === '' ? [{ path: ['password'], message: t('password.missing.current') }] : [],
    send: async ({ password }): Promise<Outcome> => {
      const said = await ask<Secret>('/auth/second-factor/enrol', { password });
      if (said.kind === 'done') onDone(said.body);
      const outcome = outcomeOf(said, t('password.wrong'));
      if (outcome.kind === 'problems') setAsks(true);
      return outcome;
    },
  });
  return (
    <FormFrame
      form={form}
      submitLabel={t('enrol.start')}
      {...(cancelLabel === undefined ? {} : { cancelLabel })}
      onDone={() => undefined}
      onCancel={onCancel}
    >
      <p>{t('enrol.how')}</p>
      {asks && (
        <Field form={form} name="password" label={t('password.current')}>
          <PasswordInput shown={false} autoComplete="current-password" />
        </Field>
      )}
    </FormFrame>
  );
}

function CodeStep(props: StepProps<readonly string[]> & { readonly secret: Secret }): ReactNode {
  const { secret, cancelLabel, onDone, onCancel } = props;
  const t = useTexts(accountTexts);
  const { ask } = useIdentity();
  const [initial] = useState({ code: '' });
  const form = useForm({
    id: 'enrol-code',
    initial,
    secret: true,
    check: ({ code }) => (code.trim() === '' ? [{ path: ['code'], message: t('enrol.code.missing') }] : []),
    send: async ({ code }): Promise<Outcome> => {
      const said = await ask<{ recoveryCodes: readonly string[] }>('/auth/second-factor/confirm', {
        code: code.replaceAll(/\s/g, ''),
      });
      if (said.kind === 'done') onDone(said.body.recoveryCodes);
      return outcomeOf(said);
    },
  });
  useEffect(() => document.getElementById(fieldId('enrol-code', 'code'))?.focus(), []);
  return (
    <FormFrame
      form={form}
      submitLabel={t('enrol.confirm')}
      {...(cancelLabel === undefined ? {} : { cancelLabel })}
      onDone={() => undefined}
      onCancel={onCancel}
    >
      <ol className="enrol-steps">
        <li>
          {t('enrol.scan')}
          <Suspense fallback={<Skeleton lines={3} />}>
            <QrPicture value={secret.uri} label={t('enrol.qr')} />
          </Suspense>
        </li>
        <li>
          {t('enrol.type')}{' '}
          <span className="enrol-secret">
            <code>{inFours(secret.secret)}</code> <CopyButton text={secret.secret} />
          </span>
        </li>
        <li>{t('enrol.enter')}</li>
      </ol>
      <Field form={form} name="code" label={t('enrol.code')}>
        <TextInput numeric />
      </Field>
    </FormFrame>
  );
}

/** Sets up the second factor: the password, the app, a code to prove it, and the codes for bad days. */
export function EnrolSecondFactor({ username, current, cancelLabel, onDone, onCancel }: Props): ReactNode {
  const [secret, setSecret] = useState<Secret | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes !== null) return <RecoveryCodes username={username} codes={codes} onDone={onDone} />;
  const shared = { cancelLabel, onCancel };
  return secret === null ? (
    <PasswordStep {...shared} current={current} onDone={setSecret} />
  ) : (
    <CodeStep {...shared} secret={secret} onDone={setCodes} />
  );
}
