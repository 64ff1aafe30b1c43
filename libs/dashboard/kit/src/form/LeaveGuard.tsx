import { useEffect, type ReactNode } from 'react';
import { useBlocker } from 'react-router';
import { Drawer } from '../overlay/Drawer.tsx';
import { kitTexts } from '../text/texts.ts';
import { useTexts } from '../text/i18n.ts';

/** Asks before a form with unsubmitted entries is left, by a link or by closing the window. */
export function LeaveGuard({ unsaved, onDrop }: { unsaved: () => boolean; onDrop: () => void }): ReactNode {
  const t = useTexts(kitTexts);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved() && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (unsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Drawer kind="box" title={t('form.leave.title')} onClose={() => blocker.reset()}>
      <p>{t('form.leave.text')}</p>
      <div className="form-foot">
        <button type="button" className="button primary" onClick={() => blocker.reset()}>
          {t('form.leave.stay')}
        </button>
        <button type="button" className="button" onClick={() => blocker.proceed()}>
          {t('form.leave.go')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            onDrop();
            blocker.proceed();
          }}
        >
          {t('form.leave.drop')}
        </button>
      </div>
    </Drawer>
  );
}
