/**
 * Which parts of the platform do not answer. A question that came back incomplete is asked again every
 * few seconds until the answer is whole; the banner at the top says meanwhile what is missing.
 */
import { makeOperation, mapExchange, type CombinedError, type Exchange, type Operation } from '@urql/core';

export type Area = 'people' | 'organizations' | 'programs' | 'connection';

/** What an answer's error says to be silent. */
export function silentAreas(
  error: Pick<CombinedError, 'networkError' | 'graphQLErrors'> | undefined,
): readonly Area[] {
  if (error === undefined) return [];
  if (error.networkError !== undefined) return ['connection'];
  const areas = error.graphQLErrors.flatMap(({ extensions }) =>
    extensions['code'] === 'SUBGRAPH_UNAVAILABLE' ? [extensions['area'] as Area] : [],
  );
  return [...new Set(areas)];
}

export interface Outages {
  readonly exchange: Exchange;
  /** Who asks again; set once the client exists. */
  readonly asks: (reexecute: (operation: Operation) => void) => void;
  /** The silent parts now; the same array until they change. */
  readonly silent: () => readonly Area[];
  readonly subscribe: (listener: () => void) => () => void;
}

/** A question whose answer was incomplete, and what was silent in it. */
interface Entry {
  readonly operation: Operation;
  readonly areas: readonly Area[];
}

/** Watches the answers of one client; `every` is in ms. */
export function createOutages(every = 4_000): Outages {
  const incomplete = new Map<number, Entry>();
  const repeated = new Map<number, Entry>();
  const listeners = new Set<() => void>();
  let silent: readonly Area[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reexecute: (operation: Operation) => void = () => undefined;

  // What is asked again is out of the books until the client passes it on: it does so only for what a page
  // still waits for, so that the question of a page that was left cannot keep the banner up.
  const again = (): void => {
    for (const [key, entry] of incomplete) repeated.set(key, entry);
    incomplete.clear();
    for (const { operation } of repeated.values()) {
      reexecute(
        makeOperation(operation.kind, operation, { ...operation.context, requestPolicy: 'network-only' }),
      );
    }
    // The client passes on before the next task.
    timer = setTimeout(() => {
      timer = undefined;
      repeated.clear();
      update();
    });
  };
  const update = (): void => {
    const now = [...new Set([...incomplete.values()].flatMap(({ areas }) => areas))].sort();
    if (repeated.size > 0) return;
    if (incomplete.size > 0) timer ??= setTimeout(again, every);
    if (now.join() === silent.join()) return;
    silent = now;
    for (const listener of listeners) listener();
  };
  return {
    exchange: mapExchange({
      onOperation(operation) {
        const waiting = repeated.get(operation.key);
        if (operation.kind === 'teardown') {
          repeated.delete(operation.key);
          if (incomplete.delete(operation.key)) update();
        } else if (waiting !== undefined) incomplete.set(operation.key, waiting);
      },
      onResult(result) {
        if (result.operation.kind !== 'query' || result.stale) return;
        const areas = silentAreas(result.error);
        if (areas.length > 0) incomplete.set(result.operation.key, { operation: result.operation, areas });
        else incomplete.delete(result.operation.key);
        update();
      },
    }),
    asks(ask) {
      reexecute = ask;
    },
    silent: () => silent,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
