import { useEffect, useSyncExternalStore } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@tongxing/dashboard-documents';

const document = graphql(`
  query Plan_mark($code: String!) {
    planMark(code: $code)
  }
`);

/** How often a page that is looked at asks whether anything has changed; after a failure less often. */
const EVERY_MS = 1_000;
const AFTER_FAILURE_MS = 5_000;

interface Props {
  readonly code: string;
  /** The mark of what the page shows; undefined while it shows nothing yet. */
  readonly shown: string | undefined;
  /** Reads the page's data again; not called while that is under way. */
  readonly reread: () => void;
  readonly rereading: boolean;
}

function subscribe(changed: () => void): () => void {
  window.document.addEventListener('visibilitychange', changed);
  return () => window.document.removeEventListener('visibilitychange', changed);
}

/** Whether somebody can see the page: a tab in the background asks nothing. */
function useVisible(): boolean {
  return useSyncExternalStore(subscribe, () => window.document.visibilityState === 'visible');
}

/**
 * Keeps a page up to date while it is looked at: asks for the plan's mark every second and has the page read again
 * when it is no longer that of what is shown. Draws nothing; a component of its own, so that asking draws nothing
 * anew either.
 */
export function LiveMark({ code, shown, reread, rereading }: Props): null {
  const visible = useVisible();
  const [{ data, fetching, error }, ask] = useQuery({
    query: document,
    variables: { code },
    requestPolicy: 'network-only',
    pause: !visible,
  });
  useEffect(() => {
    if (!visible || fetching) return;
    const timer = window.setTimeout(
      () => ask({ requestPolicy: 'network-only' }),
      error === undefined ? EVERY_MS : AFTER_FAILURE_MS,
    );
    return () => window.clearTimeout(timer);
  }, [visible, fetching, error, data, ask]);
  useEffect(() => {
    const mark = data?.planMark ?? undefined;
    if (mark !== undefined && shown !== undefined && mark !== shown && !rereading) reread();
    // Only a new answer can tell that what is shown is old; what is shown may by then be newer than the last one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [data]);
  return null;
}
