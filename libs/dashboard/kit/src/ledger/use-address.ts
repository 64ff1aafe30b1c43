import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';

/** In the place of a record's id: the form for a new one. */
export const NEW = 'new';

/** Where a ledger stands: which record is open beside it, at which tab. */
export interface LedgerAddress {
  /** Null: none; `new`: the form for one. */
  readonly record: string | null;
  readonly tab: string | null;
  /** As a link has it. */
  readonly hrefOf: (record: string) => string;
  /** Opens a record, at the tab that is open unless another is named; null is the first. */
  readonly open: (
    record: string,
    options?: { readonly tab?: string | null; readonly replace?: boolean },
  ) => void;
  readonly close: () => void;
}

/** The address of a ledger and its record; the view in the query string stays as it is. */
export function useAddress(name: string): LedgerAddress {
  const { record = null, tab = null } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const go = useCallback(
    (parts: readonly string[], replace: boolean) =>
      void navigate(
        { pathname: `/${[name, ...parts].map(encodeURIComponent).join('/')}`, search },
        { replace, preventScrollReset: true },
      ),
    [name, navigate, search],
  );
  return useMemo(
    () => ({
      record,
      tab,
      hrefOf: (key) => `/${name}/${encodeURIComponent(key)}${search}`,
      open: (key, { tab: at = record === NEW ? null : tab, replace = false } = {}) =>
        go(at === null ? [key] : [key, at], replace),
      close: () => go([], false),
    }),
    [go, name, record, search, tab],
  );
}
