/** How much somebody may ask for: so many points a second, and a store of them for a busy moment. */
export interface Allowance {
  /** points that come back in a second; 0 means that nothing is limited */
  perSecond: number;
  /** for how many seconds points are saved up while nothing is asked */
  seconds: number;
}

/** The stores of many askers, each with the same allowance. */
export interface Buckets {
  /**
   * Takes points out of somebody's store, if anything is left in it.
   *
   * What is dearer than what is left is let through once, and whoever asked waits the longer for the next: so there
   * is no operation that could never run, and none that runs from an empty store.
   *
   * @returns 0, or, if nothing was taken, the milliseconds until something is there again
   */
  take(key: string, points: number): number;
  /** how many stores are remembered */
  readonly size: number;
}

interface Bucket {
  level: number;
  at: number;
}

/**
 * Token buckets in the memory of this process. At most `capacity` are remembered; a full one says no more than one
 * that is not there, so the one unused for longest is forgotten first.
 *
 * @param now milliseconds on a clock that does not jump
 */
export function createBuckets(
  { perSecond, seconds }: Allowance,
  capacity: number,
  now: () => number = () => performance.now(),
): Buckets {
  const buckets = new Map<string, Bucket>();
  const full = perSecond * seconds;
  return {
    take(key, points) {
      if (perSecond === 0) return 0;
      const at = now();
      const known = buckets.get(key);
      const level = known ? Math.min(full, known.level + ((at - known.at) / 1000) * perSecond) : full;
      const isLeft = level >= 1;
      // Set anew at the young end of the map, so that its old end is what nobody used.
      if (known) buckets.delete(key);
      buckets.set(key, { level: isLeft ? level - points : level, at });
      if (buckets.size > capacity) buckets.delete(buckets.keys().next().value!);
      return isLeft ? 0 : Math.max(1, Math.ceil(((1 - level) / perSecond) * 1000));
    },
    get size() {
      return buckets.size;
    },
  };
}
