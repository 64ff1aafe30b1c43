import { useEffect, useState, type ReactNode } from 'react';
import { Field, fieldId, FormFrame, PasswordInput, useForm, useTexts } from '@tongxing/dashboard-kit';
import { useIdentity } from '../identity/identity-context.ts';
import { outcomeOf } from '../identity/said.ts';
import type { OwnAccount } from '../identity/types.ts';
import { entryProblems, type PasswordEntries } from './password.ts';
import { PasswordRules } from './PasswordRules.tsx';
import { accountTexts } from './texts.ts';
import './account.css';

const FORM = 'password';

interface Props {
  readonly account: Pick<OwnAccount, 'name' | 'username'> | null | undefined;
  /** The present password where it has just been typed; asked for where it is null. */
  readonly current: string | null;
  readonly currentHint?: string;
  readonly submitLabel: string;
  readonly cancelLabel?: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Present password, new password, and the new one again; nothing of it is kept anywhere. */
export function PasswordForm({ account, current, currentHint, ...frame }: Props): ReactNode {
  const t = useTexts(accountTexts);
  const { ask } = useIdentity();
  const [asks, setAsks] = useState(current === null);
  const [shown, setShown] = useState(false);
  const [initial] = useState<PasswordEntries>({
    currentPassword: current ?? '',
    newPassword: '',
    repeated: '',
  });
  const form = useForm<PasswordEntries>({
    id: FORM,
    initial,
    secret: true,
    check: (entries) => entryProblems(entries, t),
    send: async ({ currentPassword, newPassword }) => {
      const said = await ask('/auth/change-password', { currentPassword, newPassword });
      const outcome = outcomeOf(said, t('password.wrong'));
      if (outcome.kind === 'problems')
        setAsks((before) => before || outcome.problems.some(({ path }) => path.includes('currentPassword')));
      return outcome;
    },
  });
  const [first] = useState(asks ? 'currentPassword' : 'newPassword');
  useEffect(() => document.getElementById(fieldId(FORM, first))?.focus(), [first]);
  return (
    <FormFrame form={form} {...frame}>
      {account && <p>{t('password.account', { name: account.name, username: account.username })}</p>}
      {/* Tells password managers whose password this is. */}
      <input
        type="text"
        name="username"
        autoComplete="username"
        value={account?.username ?? ''}
        readOnly
        hidden
      />
      {asks && (
        <Field form={form} name="currentPassword" label={t('password.current')} hint={currentHint}>
          <PasswordInput shown={shown} autoComplete="current-password" />
        </Field>
      )}
      <Field form={form} name="newPassword" label={t('password.new')}>
        <PasswordInput shown={shown} autoComplete="new-password" />
      </Field>
      <PasswordRules
        password={form.values.newPassword}
        username={account?.username ?? ''}
        current={form.values.currentPassword}
      />
      <Field form={form} name="repeated" label={t('password.repeated')}>
        <PasswordInput shown={shown} autoComplete="new-password" />
      </Field>
      <label className="password-show">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {t('password.show')}
      </label>
    </FormFrame>
  );
}
