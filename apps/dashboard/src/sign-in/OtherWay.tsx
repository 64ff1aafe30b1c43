import { useEffect, useState, type ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit/basics';
import { resume } from '../session/session.ts';
import { appTexts } from '../texts.ts';

/** How often to look whether the other window has signed in, in ms. */
const LOOK_EVERY = 2_000;

/** The organisation's own sign-in: in this window, or in one beside a page that must not be left. */
export function OtherWay({ label, over }: { readonly label: string; readonly over: boolean }): ReactNode {
  const t = useTexts(appTexts);
  const [beside, setBeside] = useState<Window | null>(null);
  useEffect(() => {
    if (beside === null) return undefined;
    const timer = setInterval(() => {
      void resume().then((resumed) => {
        if (resumed) beside.close();
      });
    }, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [beside]);
  const wanted =
    window.location.pathname === '/sign-in' ? '/' : window.location.pathname + window.location.search;
  const address = `/auth/oidc/start?returnTo=${encodeURIComponent(over ? '/account' : wanted)}`;
  return (
    <div className="sign-in-other">
      <a
        className="button"
        href={address}
        onClick={(event) => {
          if (!over) return;
          event.preventDefault();
          setBeside(window.open(address, 'tongxing-sign-in', 'popup,width=520,height=720'));
        }}
      >
        {t('signIn.other', { label })}
      </a>
      {beside !== null && (
        <p role="status" className="soft">
          {t('signIn.other.beside')}
        </p>
      )}
    </div>
  );
}
