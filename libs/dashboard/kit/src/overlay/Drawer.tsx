import { useEffect, useId, useRef, type ReactNode } from 'react';
import { kitTexts } from '../text/texts.ts';
import { useTexts } from '../text/i18n.ts';
import './overlay.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly kind?: 'drawer' | 'box' | 'wide' | 'finder';
}

/** What opens beside the page: keeps the focus inside, closes on Escape, gives the focus back after. */
export function Drawer({ title, onClose, children, kind = 'drawer' }: Props): ReactNode {
  const t = useTexts(kitTexts);
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    heading.current?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={`sheet sheet-${kind}`}
      aria-labelledby={id}
      onCancel={(event) => {
        if (event.target !== ref.current) return;
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === ref.current && kind !== 'drawer') onClose();
      }}
    >
      <div className="sheet-inner">
        <div className="sheet-head">
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <button
            type="button"
            className="plain sheet-close"
            onClick={onClose}
            aria-label={t('drawer.close')}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M3 3l10 10M13 3 3 13" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </button>
        </div>
        <div className="sheet-body">{children}</div>
      </div>
    </dialog>
  );
}
