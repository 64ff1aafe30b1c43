import type { Question } from './question.ts';

/** One page of rows, or why there is none. */
export type PageResult<Row> =
  | {
      readonly kind: 'page';
      readonly rows: readonly Row[];
      readonly next: string | null;
      /** Something in it is missing, since a part of the platform did not answer. */
      readonly partial: boolean;
    }
  | { readonly kind: 'failed'; readonly requestId?: string | undefined }
  | { readonly kind: 'refused' };

/** Where pages come from. */
export interface PageSource<Row> {
  /** Hears the first page, and again whenever a change may have touched it; `again` asks at once. */
  readonly watch: (
    question: Question,
    hear: (result: PageResult<Row>) => void,
  ) => { readonly again: () => void; readonly stop: () => void };
  readonly read: (question: Question, after: string | null) => Promise<PageResult<Row>>;
}

/** The rows that are loaded of a list, from its top on. */
export interface Rows<Row> {
  /** Undefined until the first page has come. */
  readonly rows: readonly Row[] | undefined;
  /** What the rows answer; while another question is on its way, still the one before. */
  readonly of: Question | null;
  /** Of the first page. While it is asking, rows of the question before are still shown. */
  readonly state: 'asking' | 'there' | 'failed' | 'refused';
  readonly requestId?: string | undefined;
  /** Of what comes after the loaded rows; `end` when there is no more. */
  readonly more: 'idle' | 'asking' | 'failed' | 'end';
  readonly partial: boolean;
  /** How often the top was heard: what is reckoned from the rows is due again when it grows. */
  readonly heard: number;
}

/** A list that is read page by page, in one piece. */
export interface RowStore<Row> {
  readonly snapshot: () => Rows<Row>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Shows the rows of a question from now on. */
  readonly open: (question: Question) => void;
  /** Loads the next page, if there is one and none is on its way. */
  readonly loadMore: () => Promise<void>;
  /** Loads until so many rows are there, or all; true when it worked. */
  readonly loadUpTo: (count: number) => Promise<boolean>;
  /** Reads again all that is loaded. */
  readonly refresh: () => void;
  readonly close: () => void;
}

const nothing = {
  rows: undefined,
  of: null,
  state: 'asking',
  more: 'idle',
  partial: false,
  heard: 0,
} as const;

/**
 * Keeps the rows of one list. When the first page is heard anew (a change was made somewhere), as many rows as
 * were loaded are read again behind the scenes and put in their place at once: cursors name a place in the order,
 * so a page read alone would lose a row that moved to the page before, or show it twice.
 */
export function createRows<Row>(source: PageSource<Row>, keyOf: (row: Row) => string): RowStore<Row> {
  const listeners = new Set<() => void>();
  let now: Rows<Row> = nothing;
  let question: Question | null = null;
  let next: string | null = null;
  let watched: { again: () => void; stop: () => void } | null = null;
  // Whatever was begun under another number has been overtaken.
  let run = 0;
  let pending: Promise<void> | null = null;

  const become = (change: Partial<Rows<Row>>): void => {
    now = { ...now, ...change };
    for (const listener of listeners) listener();
  };
  // What was on its way when the top was heard anew has been overtaken.
  const atRest = (): Rows<Row>['more'] => (now.more === 'asking' ? 'idle' : now.more);
  const joined = (before: readonly Row[], after: readonly Row[]): readonly Row[] => {
    const known = new Set(before.map(keyOf));
    return [...before, ...after.filter((row) => !known.has(keyOf(row)))];
  };
  const hear = async (result: PageResult<Row>, asked: Question, isFirst: boolean): Promise<void> => {
    const mine = ++run;
    pending = null;
    if (result.kind !== 'page') {
      // What is there stays: it is better than nothing, and the state says that it may be old.
      const requestId = result.kind === 'failed' ? result.requestId : undefined;
      become({ state: result.kind, requestId, more: atRest(), ...(isFirst ? { rows: undefined } : {}) });
      return;
    }
    let { rows, next: after, partial } = result;
    const wanted = isFirst ? 0 : (now.rows?.length ?? 0);
    while (after !== null && rows.length < wanted) {
      const page = await source.read(asked, after);
      if (mine !== run) return;
      if (page.kind !== 'page') {
        become({ state: page.kind, more: atRest() });
        return;
      }
      rows = joined(rows, page.rows);
      after = page.next;
      partial ||= page.partial;
    }
    next = after;
    become({
      rows,
      of: asked,
      state: 'there',
      more: after === null ? 'end' : 'idle',
      partial,
      requestId: undefined,
      heard: now.heard + 1,
    });
  };
  const more = async (asked: Question, after: string): Promise<void> => {
    const mine = run;
    become({ more: 'asking' });
    const page = await source.read(asked, after);
    if (mine !== run) return;
    pending = null;
    if (page.kind !== 'page') {
      become({ more: 'failed' });
      return;
    }
    next = page.next;
    become({
      rows: joined(now.rows ?? [], page.rows),
      more: page.next === null ? 'end' : 'idle',
      partial: now.partial || page.partial,
    });
  };
  const store: RowStore<Row> = {
    snapshot: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open(asked) {
      watched?.stop();
      run++;
      pending = null;
      question = asked;
      let isFirst = true;
      become({ state: 'asking', more: 'idle', heard: 0 });
      watched = source.watch(asked, (result) => {
        const first = isFirst;
        isFirst = false;
        void hear(result, asked, first);
      });
    },
    loadMore() {
      if (question === null || next === null || now.state !== 'there') return pending ?? Promise.resolve();
      pending ??= more(question, next);
      return pending;
    },
    async loadUpTo(count) {
      while ((now.rows?.length ?? 0) < count && now.more !== 'end') {
        const before = now.rows?.length ?? 0;
        await store.loadMore();
        if (now.more === 'failed' || (now.rows?.length ?? 0) === before) return false;
      }
      return now.rows !== undefined;
    },
    refresh() {
      become({ state: 'asking' });
      watched?.again();
    },
    close() {
      run++;
      pending = null;
      watched?.stop();
      watched = null;
    },
  };
  return store;
}
