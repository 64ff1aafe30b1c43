import { useEffect, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { ErrorState, Skeleton, useTexts } from '@tongxing/dashboard-kit';
import { refreshSession } from '../session/session.ts';
import { appTexts } from '../texts.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { useAccount } from './use-account.ts';

function Content(): ReactNode {
  const t = useTexts(appTexts);
  const navigate = useNavigate();
  const account = useAccount();
  const [done, setDone] = useState(false);
  if (account === undefined) return <Skeleton lines={6} />;
  if (account === null) return <ErrorState onRetry={() => window.location.reload()} />;
  if (account.demonstration || done) {
    return (
      <>
        <p role="status">{t(done ? 'password.done' : 'password.demonstration')}</p>
        <Link to="/">{t('page.home')}</Link>
      </>
    );
  }
  return (
    <>
      <p className="soft">{t('password.text')}</p>
      <PasswordForm
        account={account}
        current={null}
        submitLabel={t('password.submit')}
        onDone={() => {
          setDone(true);
          // The token of before is no longer good.
          void refreshSession();
        }}
        onCancel={() => void navigate(-1)}
      />
    </>
  );
}

/** One's own password, from the user menu. */
export function PasswordPage(): ReactNode {
  const t = useTexts(appTexts);
  useEffect(() => {
    document.title = `${t('password.title')} · ${t('name')}`;
  }, [t]);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('password.title')}</h1>
      </div>
      <div className="password-page">
        <Content />
      </div>
    </div>
  );
}
