import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { keyOfRow, type LedgerDefinition, type LedgerRow } from './definition.ts';
import { pageSource } from './page-source.ts';
import type { Question } from './question.ts';
import { createRows, type Rows, type RowStore } from './rows.ts';

/** The rows of a ledger for a question, and what loads more of them. */
export function useRows<Row extends LedgerRow, Rec>(
  ledger: LedgerDefinition<Row, Rec>,
  question: Question,
): readonly [rows: Rows<Row>, store: RowStore<Row>] {
  const client = useClient();
  const [store] = useState(() =>
    createRows(pageSource<Row>(client, ledger.documents.list), (row) => keyOfRow(ledger, row)),
  );
  const rows = useSyncExternalStore(store.subscribe, store.snapshot);
  const asked = JSON.stringify(question);
  const same = useMemo(() => JSON.parse(asked) as Question, [asked]);
  useEffect(() => {
    store.open(same);
    return store.close;
  }, [store, same]);
  return [rows, store];
}
