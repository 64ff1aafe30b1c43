import { addDays, daysBetween, type IsoDate } from '@tongxing/calendar';
import { createHash } from 'node:crypto';

/** Looked up once: under jest every look-up of a global costs more than the draw itself. */
const { floor, imul } = Math;

/** Gives numbers in [0, 1). */
export type Random = () => number;

/** A generator of numbers in [0, 1) that says the same for the same seed (mulberry32). */
export function seeded(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Something to draw from, and how often each part comes up in relation to the others. */
export interface Weighted<T> {
  readonly value: T;
  readonly weight: number;
}

/** Prepares a draw by weight. Throws when there is nothing to draw from. */
export function drawFrom<T>(parts: readonly Weighted<T>[]): (random: Random) => T {
  const last = parts.at(-1);
  if (!last) throw new RangeError('Nothing to draw from');
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return (random) => {
    let left = random() * total;
    for (const { value, weight } of parts) {
      left -= weight;
      if (left < 0) return value;
    }
    return last.value;
  };
}

/** One of several, each as likely as the others; undefined when there is none. */
export function pick<T>(random: Random, values: readonly T[]): T | undefined {
  return values[floor(random() * values.length)];
}

/** A day from one to another, both included. */
export function dayBetween(random: Random, first: IsoDate, last: IsoDate): IsoDate {
  return addDays(first, floor(random() * (daysBetween(first, last) + 1)));
}
