import type { Question } from './question.ts';
import { createRows, type PageResult, type PageSource, type RowStore } from './rows.ts';

interface Row {
  readonly id: string;
}

const SIZE = 3;
const question: Question = { filter: null, sort: null };

/** A service with rows, read in pages of three; cursors are ids, as the real ones are places in the order. */
function service(ids: readonly string[]) {
  let all = [...ids];
  let fault: Exclude<PageResult<Row>, { kind: 'page' }> | null = null;
  const hearers = new Set<() => void>();
  const reads: (string | null)[] = [];
  const page = (after: string | null): PageResult<Row> => {
    reads.push(after);
    if (fault !== null) return fault;
    const rest = all.filter((id) => after === null || id > after);
    const rows = rest.slice(0, SIZE).map((id) => ({ id }));
    return {
      kind: 'page',
      rows,
      next: rest.length > SIZE ? (rows.at(-1)?.id ?? null) : null,
      partial: false,
    };
  };
  const source: PageSource<Row> = {
    watch(_question, hear) {
      const tell = (): void => hear(page(null));
      hearers.add(tell);
      tell();
      return { again: tell, stop: () => void hearers.delete(tell) };
    },
    read: async (_question, after) => page(after),
  };
  return {
    source,
    reads,
    fails: (now: typeof fault): void => {
      fault = now;
    },
    changes: (to: readonly string[]): void => {
      all = [...to].sort();
      for (const tell of hearers) tell();
    },
  };
}

const ids = (store: RowStore<Row>): string => (store.snapshot().rows ?? []).map(({ id }) => id).join('');
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the rows of a list', () => {
  it('come page by page until the end', async () => {
    const { source } = service([...'abcdefgh']);
    const store = createRows(source, ({ id }) => id);
    expect(store.snapshot()).toMatchObject({ rows: undefined, state: 'asking' });
    store.open(question);
    await settled();
    expect(ids(store)).toBe('abc');
    await store.loadMore();
    expect(ids(store)).toBe('abcdef');
    expect(store.snapshot().more).toBe('idle');
    await store.loadMore();
    expect(ids(store)).toBe('abcdefgh');
    expect(store.snapshot().more).toBe('end');
    await store.loadMore();
    expect(ids(store)).toBe('abcdefgh');
  });

  it('are asked for once however often one scrolls to the end', async () => {
    const { source, reads } = service([...'abcdefgh']);
    const store = createRows(source, ({ id }) => id);
    store.open(question);
    await settled();
    await Promise.all([store.loadMore(), store.loadMore(), store.loadMore()]);
    expect(reads).toEqual([null, 'c']);
  });

  it('are read again as far as they were loaded when something changed, and swapped at once', async () => {
    const { source, changes } = service([...'abcdefgh']);
    const store = createRows(source, ({ id }) => id);
    store.open(question);
    await settled();
    await store.loadMore();
    const seen: string[] = [];
    store.subscribe(() => seen.push(ids(store)));
    changes(['a', 'aa', ...'bcdefgh']);
    await settled();
    // A row came in between: none is lost at the border of two pages, none is there twice.
    expect(seen).toEqual(['aaabcde']);
    expect(store.snapshot().rows?.map(({ id }) => id)).toEqual(['a', 'aa', 'b', 'c', 'd', 'e']);
  });

  it('stay when reading them again fails, and say so', async () => {
    const { source, changes, fails } = service([...'abcd']);
    const store = createRows(source, ({ id }) => id);
    store.open(question);
    await settled();
    fails({ kind: 'failed', requestId: 'r1' });
    changes([...'abcd']);
    await settled();
    expect(store.snapshot()).toMatchObject({ state: 'failed', requestId: 'r1' });
    expect(ids(store)).toBe('abc');
    fails(null);
    store.refresh();
    await settled();
    expect(store.snapshot()).toMatchObject({ state: 'there', requestId: undefined });
  });

  it('stay in sight while another question is on its way, and go when that one is refused', async () => {
    const { source, fails } = service([...'ab']);
    const late: PageSource<Row> = {
      ...source,
      watch(asked, hear) {
        const timer = setTimeout(() => source.watch(asked, hear));
        return { again: () => undefined, stop: () => clearTimeout(timer) };
      },
    };
    const store = createRows(late, ({ id }) => id);
    store.open(question);
    await settled();
    expect(ids(store)).toBe('ab');
    fails({ kind: 'refused' });
    store.open({ filter: { text: 'x' }, sort: null });
    expect(store.snapshot()).toMatchObject({ state: 'asking' });
    expect(ids(store)).toBe('ab');
    await settled();
    expect(store.snapshot()).toMatchObject({ state: 'refused', rows: undefined });
  });

  it('say that they are being read again, and stop waiting for what that overtakes', async () => {
    const { source, fails } = service([...'abcdefgh']);
    const slow: PageSource<Row> = { ...source, read: () => new Promise(() => undefined) };
    const store = createRows(slow, ({ id }) => id);
    store.open(question);
    await settled();
    void store.loadMore();
    expect(store.snapshot().more).toBe('asking');
    fails({ kind: 'failed' });
    const states: string[] = [];
    store.subscribe(() => states.push(store.snapshot().state));
    store.refresh();
    await settled();
    expect(states).toEqual(['asking', 'failed']);
    expect(store.snapshot().more).toBe('idle');
  });

  it('load up to a number for print, and say whether that worked', async () => {
    const { source, fails } = service([...'abcdefgh']);
    const store = createRows(source, ({ id }) => id);
    store.open(question);
    await settled();
    expect(await store.loadUpTo(5)).toBe(true);
    expect(ids(store)).toBe('abcdef');
    fails({ kind: 'failed' });
    expect(await store.loadUpTo(100)).toBe(false);
    expect(store.snapshot().more).toBe('failed');
    fails(null);
    expect(await store.loadUpTo(100)).toBe(true);
    expect(store.snapshot().more).toBe('end');
  });

  it('ignore an answer that another question has overtaken', async () => {
    const { source } = service([...'abcdefgh']);
    let release: () => void = () => undefined;
    const slow: PageSource<Row> = {
      ...source,
      read: (asked, after) =>
        new Promise((resolve) => {
          release = () => void source.read(asked, after).then(resolve);
        }),
    };
    const store = createRows(slow, ({ id }) => id);
    store.open(question);
    await settled();
    void store.loadMore();
    store.open({ filter: { text: 'x' }, sort: null });
    await settled();
    release();
    await settled();
    expect(ids(store)).toBe('abc');
    expect(store.snapshot().more).toBe('idle');
  });
});
