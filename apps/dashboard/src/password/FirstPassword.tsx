import { useEffect, useState, type ReactNode } from 'react';
import { useLanguage, useTexts } from '@tongxing/dashboard-kit';
import { endSession, proceed } from '../session/session.ts';
import { Door } from '../sign-in/Door.tsx';
import { appTexts } from '../texts.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { useAccount } from './use-account.ts';

/** Between the sign-in with a one-time password and the workbench; the address asked for is opened afterwards. */
export default function FirstPassword({ current }: { current: string | null }): ReactNode {
  const t = useTexts(appTexts);
  const language = useLanguage();
  const account = useAccount();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    document.title = `${t('password.due.title')} · ${t('name')}`;
  }, [t]);
  return (
    <Door>
      <section className="password-due" aria-labelledby="password-due">
        <h1 id="password-due">{t('password.due.title')}</h1>
        <p className="soft">{t('password.due.text')}</p>
        <PasswordForm
          // What is wrong was said in the other language.
          key={language}
          account={account}
          current={current}
          currentHint={t('password.due.current')}
          submitLabel={t('password.submit.due')}
          cancelLabel={t('user.signOut')}
          onDone={() => void proceed()}
          onCancel={() => void endSession().then((ended) => setFailed(!ended))}
        />
        {failed && (
          <p role="alert" className="tone-late">
            {t('user.signOut.failed')}
          </p>
        )}
      </section>
    </Door>
  );
}
