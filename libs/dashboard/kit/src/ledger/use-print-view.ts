import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RowStore } from './rows.ts';

/** So many rows go on paper at once; more belong in a file. */
export const PRINT_LIMIT = 2_000;

/** The list on its way to paper. */
export interface PrintView {
  /** All loaded rows are in the page. */
  readonly printing: boolean;
  readonly busy: boolean;
  readonly failed: boolean;
  readonly print: () => void;
}

/**
 * Brings the whole list onto paper: loads what is missing, puts all rows into the page, prints. Who prints by the
 * browser's own command gets what is loaded, since the browser waits for nothing.
 */
export function usePrintView(store: RowStore<unknown>): PrintView {
  const [printing, setPrinting] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const before = (): void => flushSync(() => setPrinting(true));
    const after = (): void => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  const start = async (): Promise<void> => {
    setBusy(true);
    setFailed(false);
    const all = await store.loadUpTo(PRINT_LIMIT);
    setBusy(false);
    setFailed(!all);
    if (all) window.print();
  };
  return { printing, busy, failed, print: () => void start() };
}
