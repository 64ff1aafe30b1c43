import '@tongxing/dashboard-kit/styles.css';
import { lazy, StrictMode, Suspense, useEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { IdentityContext, identityWith } from '@tongxing/dashboard-administration/identity';
import { startPreferences, useLanguage, useTexts } from '@tongxing/dashboard-kit/basics';
import { watchTouches } from './session/activity.ts';
import { refreshSession, useSession } from './session/session.ts';
import { SignIn } from './sign-in/SignIn.tsx';
import { appTexts } from './texts.ts';

const Workbench = lazy(() => import('./shell/Workbench.tsx'));
const PublicPages = lazy(() => import('./shell/PublicPages.tsx'));
const FirstPassword = lazy(() => import('./due/FirstPassword.tsx'));
const FirstSecondFactor = lazy(() => import('./due/FirstSecondFactor.tsx'));

/** Nobody knows yet who is here, since nobody answers: says so and goes on asking. */
function Unreachable(): ReactNode {
  const t = useTexts(appTexts);
  useEffect(() => {
    const timer = setInterval(() => void refreshSession(), 4_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="start-note" role="status">
      {t('start.unreachable')}
    </p>
  );
}

function Dashboard(): ReactNode {
  const session = useSession();
  const language = useLanguage();
  switch (session.kind) {
    case 'starting':
      return null;
    case 'unreachable':
      return <Unreachable />;
    case 'signedOut':
      return <SignIn expired={session.expired} />;
    case 'passwordDue':
      return (
        <Suspense fallback={null}>
          <FirstPassword current={session.current} />
        </Suspense>
      );
    case 'secondFactorDue':
      return (
        <Suspense fallback={null}>
          <FirstSecondFactor current={session.current} />
        </Suspense>
      );
    case 'signedIn':
      return (
        <Suspense fallback={null}>
          <Workbench
            key={`${session.claims.sub} ${language}`}
            claims={session.claims}
            lapsed={session.lapsed}
            language={language}
          />
        </Suspense>
      );
  }
}

/** The addresses that everybody may open; see `publicRoutes` of the administration. */
const isPublic = window.location.pathname === '/roster';

function Public(): ReactNode {
  const language = useLanguage();
  return (
    <Suspense fallback={null}>
      <PublicPages key={language} language={language} />
    </Suspense>
  );
}

const identity = identityWith(refreshSession);

startPreferences();
watchTouches();
if (!isPublic) void refreshSession();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the dashboard');
createRoot(root).render(
  <StrictMode>
    {isPublic ? (
      <Public />
    ) : (
      <IdentityContext value={identity}>
        <Dashboard />
      </IdentityContext>
    )}
  </StrictMode>,
);
