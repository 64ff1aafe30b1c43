import { useCallback } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useSearch } from '@tongxing/dashboard-kit';

/** The record `new` is the form for another one. */
export const NEW = 'new';

/** What the address of a list says: the record beside it, its tab, and what is searched for. */
export interface ListAddress {
  readonly record: string | undefined;
  readonly tab: string | undefined;
  readonly asked: (name: string) => string;
  /** Sets what is searched for; the empty text takes it away. */
  readonly ask: (name: string, value: string) => void;
  /** Opens a record, or the list alone; what is searched for stays. */
  readonly open: (record?: string, tab?: string) => void;
  readonly hrefOf: (record?: string, tab?: string) => string;
}

/** Keeps a list's search and its open record in the address, so that a link shows the same. */
export function useListAddress(base: string): ListAddress {
  const { record, tab } = useParams();
  const [search, change] = useSearch();
  const navigate = useNavigate();
  const suffix = search.size === 0 ? '' : `?${search.toString()}`;
  const hrefOf = (to?: string, part?: string): string =>
    `${[base, to, part].filter((each) => each !== undefined).join('/')}${suffix}`;
  const ask = useCallback(
    (name: string, value: string) =>
      change((before) => {
        if (value === '') before.delete(name);
        else before.set(name, value);
        return before;
      }),
    [change],
  );
  return {
    record,
    tab,
    asked: (name) => search.get(name) ?? '',
    ask,
    hrefOf,
    open: (to, part) => void navigate(hrefOf(to, part)),
  };
}
