import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit/basics';
import { appTexts } from '../texts.ts';
import { Problem } from './Problem.tsx';
import type { Step } from './SignInForm.tsx';

interface Props extends Step {
  readonly onCode: (code: string) => void;
  readonly onBack: () => void;
}

/** The second step: six digits of the moment, or one of the recovery codes. */
export function CodeStep({ busy, problem, refuse, onCode, onBack }: Props): ReactNode {
  const t = useTexts(appTexts);
  const ids = { code: useId(), hint: useId() };
  const [code, setCode] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className="sign-in-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() === '') refuse(t('signIn.code.missing'));
        else if (!busy) onCode(code.trim());
      }}
    >
      <h2>{t('signIn.code.title')}</h2>
      <Problem problem={problem} />
      <label htmlFor={ids.code}>{t('signIn.code')}</label>
      <input
        ref={input}
        id={ids.code}
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={ids.hint}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <p id={ids.hint} className="soft">
        {t('signIn.code.hint')}
      </p>
      <button type="submit" className="button primary" disabled={busy}>
        {busy ? t('signIn.busy') : t('signIn.code.submit')}
      </button>
      <button type="button" className="link sign-in-back" onClick={onBack}>
        {t('signIn.code.back')}
      </button>
    </form>
  );
}
