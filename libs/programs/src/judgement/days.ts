import { daysBetween } from '@tongxing/calendar';

/** Milliseconds since 1970 of an ISO instant with its offset. Throws RangeError when it is none. */
export function instantNumber(instant: string): number {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not an instant: ${instant}`);
  return milliseconds;
}

/**
 * How many days of a period are over at the end of a day, and how many it has; both ends are included,
 * so that the first day counts 1 and the day before it 0. Throws RangeError for an empty period.
 */
export function elapsedDays(on: string, start: string, due: string): { elapsed: number; total: number } {
  const total = daysBetween(start, due) + 1;
  if (total < 1) throw new RangeError(`A period cannot end (${due}) before it starts (${start})`);
  return { elapsed: Math.min(Math.max(daysBetween(start, on) + 1, 0), total), total };
}

/** The share of a period that is over at the end of a day, 0 to 1. Throws like {@link elapsedDays}. */
export function share(on: string, start: string, due: string): number {
  const { elapsed, total } = elapsedDays(on, start, due);
  return elapsed / total;
}
