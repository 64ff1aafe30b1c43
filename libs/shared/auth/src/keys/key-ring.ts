import { createHash, generateKeyPairSync } from 'node:crypto';
import type { JSONWebKeySet, JWK } from 'jose';

/** One private ES256 key with its times. */
export interface RingKey extends JWK {
  kid: string;
  /** instant of its making, ISO 8601 */
  createdAt: string;
  /** instant from which it signs; published before, so that everybody knows it by then */
  signsFrom: string;
}

/** The private keys of one signer: one signs, one may wait for its time, some are kept for what they signed. */
export interface KeyRing {
  keys: readonly RingKey[];
}

/**
 * What is signed with a ring, in milliseconds.
 *
 * A key is published `ahead` of its first signature, for as long as anybody may rest on the set of before, and
 * stays published for `kept` after its last one, for as long as that signature is good.
 */
export interface KeyPurpose {
  readonly ahead: number;
  readonly kept: number;
}

/**
 * What a key is for at a moment: `WAITING` is published and does not sign yet, `SIGNING` signs, `RETIRED` is
 * published for what it signed, `WITHDRAWN` is good for nothing.
 */
export type KeyState = 'WAITING' | 'SIGNING' | 'RETIRED' | 'WITHDRAWN';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Access tokens live ten minutes; verifiers keep the set for up to ten, and differ by a minute at most. */
export const ACCESS_TOKEN_KEYS: KeyPurpose = { ahead: 10 * MINUTE, kept: 11 * MINUTE };
/** Assertions live thirty seconds; a file of keys has reached every machine after five minutes. */
export const ASSERTION_KEYS: KeyPurpose = { ahead: 5 * MINUTE, kept: 90 * SECOND };

/** Makes a key that signs from the given instant. */
export function makeKey(o: { createdAt: Date; signsFrom: Date }): RingKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = privateKey.export({ format: 'jwk' });
  const kid = createHash('sha256').update(`${jwk.x}.${jwk.y}`).digest('base64url').slice(0, 16);
  return {
    kid,
    createdAt: o.createdAt.toISOString(),
    signsFrom: o.signsFrom.toISOString(),
    ...(jwk as JWK),
    alg: 'ES256',
    use: 'sig',
  };
}

/** Every key with its state, in the order in which they sign. */
export function statesAt(ring: KeyRing, at: Date, purpose: KeyPurpose): { key: RingKey; state: KeyState }[] {
  const keys = [...ring.keys].sort((one, other) => startOf(one) - startOf(other));
  return keys.map((key, index) => {
    const next = keys[index + 1];
    return { key, state: stateOf(key, next && startOf(next), at.getTime(), purpose) };
  });
}

function stateOf(key: RingKey, replacedAt: number | undefined, at: number, purpose: KeyPurpose): KeyState {
  if (startOf(key) > at) return 'WAITING';
  if (replacedAt === undefined || replacedAt > at) return 'SIGNING';
  return replacedAt + purpose.kept > at ? 'RETIRED' : 'WITHDRAWN';
}

/** The key that signs; undefined where none does yet. */
export function signingKeyAt(ring: KeyRing, at: Date, purpose: KeyPurpose): RingKey | undefined {
  return statesAt(ring, at, purpose).find(({ state }) => state === 'SIGNING')?.key;
}

/**
 * The public halves of all keys that are not withdrawn. A key whose end is known says so in `exp`, seconds since
 * the epoch: a copy of the set that nobody refreshes then loses it all the same.
 */
export function publicSetAt(ring: KeyRing, at: Date, purpose: KeyPurpose): JSONWebKeySet {
  const living = statesAt(ring, at, purpose).filter(({ state }) => state !== 'WITHDRAWN');
  const keys = living.map(({ key }, index) => {
    const next = living[index + 1]?.key;
    const exp = next && Math.ceil((startOf(next) + purpose.kept) / SECOND);
    const { kty, crv, x, y, kid } = key;
    return { kty, crv, x, y, kid, alg: 'ES256', use: 'sig', ...(exp !== undefined && { exp }) } as JWK;
  });
  return { keys };
}

/**
 * The ring with a new key, which waits for its time, and without those that are withdrawn. The first key of all
 * signs at once: there is none of before that anybody rests on.
 *
 * @returns null when a key waits already: nobody needs two
 */
export function rotated(ring: KeyRing, at: Date, purpose: KeyPurpose): KeyRing | null {
  const living = statesAt(ring, at, purpose).filter(({ state }) => state !== 'WITHDRAWN');
  if (living.some(({ state }) => state === 'WAITING')) return null;
  const signsFrom = living.length === 0 ? at : new Date(at.getTime() + purpose.ahead);
  return { keys: [...living.map(({ key }) => key), makeKey({ createdAt: at, signsFrom })] };
}

/** A ring of one new key, which signs at once: when the old ones may be known to others. */
export function replaced(at: Date): KeyRing {
  return { keys: [makeKey({ createdAt: at, signsFrom: at })] };
}

function startOf(key: RingKey): number {
  return Date.parse(key.signsFrom);
}
