import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** Closes a drawer: to the page below it, at the same day. `anchor` is what the page then shows. */
export function useBack(base: string): (anchor?: string) => void {
  const navigate = useNavigate();
  const { search } = useLocation();
  return useCallback(
    (anchor) => {
      void navigate(
        { pathname: base, search, hash: anchor === undefined ? '' : encodeURIComponent(anchor) },
        { preventScrollReset: true },
      );
    },
    [navigate, base, search],
  );
}
