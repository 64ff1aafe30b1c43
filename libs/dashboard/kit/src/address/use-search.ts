import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** Puts another query into the address, made of the one that was asked for last. */
export type ChangeSearch = (update: (before: URLSearchParams) => URLSearchParams) => void;

/**
 * The query of the address, for a page with several controls in it.
 *
 * A second change may come before the page has drawn the first one. Then it starts from that one, so that neither is
 * lost; what the router's own hook hands to a change is what is drawn.
 */
export function useSearch(): readonly [search: URLSearchParams, change: ChangeSearch] {
  const { search, pathname, key } = useLocation();
  const navigate = useNavigate();
  const asked = useRef(search);
  useLayoutEffect(() => {
    asked.current = search;
  }, [search, key]);
  const change = useCallback<ChangeSearch>(
    (update) => {
      asked.current = update(new URLSearchParams(asked.current)).toString();
      void navigate({ pathname, search: asked.current }, { replace: true, preventScrollReset: true });
    },
    [navigate, pathname],
  );
  return [useMemo(() => new URLSearchParams(search), [search]), change];
}
