import { setTimeout as delay } from 'node:timers/promises';
import type { Answer, GraphClient } from '../federation/graph-client.ts';

/** What a mutation answered, reduced to what its caller goes on with. */
export interface Outcome {
  /** `refused`: for a reason that the answer names, and nothing has changed */
  readonly kind: 'done' | 'refused';
  readonly id: string;
  readonly version: number;
  /** the version there is, where another one was expected; else 0 */
  readonly current: number;
  /** why it was refused */
  readonly why: string;
}

/** A change says which version it is about. */
export interface Versioned {
  readonly expectedVersion: number;
  readonly [field: string]: unknown;
}

/** Somebody at a desk who does not give up: what was not answered is sent again, with the same key and version. */
export interface Office {
  enter(mutation: string, success: Success, input: object): Promise<Outcome>;
  change(mutation: string, success: Success, input: Versioned): Promise<Outcome>;
  /** how often something had to be sent again */
  repeats(): number;
}

const PATIENCE_MS = 30_000;
const PAUSE_MS = 150;

/** What a mutation answers when it has done its work: the type, and the record in it. */
export interface Success {
  readonly type: string;
  readonly record: string;
}

/** An office that asks the gateway of a platform. */
export function officeOf(client: GraphClient): Office {
  let repeats = 0;

  const persist = async (document: string, input: object): Promise<{ answer: Answer; again: boolean }> => {
    const until = Date.now() + PATIENCE_MS;
    for (let again = false; ; again = true) {
      const answer = await client.ask(document, { input }).catch((error: unknown) => {
        // The gateway itself is gone; what it has passed on by then, nobody can tell.
        if (Date.now() > until) throw error;
        return undefined;
      });
      const missing = answer?.errors.some(({ extensions }) => extensions.code === 'SUBGRAPH_UNAVAILABLE');
      if (answer && !missing) return { answer, again };
      if (Date.now() > until) throw new Error(`no answer: ${JSON.stringify(answer)}`);
      repeats += 1;
      await delay(PAUSE_MS);
    }
  };

  const read = ({ data, errors }: Answer, { type, record }: Success): Outcome => {
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const { __typename, [record]: row, code, fields = [], currentVersion: current = 0 } = data.result;
    if (__typename === type) return { kind: 'done', id: row.id, version: row.version, why: '', current };
    const why = [code, ...(fields as { code: string }[]).map((field) => field.code)].join(' ');
    return { kind: 'refused', id: '', version: 0, why, current };
  };

  const documentOf = (mutation: string, { type, record }: Success, versioned: boolean): string => {
    const named = /^(close|reopen)/.exec(mutation)?.[1] ?? mutation;
    const input = `${named.charAt(0).toUpperCase()}${named.slice(1)}Input`;
    return `mutation ($input: ${input}!) { result: ${mutation}(input: $input) {
      __typename
      ... on ${type} { ${record} { id version } }
      ... on Problem { code }
      ... on InvalidInput { fields { code } }
      ${versioned ? '... on VersionConflict { currentVersion }' : ''}
    } }`;
  };

  return {
    repeats: () => repeats,
    async enter(mutation, success, input) {
      const { answer } = await persist(documentOf(mutation, success, false), input);
      return read(answer, success);
    },
    async change(mutation, success, input) {
      const { answer, again } = await persist(documentOf(mutation, success, true), input);
      const outcome = read(answer, success);
      // It had been done, and the answer was lost: a version is taken once.
      const wasDone = again && outcome.current === input.expectedVersion + 1;
      return wasDone ? { ...outcome, kind: 'done', version: outcome.current } : outcome;
    },
  };
}
