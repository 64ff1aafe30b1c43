import { ASSERTION_HEADER, createAssertionSigner, type Actor, type JWK } from '@tongxing/auth';

/** Makes assertions ahead of a run: each is good once, for thirty seconds, for one body. */
export interface Assertions {
  /** Signs so many more. */
  prepare(number: number): Promise<void>;
  /** The headers of the next request. Throws when all have been used. */
  next(): Record<string, string>;
}

const AT_ONCE = 500;

/** Assertions of the gateway for one request to one subgraph. */
export function assertionsFor(
  privateJwk: JWK,
  request: { subgraph: string; actor: Actor; body: string },
): Assertions {
  const sign = createAssertionSigner({ privateJwk });
  let supply: string[] = [];
  return {
    async prepare(number) {
      // What is left over may be too old by the time it is used.
      supply = [];
      while (supply.length < number) {
        const more = Math.min(AT_ONCE, number - supply.length);
        supply.push(...(await Promise.all(Array.from({ length: more }, () => sign(request)))));
      }
    },
    next() {
      const assertion = supply.pop();
      if (assertion === undefined) throw new Error('all assertions that were signed ahead are used');
      return { [ASSERTION_HEADER]: assertion };
    },
  };
}
