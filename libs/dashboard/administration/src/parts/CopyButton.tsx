import { useEffect, useState, type ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit';
import { administrationTexts } from '../texts.ts';
import { copyText } from './copy.ts';
import './administration.css';

/** Copies a text that is shown; says so, or that it has to be copied by hand. */
export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }): ReactNode {
  const t = useTexts(administrationTexts);
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => setSaid(null), 4_000);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <span className="copy">
      <button
        type="button"
        className="button"
        onClick={() => void copyText(text).then((copied) => setSaid(copied ? 'copied' : 'failed'))}
      >
        {label ?? t('copy')}
      </button>
      <span role="status" className="soft">
        {said !== null && t(`copy.${said}`)}
      </span>
    </span>
  );
}
