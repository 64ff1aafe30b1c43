import { useEffect, useRef, type ReactNode } from 'react';
import { download, useTexts } from '@tongxing/dashboard-kit';
import { CopyButton } from '../parts/CopyButton.tsx';
import { administrationTexts } from '../texts.ts';
import { accountTexts } from './texts.ts';
import '../parts/administration.css';

interface Props {
  readonly username: string;
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** The codes for the day the telephone is lost: to copy, to print or to put away, and never shown again. */
export function RecoveryCodes({ username, codes, onDone }: Props): ReactNode {
  const t = useTexts(accountTexts);
  const shared = useTexts(administrationTexts);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const lines = codes.join('\n');
  const file = `${t('codes.file.head', { username })}\n\n${lines}\n\n${t('codes.text')}\n`;
  return (
    <section ref={ref} tabIndex={-1} className="once recovery-codes" aria-label={t('codes.title')}>
      <p className="once-title">{t('codes.title')}</p>
      <p className="on-paper">{t('codes.file.head', { username })}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>{t('codes.text')}</p>
      <p className="tone-risk no-print">{shared('once')}</p>
      <p className="ways no-print">
        <CopyButton text={lines} />
        <button type="button" className="button" onClick={() => window.print()}>
          {t('codes.print')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            download({
              name: t('codes.file.name', { username }),
              // Windows opens the file with the right characters only when it begins with a mark.
              content: new Blob([`\uFEFF${file}`], { type: 'text/plain;charset=utf-8' }),
            })
          }
        >
          {t('codes.download')}
        </button>
      </p>
      <p className="no-print">
        <button type="button" className="button primary" onClick={onDone}>
          {t('codes.done')}
        </button>
      </p>
    </section>
  );
}
