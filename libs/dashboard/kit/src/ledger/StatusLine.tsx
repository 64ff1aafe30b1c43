import type { ReactNode } from 'react';
import { numberText } from '../figures/number.ts';
import { useTexts } from '../text/i18n.ts';
import type { LedgerSum } from './definition.ts';
import { ledgerTexts } from './texts.ts';
import type { Counted } from './use-count.ts';

interface Props {
  /** Null until there are any rows to count. */
  readonly loaded: number | null;
  /** All rows are there, so that their number is the total even where nobody counted. */
  readonly complete: boolean;
  readonly counted: Counted | null;
  readonly sums: readonly LedgerSum<unknown>[];
  readonly onRefresh: () => void;
}

/** How many, how many of them loaded, and the figures over all of them. */
export function StatusLine({ loaded, complete, counted, sums, onRefresh }: Props): ReactNode {
  const t = useTexts(ledgerTexts);
  const total = counted?.total ?? (complete ? loaded : null);
  const number = (count: number): string => numberText(count, 0);
  return (
    <div className="ledger-status">
      <p role="status">
        {loaded === null
          ? ''
          : total === null
            ? t('count.unknown', { loaded: number(loaded) })
            : complete || loaded >= total
              ? t('count.all', { count: total, shown: number(total) })
              : t('count.loaded', { count: number(total), loaded: number(loaded) })}
      </p>
      <button type="button" className="link no-print" onClick={onRefresh}>
        {t('refresh')}
      </button>
      {counted !== null && counted.totals !== null && sums.length > 0 && (
        <dl className="ledger-sums" aria-label={t('sums.all', { count: number(counted.total) })}>
          {sums.map(({ label, value, unit = '', decimals = 0 }) => {
            const sum = value(counted.totals);
            return (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="num">
                  {sum === null || sum === undefined ? '–' : numberText(sum, decimals)}
                  {unit !== '' && ` ${unit}`}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </div>
  );
}
