import { createHmac, timingSafeEqual } from 'node:crypto';

/** A day's seal: what its rows came to, and the seal before it. */
export interface Seal {
  readonly day: string;
  /** rows of each log */
  readonly counts: readonly number[];
  /** SHA-256 over the rows of the day, in order */
  readonly digest: string;
  /** the seal of the day before; null for the first */
  readonly previous: string | null;
  /** milliseconds since 1970 */
  readonly sealedAt: number;
}

/** Shorter keys could be guessed by whoever holds the database. */
const LEAST_KEY = 32;

/**
 * The key of the seals. It stands in the environment of the services and nowhere in the database: whoever can alter
 * rows there cannot make a seal that fits.
 * @throws for a key too short to be one
 */
export class SealKey {
  readonly #key: string;

  constructor(key: string) {
    if (key.length < LEAST_KEY) throw new Error(`AUDIT_SEAL_KEY must have at least ${LEAST_KEY} characters`);
    this.#key = key;
  }

  /** The mac of a seal; that of another schema's does not fit it. */
  seal(schema: string, seal: Seal): string {
    const { day, counts, digest, previous, sealedAt } = seal;
    return this.#mac(['seal', schema, day, counts.join(','), digest, previous ?? '', String(sealedAt)]);
  }

  /** The mac of having removed, past its time, what a seal covers. */
  pruning(schema: string, day: string, sealMac: string, prunedAt: number): string {
    return this.#mac(['pruned', schema, day, sealMac, String(prunedAt)]);
  }

  #mac(parts: readonly string[]): string {
    return createHmac('sha256', this.#key).update(JSON.stringify(parts)).digest('hex');
  }
}

/** Whether two macs are the same, without telling by time how far they agree. */
export function isSameMac(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
