/** Something with a place in time and a name of its own. */
export interface Timed {
  readonly key: string;
  /** ISO instant in UTC */
  readonly at: string;
}

/** One page of a source, newest first, or why there is none. */
export type SourcePage<E> =
  | { readonly kind: 'page'; readonly entries: readonly E[]; readonly next: string | null }
  | { readonly kind: 'failed' }
  /** what this account has no business with: the timeline is complete without it */
  | { readonly kind: 'refused' };

/** A log that is read page by page, newest first. */
export interface Source<E extends Timed> {
  readonly name: string;
  readonly read: (after: string | null) => Promise<SourcePage<E>>;
}

/** The next part of a timeline. */
export interface Stretch<E> {
  readonly entries: readonly E[];
  /** there is nothing after it */
  readonly complete: boolean;
  /** sources that did not answer: what they hold is missing from here on */
  readonly failed: readonly string[];
}

/** Several logs as one, read as far as it is looked at. */
export interface Timeline<E> {
  readonly next: (count: number) => Promise<Stretch<E>>;
}

interface Part<E extends Timed> {
  readonly source: Source<E>;
  waiting: E[];
  after: string | null;
  ended: boolean;
  failed: boolean;
}

/**
 * Merges logs by time, newest first. A page of a log is asked for when the one before is used up, so that no entry
 * comes before a newer one that another log still holds. A log that does not answer is left out and named.
 */
export function createTimeline<E extends Timed>(sources: readonly Source<E>[]): Timeline<E> {
  const parts = sources.map((source): Part<E> => ({
    source,
    waiting: [],
    after: null,
    ended: false,
    failed: false,
  }));
  const fill = async (part: Part<E>): Promise<void> => {
    if (part.waiting.length > 0 || part.ended) return;
    const page = await part.source.read(part.after);
    part.failed = page.kind === 'failed';
    part.ended = page.kind !== 'page' || page.next === null;
    if (page.kind !== 'page') return;
    part.waiting = [...page.entries];
    part.after = page.next;
  };
  const newest = (): Part<E> | undefined =>
    parts
      .filter(({ waiting }) => waiting.length > 0)
      .toSorted((a, b) => order(a.waiting[0], b.waiting[0]))[0];
  return {
    async next(count) {
      const entries: E[] = [];
      while (entries.length < count) {
        await Promise.all(parts.map(fill));
        const part = newest();
        const entry = part?.waiting.shift();
        if (entry === undefined) break;
        entries.push(entry);
      }
      await Promise.all(parts.map(fill));
      return {
        entries,
        complete: newest() === undefined,
        failed: parts.filter(({ failed }) => failed).map(({ source }) => source.name),
      };
    },
  };
}

function order(a: Timed | undefined, b: Timed | undefined): number {
  const [left, right] = [a?.at ?? '', b?.at ?? ''];
  return left === right ? 0 : left > right ? -1 : 1;
}
