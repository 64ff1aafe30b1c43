import { ASSERTION_HEADER, createAssertionSigner, type Actor, type JWK } from '@tongxing/auth';
import { openChannel } from '@tongxing/auth/testing';

/** Makes proofs ahead of a run: each is good once, for thirty seconds, for one body. */
export interface Assertions {
  /** Makes so many more. */
  prepare(number: number): Promise<void>;
  /** The headers of the next request. Throws when all have been used. */
  next(): Record<string, string>;
}

/** Assertions of the gateway for one request to one subgraph, by a channel as the gateway opens it. */
export function assertionsFor(
  privateJwk: JWK,
  { url, subgraph, ...call }: { url: string; subgraph: string; actor: Actor; body: string },
): Assertions {
  const sign = createAssertionSigner({ privateJwk });
  let supply: string[] = [];
  return {
    async prepare(number) {
      // What is left over may be too old by the time it is used.
      supply = [];
      const channel = await openChannel(subgraph, url, sign);
      while (supply.length < number) supply.push((await channel.prove(call)).assertion);
    },
    next() {
      const assertion = supply.pop();
      if (assertion === undefined) throw new Error('all assertions that were made ahead are used');
      return { [ASSERTION_HEADER]: assertion };
    },
  };
}
