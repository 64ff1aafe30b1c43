import type { ReactNode } from 'react';
import { numberText } from '../figures/number.ts';
import { usePrint } from '../look/print.ts';
import { useTexts } from '../text/i18n.ts';
import { today } from '../time/day.ts';
import type { LedgerDefinition, LedgerRow } from './definition.ts';
import { ledgerTexts } from './texts.ts';
import { useFilterWords } from './use-filter-words.ts';
import type { LedgerState } from './use-ledger.ts';

interface Props<Row extends LedgerRow, Rec> {
  readonly ledger: LedgerDefinition<Row, Rec>;
  readonly state: LedgerState<Row>;
  readonly district: string | undefined;
}

/** What stands above the list on paper alone, and what stands around every sheet. */
export function PaperHead<Row extends LedgerRow, Rec>({
  ledger,
  state,
  district,
}: Props<Row, Rec>): ReactNode {
  const t = useTexts(ledgerTexts);
  const { view, keys, counted, rows, columns, demonstration } = state;
  const filters = useFilterWords(ledger, view);
  const total = counted?.total ?? keys.length;
  const part = rows.more !== 'end' && keys.length < total;
  const number = (count: number): string => numberText(count, 0);
  const note = t('print.note', { count: number(part ? keys.length : total), day: today() });
  usePrint({
    title: district === undefined ? ledger.title : `${district} ${ledger.title}`,
    note,
    demonstration,
    landscape: columns.length > 5,
  });
  return (
    <div className="ledger-paper">
      <p>
        {district} {note}
      </p>
      {filters.length > 0 && <p>{filters.join(t('semicolon'))}</p>}
      {part && <p>{t('print.part', { loaded: number(keys.length), count: number(total) })}</p>}
    </div>
  );
}
