import { randomUUID } from 'node:crypto';
import type { Actor } from './actor.ts';
import { bodyHash } from './body-hash.ts';

export const ISSUER = 'tongxing-gateway';
/** The header `typ`, by which an assertion is no other token. */
export const TYPE = 'tongxing-assertion+jwt';
export const LIFE_SECONDS = 30;
/** Whole-second timestamps of two machines may differ by this much. */
export const CLOCK_TOLERANCE_SECONDS = 2;

/** One request to one subgraph, on somebody's behalf. */
export interface AssertedCall {
  subgraph: string;
  /** null = nobody signed in */
  actor: Actor | null;
  body: string | Uint8Array;
}

/** What an assertion says, by the names of RFC 7519. */
export interface AssertionClaims {
  iss: string;
  /** the subgraph */
  aud: string;
  /** seconds since the epoch */
  iat: number;
  exp: number;
  jti: string;
  /** see `bodyHash` */
  bh: string;
  actor: unknown;
}

/** The claims of a new assertion: good for thirty seconds, and once. */
export function claimsOf({ subgraph, actor, body }: AssertedCall, now: Date): AssertionClaims {
  const iat = Math.floor(now.getTime() / 1000);
  return {
    iss: ISSUER,
    aud: subgraph,
    iat,
    exp: iat + LIFE_SECONDS,
    jti: randomUUID(),
    bh: bodyHash(body),
    actor,
  };
}
