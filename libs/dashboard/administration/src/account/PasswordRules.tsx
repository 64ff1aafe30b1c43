import type { ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit';
import { passwordRules } from './password.ts';
import { accountTexts } from './texts.ts';

interface Props {
  readonly password: string;
  readonly username: string;
  readonly current: string;
}

/** What a new password must have, each rule marked as soon as it is met. */
export function PasswordRules(typed: Props): ReactNode {
  const t = useTexts(accountTexts);
  return (
    <ul className="password-rules">
      {passwordRules(typed).map(({ rule, met }) => (
        <li key={rule} className={met ? 'tone-done' : ''}>
          <span aria-hidden="true">{met ? '✓' : '○'}</span> {t(`password.rule.${rule}`)}
          <span className="visually-hidden">{t(met ? 'password.rule.met' : 'password.rule.open')}</span>
        </li>
      ))}
    </ul>
  );
}
