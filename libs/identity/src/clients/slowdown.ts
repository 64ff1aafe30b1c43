import { setTimeout as delay } from 'node:timers/promises';

/** Failures of an address that are answered at once: a key that is about to be replaced in ten places. */
const FREE = 5;
const FIRST_DELAY = 250;
const LONGEST_DELAY = 4_000;
/** Answers of one address that may wait at the same time. */
const WAITING = 10;
/** An address that failed last before this time starts anew, in milliseconds. */
const MEMORY = 10 * 60_000;
/** More addresses are not remembered; the oldest is forgotten first. */
const ADDRESSES = 10_000;

/** Makes failures of one address slower and slower, and leaves its successes as quick as ever. */
export interface Slowdown {
  /**
   * Counts a failure of an address, and resolves when it may be answered.
   *
   * @returns false when so many wait already that this one is to be sent away
   */
  failed(address: string): Promise<boolean>;
}

/** A slowdown in this process. */
export function createSlowdown(o: { sleep?: (milliseconds: number) => Promise<unknown> } = {}): Slowdown {
  const sleep = o.sleep ?? ((milliseconds: number) => delay(milliseconds));
  const known = new Map<string, { failures: number; waiting: number; lastAt: number }>();

  function entryOf(address: string) {
    const now = performance.now();
    const before = known.get(address);
    const entry = before && now - before.lastAt < MEMORY ? before : { failures: 0, waiting: 0, lastAt: now };
    // Put last, so that the first of the map is the one that failed longest ago.
    known.delete(address);
    known.set(address, entry);
    const [oldest] = known.keys();
    if (known.size > ADDRESSES && oldest !== undefined) known.delete(oldest);
    entry.lastAt = now;
    return entry;
  }

  return {
    async failed(address) {
      const entry = entryOf(address);
      entry.failures += 1;
      if (entry.failures <= FREE) return true;
      if (entry.waiting >= WAITING) return false;
      entry.waiting += 1;
      await sleep(Math.min(FIRST_DELAY * 2 ** (entry.failures - FREE - 1), LONGEST_DELAY));
      entry.waiting -= 1;
      return true;
    },
  };
}
