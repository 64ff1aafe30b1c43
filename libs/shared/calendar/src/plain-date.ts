/**
 * Calendar days as plain 'YYYY-MM-DD' strings. Such strings compare correctly with `<` and `>`. All
 * arithmetic runs in UTC, where every day has 24 hours, so the machine's own zone never shifts a day.
 */

/** A calendar day, 'YYYY-MM-DD'. */
export type IsoDate = string;

/** Where the present moment comes from; tests and the demonstration hand in their own. */
export type Clock = () => Date;

/** A stretch of days, both ends included. */
export interface DateWindow {
  start: IsoDate;
  due: IsoDate;
}

const DAY_MS = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days of a month (1–12) of a Gregorian year. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day with these parts, or null where the calendar has no such day (30 February, month 13). */
export function dateOf(year: number, month: number, day: number): IsoDate | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** True only for 'YYYY-MM-DD' that names a real day. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string') return false;
  const parts = ISO.exec(value);
  return parts !== null && dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) === value;
}

/** Year, month (1–12) and day of a date. Throws RangeError for what is not a date. */
export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  if (!isIsoDate(date)) throw new RangeError(`Not a calendar day: ${JSON.stringify(date)}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 1970-01-01, for differences. */
function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The day `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The corresponding day `months` later, or the month's last day where there is no corresponding one
 * (Civil Code art. 202: 2021-01-31 and one month is 2021-02-28).
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const result = dateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
  if (result === null) throw new RangeError(`Out of the calendar: ${date} and ${String(months)} months`);
  return result;
}

/** Whole days from `from` to `to`; negative when `to` is earlier, 0 on the same day. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The last calendar day of a month (1–12). Throws RangeError for a month that does not exist. */
export function lastDayOfMonth(year: number, month: number): IsoDate {
  const last = dateOf(year, month, daysInMonth(year, month));
  if (last === null) throw new RangeError(`No such month: ${String(year)}-${String(month)}`);
  return last;
}

/** The earlier of two days. */
export function earlierOf(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

/** The later of two days. */
export function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

const SHANGHAI = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Shanghai at a moment: at 16:00 UTC the next day has begun there. */
export function todayInShanghai(now: Date): IsoDate {
  const parts = new Map(SHANGHAI.formatToParts(now).map((part) => [part.type, part.value]));
  return `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}
