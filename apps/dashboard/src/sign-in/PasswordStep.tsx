import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit/basics';
import { appTexts } from '../texts.ts';
import { Problem } from './Problem.tsx';
import type { Step } from './SignInForm.tsx';

interface Props extends Step {
  readonly onSubmit: (username: string, password: string) => void;
}

/** User name and password. */
export function PasswordStep({ busy, problem, refuse, onSubmit }: Props): ReactNode {
  const t = useTexts(appTexts);
  const ids = { username: useId(), password: useId() };
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  return (
    <form
      className="sign-in-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (username.trim() === '' || password === '') refuse(t('signIn.missing'));
        else if (!busy) onSubmit(username.trim(), password);
      }}
    >
      <Problem problem={problem} />
      <label htmlFor={ids.username}>{t('signIn.username')}</label>
      <input
        id={ids.username}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={username}
        onChange={(event) => setUsername(event.target.value)}
      />
      <label htmlFor={ids.password}>{t('signIn.password')}</label>
      <input
        id={ids.password}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <button type="submit" className="button primary" disabled={busy}>
        {busy ? t('signIn.busy') : t('signIn.submit')}
      </button>
    </form>
  );
}
