import { useEffect, useState } from 'react';
import type { Finding, FormValues, LiveCheck } from './field-types.ts';

/** So long one stops typing before a field is checked. */
const PAUSE = 400;

/** What a live check says of a field; `asking` while it is being asked, null when it has nothing to say. */
export function useLiveCheck(
  check: LiveCheck | undefined,
  value: string,
  values: FormValues,
  id: string | null,
): Finding | 'asking' | null {
  const asked = JSON.stringify([value, ...(check?.on ?? []).map((name) => values[name] ?? '')]);
  const [answer, setAnswer] = useState<{ readonly to: string; readonly finding: Finding | null } | null>(
    null,
  );
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (check === undefined || value.trim() === '') return undefined;
    let overtaken = false;
    const ask = async (): Promise<void> => {
      setAsking(true);
      // A check that cannot be made is no reason to stop: the services check again.
      const finding = await check.ask(value, values, id).catch(() => null);
      if (overtaken) return;
      setAsking(false);
      setAnswer({ to: asked, finding });
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
    // The other values matter as far as `asked` holds them.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [check?.ask, asked, id]);
  if (check === undefined || value.trim() === '') return null;
  if (answer?.to === asked) return answer.finding;
  return asking ? 'asking' : (answer?.finding ?? null);
}
