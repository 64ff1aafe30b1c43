import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit';
import { administrationTexts } from '../texts.ts';
import { CopyButton } from './CopyButton.tsx';
import './administration.css';

interface Props {
  readonly label: string;
  readonly value: string;
  /** What to do with it. */
  readonly note: string;
  readonly doneLabel: string;
  readonly onDone: () => void;
  readonly children?: ReactNode;
}

/** A secret that no page will show again: in full, with a way to copy it; goes when its person says so. */
export function OnceShown({ label, value, note, doneLabel, onDone, children }: Props): ReactNode {
  const t = useTexts(administrationTexts);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <section className="once" ref={ref} tabIndex={-1} aria-label={label}>
      <h3>{label}</h3>
      <p>
        <code className="once-value">{value}</code> <CopyButton text={value} />
      </p>
      <p className="tone-risk">{t('once')}</p>
      <p>{note}</p>
      {children}
      <p>
        <button type="button" className="button primary" onClick={onDone}>
          {doneLabel}
        </button>
      </p>
    </section>
  );
}
