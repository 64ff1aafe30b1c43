const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS = 86_400_000;

/** Days since 1970-01-01. Throws RangeError for what is no calendar day in the form YYYY-MM-DD. */
export function dayNumber(day: string): number {
  const instant = DAY.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // Date.parse rolls 30 February on to March: only a day that comes back unchanged exists.
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== day) {
    throw new RangeError(`Not a calendar day: ${day}`);
  }
  return instant / MILLISECONDS;
}

/** Milliseconds since 1970 of an ISO instant with its offset. Throws RangeError when it is none. */
export function instantNumber(instant: string): number {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not an instant: ${instant}`);
  return milliseconds;
}

/** The calendar year of an ISO day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** The earlier of two ISO days. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** The later of two ISO days. */
export function later(a: string, b: string): string {
  return a > b ? a : b;
}

/**
 * How many days of a period are over at the end of a day, and how many it has; both ends are included,
 * so that the first day counts 1 and the day before it 0. Throws RangeError for an empty period.
 */
export function elapsedDays(on: string, start: string, due: string): { elapsed: number; total: number } {
  const total = dayNumber(due) - dayNumber(start) + 1;
  if (total < 1) throw new RangeError(`A period cannot end (${due}) before it starts (${start})`);
  return { elapsed: Math.min(Math.max(dayNumber(on) - dayNumber(start) + 1, 0), total), total };
}

/** The share of a period that is over at the end of a day, 0 to 1. Throws like {@link elapsedDays}. */
export function share(on: string, start: string, due: string): number {
  const { elapsed, total } = elapsedDays(on, start, due);
  return elapsed / total;
}
