import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { LedgerDefinition, LedgerRow } from './definition.ts';
import { readView, writeView, type LedgerView } from './view.ts';

/** The view that the address shows, and what puts another one there. */
export function useView<Row extends LedgerRow, Rec>(
  ledger: LedgerDefinition<Row, Rec>,
): readonly [view: LedgerView, change: (view: LedgerView) => void] {
  const { search, pathname } = useLocation();
  const navigate = useNavigate();
  const view = useMemo(() => readView(ledger, new URLSearchParams(search)), [ledger, search]);
  const change = useCallback(
    (next: LedgerView): void => {
      const params = writeView(ledger, next, new URLSearchParams(search));
      void navigate({ pathname, search: params.toString() }, { replace: true, preventScrollReset: true });
    },
    [ledger, navigate, pathname, search],
  );
  return [view, change];
}
