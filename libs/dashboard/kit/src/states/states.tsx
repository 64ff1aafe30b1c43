import type { ReactNode } from 'react';
import { kitTexts } from '../text/texts.ts';
import { useTexts } from '../text/i18n.ts';
import './states.css';

/** Grey lines in the place of what is on its way; as high as what will come, so that nothing jumps. */
export function Skeleton({ lines = 6 }: { lines?: number }): ReactNode {
  const t = useTexts(kitTexts);
  return (
    <div className="skeleton" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} style={{ width: `${[92, 78, 86, 60, 70][index % 5] ?? 80}%` }} />
      ))}
    </div>
  );
}

/** Nothing to show, and what would bring something. */
export function EmptyState({ children }: { children?: ReactNode }): ReactNode {
  const t = useTexts(kitTexts);
  return <p className="state-note soft">{children ?? t('state.empty')}</p>;
}

/** A part that could not be read, with the reference to report and a way to try again. */
export function ErrorState({
  requestId,
  onRetry,
}: {
  requestId?: string | undefined;
  onRetry?: () => void;
}): ReactNode {
  const t = useTexts(kitTexts);
  return (
    <div className="state-note" role="alert">
      <p>{t('state.error')}</p>
      {requestId !== undefined && <p className="soft">{t('state.error.detail', { id: requestId })}</p>}
      {onRetry !== undefined && (
        <button type="button" className="button" onClick={onRetry}>
          {t('state.retry')}
        </button>
      )}
    </div>
  );
}

/** A part that another, silent area would have filled; the rest of the page stands. */
export function PartialState({ children }: { children?: ReactNode }): ReactNode {
  const t = useTexts(kitTexts);
  return <p className="state-note state-partial">{children ?? t('state.partial')}</p>;
}
