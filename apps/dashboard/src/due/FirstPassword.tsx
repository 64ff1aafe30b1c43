import type { ReactNode } from 'react';
import { PasswordForm } from '@tongxing/dashboard-administration/own';
import { useLanguage, useTexts } from '@tongxing/dashboard-kit';
import { proceed } from '../session/session.ts';
import { appTexts } from '../texts.ts';
import { Due } from './Due.tsx';

/** Between the sign-in with a one-time password and the workbench; the address asked for is opened afterwards. */
export default function FirstPassword({ current }: { current: string | null }): ReactNode {
  const t = useTexts(appTexts);
  const language = useLanguage();
  return (
    <Due title={t('password.due.title')} text={t('password.due.text')}>
      {(account, leave) => (
        <PasswordForm
          // What is wrong was said in the other language.
          key={language}
          account={account}
          current={current}
          currentHint={t('password.due.current')}
          submitLabel={t('password.submit.due')}
          cancelLabel={t('user.signOut')}
          onDone={() => void proceed()}
          onCancel={leave}
        />
      )}
    </Due>
  );
}
