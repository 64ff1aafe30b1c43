import { useEffect, useState, type ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit/basics';
import { appTexts } from '../texts.ts';
import { Demonstration } from './Demonstration.tsx';
import { Door } from './Door.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Whether the organisation's own sign-in has just sent the person back without letting them in. */
function refusedElsewhere(): boolean {
  const { pathname, search } = window.location;
  return pathname === '/sign-in' && new URLSearchParams(search).has('problem');
}

/** The page in front of everything else; the address asked for is kept and opened afterwards. */
export function SignIn({ expired }: { expired: boolean }): ReactNode {
  const t = useTexts(appTexts);
  const [refused] = useState(refusedElsewhere);
  useEffect(() => {
    document.title = `${t('signIn.title')} · ${t('name')}`;
  }, [t]);
  useEffect(() => {
    // No page behind the sign-in has this address.
    if (window.location.pathname === '/sign-in') window.history.replaceState(null, '', '/');
  }, []);
  const problem = refused ? t('signIn.other.refused') : expired ? t('signIn.expired') : null;
  return (
    <Door heading>
      <SignInForm problem={problem}>
        {(busy, signIn) => <Demonstration busy={busy} onChoose={signIn} />}
      </SignInForm>
    </Door>
  );
}
