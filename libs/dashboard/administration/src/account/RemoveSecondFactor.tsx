import { useState, type ReactNode } from 'react';
import {
  Field,
  FormFrame,
  PasswordInput,
  TextInput,
  useForm,
  useTexts,
  type AnsweredProblem,
} from '@tongxing/dashboard-kit';
import { useIdentity } from '../identity/identity-context.ts';
import { outcomeOf } from '../identity/said.ts';
import { accountTexts } from './texts.ts';

interface Props {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Takes the second factor away again: with the password and a code, so that a screen left open is not enough. */
export function RemoveSecondFactor({ onDone, onCancel }: Props): ReactNode {
  const t = useTexts(accountTexts);
  const { ask } = useIdentity();
  const [initial] = useState({ password: '', code: '' });
  const form = useForm({
    id: 'remove-second-factor',
    initial,
    secret: true,
    check: ({ password, code }): AnsweredProblem[] => [
      ...(password === '' ? [{ path: ['password'], message: t('password.missing.current') }] : []),
      ...(code.trim() === '' ? [{ path: ['code'], message: t('enrol.code.missing') }] : []),
    ],
    send: async ({ password, code }) =>
      outcomeOf(
        await ask('/auth/second-factor/remove', { password, code: code.trim() }),
        t('password.wrong'),
      ),
  });
  return (
    <FormFrame form={form} submitLabel={t('factor.remove')} onDone={onDone} onCancel={onCancel}>
      <Field form={form} name="password" label={t('password.current')}>
        <PasswordInput shown={false} autoComplete="current-password" />
      </Field>
      <Field form={form} name="code" label={t('enrol.code')} hint={t('factor.remove.hint')}>
        <TextInput />
      </Field>
    </FormFrame>
  );
}
