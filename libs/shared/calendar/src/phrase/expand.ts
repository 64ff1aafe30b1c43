import {
  addDays,
  dateOf,
  daysBetween,
  earlierOf,
  laterOf,
  lastDayOfMonth,
  partsOf,
  type DateWindow,
} from '../plain-date.ts';
import { addWorkingDays, UnknownCalendarYearError } from '../working-days.ts';
import { evaluateSpan } from './evaluate.ts';
import type { Recurring } from './recurring.ts';
import type { Frequency, NotUnderstoodReason, Occurrence, Recurrence } from './types.ts';

const MONTHS: Record<Frequency, number> = { YEAR: 12, HALF_YEAR: 6, QUARTER: 3, MONTH: 1 };

/** One unit of a frequency: a year, half-year, quarter or month. */
interface Unit extends DateWindow {
  year: number;
  firstMonth: number;
}

function unitsOfYear(every: Frequency, year: number): Unit[] {
  const length = MONTHS[every];
  return Array.from({ length: 12 / length }, (_, index) => {
    const firstMonth = index * length + 1;
    const start = dateOf(year, firstMonth, 1) ?? '';
    return { year, firstMonth, start, due: lastDayOfMonth(year, firstMonth + length - 1) };
  });
}

function afterUnit(unit: Unit, count: number, workingDays: boolean): Occurrence | NotUnderstoodReason {
  try {
    const due = workingDays ? addWorkingDays(unit.due, count) : addDays(unit.due, count);
    return { year: unit.year, start: null, due, altDue: null };
  } catch (error) {
    if (error instanceof UnknownCalendarYearError) return 'NO_OFFICIAL_CALENDAR';
    throw error;
  }
}

function inUnit({ every, body }: Recurring, unit: Unit): Occurrence[] | NotUnderstoodReason {
  switch (body.type) {
    case 'WHOLE':
      return [{ year: unit.year, start: unit.start, due: unit.due, altDue: null }];
    case 'END':
      return [{ year: unit.year, start: null, due: unit.due, altDue: null }];
    case 'AFTER': {
      const after = afterUnit(unit, body.count, body.workingDays);
      return typeof after === 'string' ? after : [after];
    }
    case 'DAY': {
      const month = unit.firstMonth + (body.last ? MONTHS[every] : body.month) - 1;
      const due = dateOf(unit.year, month, body.day);
      if (due === null) return 'IMPOSSIBLE_DATE';
      return [{ year: unit.year, start: body.limit ? null : due, due, altDue: null }];
    }
    case 'SPAN': {
      const found = evaluateSpan(body.span, { spoken: unit.year, issued: null }, false);
      return typeof found === 'string' ? found : found.map((one) => ({ ...one, year: unit.year }));
    }
  }
}

/**
 * Whether an occurrence belongs to a window. A limit does when its strict day lies inside. A stretch of
 * days does when at least half of it lies inside: a plan from December 2020 to September 2023 has the
 * yearly reports of 2021, 2022 and 2023, not one for the single month of 2020.
 */
function belongs({ start, due }: Occurrence, window: DateWindow): boolean {
  if (start === null) return window.start <= due && due <= window.due;
  const inside = daysBetween(laterOf(start, window.start), earlierOf(due, window.due)) + 1;
  return inside * 2 >= daysBetween(start, due) + 1;
}

/** A stretch ends with the window, or begins with it, where only part of it lies inside. */
function cut(one: Occurrence, window: DateWindow): Occurrence {
  if (one.start === null || one.start > window.due || one.due < window.start) return one;
  return { ...one, start: laterOf(one.start, window.start), due: earlierOf(one.due, window.due) };
}

/** A limit of a named year that the window's end overtakes falls on that end. */
function cutNamed(one: Occurrence, window: DateWindow): Occurrence {
  if (one.start !== null) return cut(one, window);
  const overtaken = window.due < one.due && partsOf(window.due).year === partsOf(one.due).year;
  return overtaken ? { ...one, due: window.due, altDue: null } : one;
}

function monthDayOf(recurring: Recurring, year: number): string | null {
  if (recurring.every !== 'YEAR') return null;
  const days = [year, year + 1, year + 2, year + 3].map((each) => {
    const found = unitsOfYear('YEAR', each).map((unit) => inUnit(recurring, unit))[0];
    return typeof found === 'object' && found.length === 1 ? (found[0]?.due.slice(5) ?? null) : null;
  });
  return new Set(days).size === 1 ? (days[0] ?? null) : null;
}

/**
 * Expands a recurring wording inside a window, or for the years named.
 * Gives why not where the words name a day that does not exist in one of the years.
 */
export function expand(
  recurring: Recurring,
  window: DateWindow,
  years: readonly number[] | undefined,
): { recurrence: Recurrence; occurrences: Occurrence[] } | NotUnderstoodReason {
  const [first, last] = [partsOf(window.start).year, partsOf(window.due).year];
  const named = recurring.every === 'YEAR' ? years : undefined;
  // One year earlier, as 次年 and 结束后 fall due in the year after the one they count for.
  const range = named ?? Array.from({ length: last - first + 2 }, (_, index) => first - 1 + index);
  const occurrences: Occurrence[] = [];
  for (const unit of range.flatMap((year) => unitsOfYear(recurring.every, year))) {
    const found = inUnit(recurring, unit);
    if (typeof found === 'string') return found;
    for (const one of found) {
      if (named !== undefined) occurrences.push(cutNamed(one, window));
      else if (belongs(one, window)) occurrences.push(cut(one, window));
    }
  }
  return { recurrence: { every: recurring.every, monthDay: monthDayOf(recurring, first) }, occurrences };
}
