import { useEffect, useState } from 'react';
import type { Hit } from './field-types.ts';

/** What a search has come to. */
export type Search =
  | { readonly kind: 'idle' | 'searching' | 'failed' }
  | { readonly kind: 'found'; readonly hits: readonly Hit[] };

const PAUSE = 200;

/** Searches once typing pauses; an answer that a later question has overtaken is dropped. */
export function useSearch(
  search: (text: string) => Promise<readonly Hit[]> | readonly Hit[],
  text: string | null,
): Search {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly search: Search } | null>(null);
  useEffect(() => {
    if (text === null || text.trim() === '') return undefined;
    let overtaken = false;
    const ask = async (): Promise<void> => {
      const found: Search = await Promise.resolve(search(text.trim())).then(
        (hits) => ({ kind: 'found', hits }),
        () => ({ kind: 'failed' }),
      );
      if (!overtaken) setAnswer({ to: text, search: found });
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [search, text]);
  if (text === null || text.trim() === '') return { kind: 'idle' };
  return answer?.to === text ? answer.search : { kind: 'searching' };
}
