import { useMemo } from 'react';
import { useTexts } from '../text/i18n.ts';
import type { LedgerDefinition, LedgerRow } from './definition.ts';
import { filtersInWords } from './filter-words.ts';
import { ledgerTexts } from './texts.ts';
import type { LedgerView } from './view.ts';

/** What narrows the list, in words: on paper and in files. */
export function useFilterWords<Row extends LedgerRow, Rec>(
  ledger: LedgerDefinition<Row, Rec>,
  view: LedgerView,
): readonly string[] {
  const t = useTexts(ledgerTexts);
  return useMemo(
    () =>
      filtersInWords(ledger, view, {
        yes: t('yes'),
        no: t('no'),
        colon: t('colon'),
        comma: t('comma'),
        search: t('search'),
        from: (day) => t('days.from', { day }),
        to: (day) => t('days.to', { day }),
        between: (from, to) => t('days.between', { from, to }),
      }),
    [ledger, view, t],
  );
}
