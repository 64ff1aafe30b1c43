import { useCallback, useMemo } from 'react';
import { useSearch } from '../address/use-search.ts';
import type { LedgerDefinition, LedgerRow } from './definition.ts';
import { readView, writeView, type ChangeView, type LedgerView } from './view.ts';

/** The view that the address shows, and what puts another one there. */
export function useView<Row extends LedgerRow, Rec>(
  ledger: LedgerDefinition<Row, Rec>,
): readonly [view: LedgerView, change: ChangeView] {
  const [search, changeSearch] = useSearch();
  const view = useMemo(() => readView(ledger, search), [ledger, search]);
  const change = useCallback<ChangeView>(
    (update) => changeSearch((before) => writeView(ledger, update(readView(ledger, before)), before)),
    [changeSearch, ledger],
  );
  return [view, change];
}
