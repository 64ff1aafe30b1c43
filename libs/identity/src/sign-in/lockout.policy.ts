/** Wrong passwords in a row that cost nothing but the typing. */
export const FREE_FAILURES = 5;
/** The first lock, in milliseconds; each further failure doubles it. */
const FIRST_LOCK = 60_000;
/** No lock lasts longer than this, in milliseconds: whoever locks out a colleague does not win the day. */
const LONGEST_LOCK = 30 * 60_000;
/** Failures older than this, in milliseconds, are forgotten. */
export const MEMORY = 24 * 60 * 60_000;

/** The failures in a row of one account, whatever the address they came from. */
export interface Failures {
  count: number;
  lastAt: Date;
}

/**
 * When the account may be tried again.
 *
 * @returns null when it may be tried now
 */
export function lockedUntil(failures: Failures | null, now: Date): Date | null {
  if (!failures || failures.count < FREE_FAILURES) return null;
  const length = Math.min(FIRST_LOCK * 2 ** (failures.count - FREE_FAILURES), LONGEST_LOCK);
  const until = new Date(failures.lastAt.getTime() + length);
  return until > now ? until : null;
}
