import { todayInShanghai } from '@tongxing/calendar';

/** The day that a plan's pages open on, and why. */
export interface OpeningDay {
  /** ISO date */
  readonly on: string;
  readonly reason: 'TODAY' | 'PLAN_END' | 'DEMONSTRATION';
}

/**
 * The earlier of today and the plan's end, since nothing moves after it; with demonstration data the day
 * that was generated for.
 * @param shownOn the demonstration's day, or null without demonstration data
 */
export function openingDay(planEnd: string, now: Date, shownOn: string | null): OpeningDay {
  if (shownOn !== null) return { on: shownOn, reason: 'DEMONSTRATION' };
  const today = todayInShanghai(now);
  return today > planEnd ? { on: planEnd, reason: 'PLAN_END' } : { on: today, reason: 'TODAY' };
}
