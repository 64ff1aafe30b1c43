import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit';
import { Resume } from '../sign-in/Resume.tsx';
import { appTexts } from '../texts.ts';
import { lastTouch, onTouch } from './activity.ts';
import { fetchSessionEnds } from './identity.ts';
import { refreshSession, resume } from './session.ts';
import { watchSession, type EndHint, type Watch } from './watch.ts';
import './session.css';

const clock = (at: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeStyle: 'medium' }).format(new Date(at));

/** Says that the session is about to end, and once it has, lets the person sign in over the page, which stays. */
export function SessionKeeper({ lapsed }: { readonly lapsed: boolean }): ReactNode {
  const t = useTexts(appTexts);
  const [hint, setHint] = useState<EndHint | null>(null);
  const [noted, setNoted] = useState(0);
  const watch = useRef<Watch>(null);
  useEffect(() => {
    const watching = watchSession({
      ends: fetchSessionEnds,
      renew: refreshSession,
      lastTouch,
      onTouch,
      tell: setHint,
    });
    watch.current = watching;
    // A computer that slept, or a page that was hidden: its timers were late.
    const seen = (): void => {
      if (document.visibilityState === 'visible') watching.look();
    };
    document.addEventListener('visibilitychange', seen);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      watching.stop();
    };
  }, []);
  useEffect(() => {
    if (!lapsed) return undefined;
    // Somebody may have signed in at another page of this browser meanwhile.
    const look = (): void => void resume();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [lapsed]);
  if (lapsed) return <Resume />;
  const shown = hint !== null && hint.at !== noted;
  return (
    <div role="status" className="session-hint">
      {shown && (
        <p>
          {t(`session.${hint.kind}`, { time: clock(hint.at) })}{' '}
          <button
            type="button"
            className="button"
            onClick={() => (hint.kind === 'idle' ? watch.current?.look() : setNoted(hint.at))}
          >
            {t(hint.kind === 'idle' ? 'session.stay' : 'session.noted')}
          </button>
        </p>
      )}
    </div>
  );
}
