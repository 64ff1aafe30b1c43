/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to one less than `below`. */
  below(below: number): number;
  /** One of these; undefined when there is none. */
  of<T>(items: readonly T[]): T | undefined;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** An ISO day from the first to the last, both included. */
  day(first: string, last: string): string;
}

const DAY_MS = 86_400_000;

/** mulberry32: small, and good enough to stir things up. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    of: (items) => items[below(items.length)],
    chance: (probability) => next() < probability,
    day(first, last) {
      const [from, to] = [Date.parse(first), Date.parse(last)];
      return new Date(from + below((to - from) / DAY_MS + 1) * DAY_MS).toISOString().slice(0, 10);
    },
  };
}
