import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { LedgerDefinition, LedgerRow } from './definition.ts';
import { readView, writeView, type ChangeView, type LedgerView } from './view.ts';

/**
 * The view that the address shows, and what puts another one there.
 *
 * A second change may come before the page has drawn the first one: it starts from what was asked for last, so that
 * neither is lost.
 */
export function useView<Row extends LedgerRow, Rec>(
  ledger: LedgerDefinition<Row, Rec>,
): readonly [view: LedgerView, change: ChangeView] {
  const { search, pathname, key } = useLocation();
  const navigate = useNavigate();
  const asked = useRef(search);
  useLayoutEffect(() => {
    asked.current = search;
  }, [search, key]);
  const view = useMemo(() => readView(ledger, new URLSearchParams(search)), [ledger, search]);
  const change = useCallback<ChangeView>(
    (update) => {
      const before = new URLSearchParams(asked.current);
      asked.current = writeView(ledger, update(readView(ledger, before)), before).toString();
      void navigate({ pathname, search: asked.current }, { replace: true, preventScrollReset: true });
    },
    [ledger, navigate, pathname],
  );
  return [view, change];
}
