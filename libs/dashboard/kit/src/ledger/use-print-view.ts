import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useClient } from 'urql';
import type { LedgerDefinition, LedgerRow } from './definition.ts';
import { recordExport } from './export/record.ts';
import type { RowStore } from './rows.ts';
import { useFilterWords } from './use-filter-words.ts';
import type { LedgerView } from './view.ts';

/** So many rows go on paper at once; more belong in a file. */
export const PRINT_LIMIT = 2_000;

/** The list on its way to paper. */
export interface PrintView {
  /** All loaded rows are in the page. */
  readonly printing: boolean;
  readonly busy: boolean;
  /** What stood in the way: not all rows came, or it could not be written down that they are taken away. */
  readonly failed: 'rows' | 'record' | null;
  readonly print: () => void;
}

/**
 * Brings the whole list onto paper: loads what is missing, has the service write down that it is printed, puts all
 * rows into the page, prints. Who prints by the browser's own command gets what is loaded, since the browser waits for
 * nothing; that is written down as well.
 */
export function usePrintView<Row extends LedgerRow, Rec>(
  ledger: LedgerDefinition<Row, Rec>,
  view: LedgerView,
  store: RowStore<Row>,
): PrintView {
  const client = useClient();
  const filters = useFilterWords(ledger, view);
  const [printing, setPrinting] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<PrintView['failed']>(null);
  const recorded = useRef(false);
  const record = useCallback(
    () =>
      recordExport(
        client,
        ledger.documents.recordExport,
        { registry: ledger.name, filters },
        { format: 'PRINT', rows: store.snapshot().rows?.length ?? 0, key: crypto.randomUUID() },
      ),
    [client, ledger, filters, store],
  );
  useEffect(() => {
    const before = (): void => {
      if (!recorded.current) void record();
      flushSync(() => setPrinting(true));
    };
    const after = (): void => {
      recorded.current = false;
      setPrinting(false);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [record]);
  const start = async (): Promise<void> => {
    setBusy(true);
    setFailed(null);
    const all = await store.loadUpTo(PRINT_LIMIT);
    recorded.current = all && (await record());
    setBusy(false);
    setFailed(all ? (recorded.current ? null : 'record') : 'rows');
    if (recorded.current) window.print();
  };
  return { printing, busy, failed, print: () => void start() };
}
