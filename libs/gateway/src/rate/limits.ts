import type { Actor } from '@tongxing/auth';
import { audienceOf } from '../request-context.ts';
import { createBuckets } from './bucket.ts';

/** Points that come back in a second, by who asks; 0 for no limit. */
export interface RateLimits {
  /** a person who signed in */
  user: number;
  /** a machine client */
  client: number;
  /** an address from which somebody asks who did not sign in */
  address: number;
  /** for how many seconds points are saved up */
  seconds: number;
}

/**
 * What production uses. A point is an operation or a thousand values of its answer. The dearest page of the dashboard
 * takes some 200, a page of a ledger 8: a person may open thirty boards in a row. Who signed in is counted by account
 * and not by address, so that an office behind one address shares nothing.
 */
export const RATE_LIMITS: RateLimits = { user: 200, client: 100, address: 100, seconds: 30 };

/** Stores that are remembered of each kind: an entry takes some hundred bytes. */
const CAPACITY = 10_000;

/** Takes points from whoever asks; 0, or the milliseconds to wait if there were none. */
export type TakePoints = (actor: Actor | null, address: string, points: number) => number;

/** Makes the limits of one gateway. Kinds are kept apart, so that strangers cannot crowd out who signed in. */
export function rateLimiter(limits: RateLimits, now?: () => number): TakePoints {
  const of = (perSecond: number) => createBuckets({ perSecond, seconds: limits.seconds }, CAPACITY, now);
  const buckets = { dashboard: of(limits.user), client: of(limits.client), anonymous: of(limits.address) };
  return (actor, address, points) => buckets[audienceOf(actor)].take(actor?.sub ?? address, points);
}
