import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit/basics';
import { appTexts } from '../texts.ts';
import { SignInForm } from './SignInForm.tsx';

/** Signs in again over the page, which waits underneath with everything that was typed. Nothing else closes it. */
export function Resume(): ReactNode {
  const t = useTexts(appTexts);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => {
      opened?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [before]);
  return (
    <dialog
      ref={dialog}
      className="resume"
      aria-labelledby={id}
      onCancel={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        // A second Escape would close it whatever a page says.
        if (event.key === 'Escape') event.preventDefault();
      }}
    >
      <h2 id={id}>{t('resume.title')}</h2>
      <p>{t('resume.text')}</p>
      <SignInForm over />
      <p className="soft">{t('resume.other')}</p>
    </dialog>
  );
}
