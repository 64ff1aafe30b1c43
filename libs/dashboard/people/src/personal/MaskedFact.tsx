import { useState, type ReactNode } from 'react';
import type { PersonalKind } from '@tongxing/dashboard-documents';
import { HoverCard, useTexts } from '@tongxing/dashboard-kit';
import { peopleTexts } from '../texts.ts';
import { RevealForm } from './RevealForm.tsx';
import './personal.css';

interface Props {
  readonly kind: PersonalKind;
  readonly id: string;
  /** what is masked: 证书编号 */
  readonly label: string;
  /** the value as everybody sees it */
  readonly masked: string;
  /** whether the account may see it in full, for a reason */
  readonly may: boolean;
}

/**
 * A value that is masked for everybody, with the way to see it in full: a reason, which is recorded. It is shown until
 * it is hidden again or the panel closes, and kept nowhere.
 */
export function MaskedFact({ kind, id, label, masked, may }: Props): ReactNode {
  const t = useTexts(peopleTexts);
  const [shown, setShown] = useState<string | null>(null);
  if (!may) return <span title={t('masked.why')}>{masked}</span>;
  if (shown !== null) {
    return (
      <span className="masked-fact">
        <span role="status">{shown}</span>
        <button type="button" className="link no-print" onClick={() => setShown(null)}>
          {t('masked.hide')}
        </button>
      </span>
    );
  }
  return (
    <span className="masked-fact">
      <span>{masked}</span>
      <span className="no-print">
        <HoverCard
          title={t('masked.show.of', { label })}
          label={t('masked.show.of', { label })}
          hover={false}
          className="link masked-eye"
          trigger={
            <>
              <Eye />
              {t('masked.show')}
            </>
          }
        >
          {(close) => <RevealForm kind={kind} id={id} onShown={setShown} onCancel={close} />}
        </HoverCard>
      </span>
    </span>
  );
}

function Eye(): ReactNode {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path
        d="M1 8c2-3.3 4.3-5 7-5s5 1.7 7 5c-2 3.3-4.3 5-7 5s-5-1.7-7-5Z"
        fill="none"
        stroke="currentColor"
      />
      <circle cx="8" cy="8" r="2.2" fill="none" stroke="currentColor" />
    </svg>
  );
}
