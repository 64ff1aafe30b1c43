/** Remembers which one-time ids were seen, each until it expires anyway. */
export interface ReplayMemory {
  /**
   * Notes an id.
   *
   * @param expiresAt seconds since the epoch after which the id may be forgotten
   * @param now seconds since the epoch
   * @returns `FIRST` the first time, `REPEATED` afterwards, `FULL` when there is no room: an id that is
   *   still good must never be pushed out, or it could be used again
   */
  note(id: string, expiresAt: number, now: number): 'FIRST' | 'REPEATED' | 'FULL';
}

/** A memory in this process with room for `capacity` ids. */
export function createReplayMemory(capacity: number): ReplayMemory {
  const seen = new Map<string, number>();
  // Ids arrive roughly in the order in which they expire, so the oldest end of the map is swept.
  const forgetExpired = (now: number): void => {
    for (const [id, expiresAt] of seen) {
      if (expiresAt >= now) return;
      seen.delete(id);
    }
  };
  return {
    note(id, expiresAt, now) {
      forgetExpired(now);
      if (seen.has(id)) return 'REPEATED';
      if (seen.size >= capacity) return 'FULL';
      seen.set(id, expiresAt);
      return 'FIRST';
    },
  };
}
