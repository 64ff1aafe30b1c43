/**
 * Working days by the official holiday arrangements of the State Council (weekly rest days, statutory
 * holidays and the weekends worked in exchange). Only the tables of `chinese-days` are used, and only
 * here: its functions answer by weekday alone for a year without an official table and do not say so,
 * and they shift every date by a day on a machine west of Greenwich.
 */
import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, addMonths, daysBetween, isIsoDate, partsOf, type IsoDate } from './plain-date.ts';

const holidays: Readonly<Record<string, string>> = table.holidays;
const workedInExchange: Readonly<Record<string, string>> = table.workdays;
const A_MONDAY = '2021-01-04';

/** The official arrangement of a year is not known, so nobody can say which of its days are worked. */
export class UnknownCalendarYearError extends Error {
  readonly year: number;

  constructor(year: number) {
    super(`No official holiday arrangement is known for ${String(year)}`);
    this.name = 'UnknownCalendarYearError';
    this.year = year;
  }
}

/**
 * True when the official arrangement of that year is in the tables: each one holds National Day. The
 * last days of the latest year may still become free with the arrangement of the year after it.
 */
export function isCalendarYearKnown(year: number): boolean {
  return `${String(year)}-10-01` in holidays;
}

/**
 * Whether people work on that day; a Saturday or Sunday worked in exchange counts as worked.
 * Throws UnknownCalendarYearError, and RangeError for what is not a date.
 */
export function isWorkingDay(date: IsoDate): boolean {
  const { year } = partsOf(date);
  if (!isCalendarYearKnown(year)) throw new UnknownCalendarYearError(year);
  if (date in workedInExchange) return true;
  const weekday = ((daysBetween(A_MONDAY, date) % 7) + 7) % 7;
  return weekday < 5 && !(date in holidays);
}

function nearestWorkingDay(date: IsoDate, step: 1 | -1): IsoDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, step);
  return day;
}

/**
 * The working day on which to remind of an administrative deadline: the deadline keeps its calendar
 * date, the reminder comes no later. Throws UnknownCalendarYearError.
 */
export function lastWorkingDayOnOrBefore(date: IsoDate): IsoDate {
  return nearestWorkingDay(date, -1);
}

/**
 * The day on which a statutory period really ends: where its last day is no working day, the first
 * working day after it (Civil Code art. 203). Throws UnknownCalendarYearError.
 */
export function rollForwardToWorkingDay(date: IsoDate): IsoDate {
  return nearestWorkingDay(date, 1);
}

/** Periods are whole and not negative; anything else is a fault of the caller. */
function assertCount(count: number): void {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a period: ${String(count)}`);
}

/**
 * The last day of a statutory period of `days` calendar days: the day of the trigger is not counted
 * (Civil Code art. 201), an end on a rest day moves forward (art. 203). Throws
 * UnknownCalendarYearError, and RangeError for a negative or broken count.
 */
export function addStatutoryDays(trigger: IsoDate, days: number): IsoDate {
  assertCount(days);
  return rollForwardToWorkingDay(addDays(trigger, days));
}

/** As addStatutoryDays, for a period counted in months (Civil Code arts. 202 and 203). */
export function addStatutoryMonths(trigger: IsoDate, months: number): IsoDate {
  assertCount(months);
  return rollForwardToWorkingDay(addMonths(trigger, months));
}

/**
 * The `days`-th working day after the trigger, whose own day is not counted; 0 gives the trigger
 * itself. Throws UnknownCalendarYearError, and RangeError for a negative or broken count.
 */
export function addWorkingDays(trigger: IsoDate, days: number): IsoDate {
  assertCount(days);
  if (!isIsoDate(trigger)) throw new RangeError(`Not a calendar day: ${JSON.stringify(trigger)}`);
  let day = trigger;
  for (let left = days; left > 0; left -= 1) day = rollForwardToWorkingDay(addDays(day, 1));
  return day;
}
