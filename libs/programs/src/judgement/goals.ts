import { asNumber, exact, plus, times } from './exact.ts';
import type { Exact } from './exact.ts';
import { RuleFault } from './rule.ts';
import type { Comparator, ReadingRule, Settings } from './rule.ts';

/** What one reading asks for over one period. */
export interface Goal {
  /** the number as the plan words it; null while the office or the city has not set it */
  readonly number: number | null;
  readonly max: number | null;
  /** what is enough to have reached it; null: still to be decided */
  readonly enough: Exact | null;
  /** true: `enough` is a limit that may not be exceeded */
  readonly ceiling: boolean;
}

/** What a reading asks for over the period that it names itself. Throws RuleFault for a missing number. */
export function goalOf(reading: ReadingRule, settings: Settings): Goal {
  const { code, comparator, value, min, max } = reading;
  switch (comparator) {
    case 'AT_LEAST':
      return floor(required(code, 'value', value));
    case 'AT_MOST':
      return { ...floor(required(code, 'value', value)), ceiling: true };
    case 'ABOUT':
      return about(code, required(code, 'value', value), settings);
    case 'RANGE':
      return { ...floor(required(code, 'min', min)), max: required(code, 'max', max) };
    case 'QUALITATIVE':
    case 'SET_BY_CITY':
      return floor(settings.thresholds[code] ?? null);
  }
}

/** What a PLAN reading says of each year; a range or a word beside a yearly number leaves that a minimum. */
export function perYearGoalOf(reading: ReadingRule, perYear: number, settings: Settings): Goal {
  const kept: readonly Comparator[] = ['AT_MOST', 'ABOUT'];
  const comparator = kept.includes(reading.comparator) ? reading.comparator : 'AT_LEAST';
  return goalOf({ ...reading, comparator, value: perYear }, settings);
}

/** A yearly count over several years. */
export function overYears(goal: Goal, years: number): Goal {
  const multiply = (value: number | null): number | null =>
    value === null ? null : asNumber(times(exact(value), exact(years)));
  return {
    ...goal,
    number: multiply(goal.number),
    max: multiply(goal.max),
    enough: goal.enough && times(goal.enough, exact(years)),
  };
}

function floor(value: number | null): Goal {
  return { number: value, max: null, enough: value === null ? null : exact(value), ceiling: false };
}

function about(code: string, value: number, { tolerances }: Settings): Goal {
  const tolerance = tolerances[code];
  if (tolerance === undefined) return { ...floor(value), enough: null };
  if (!(tolerance >= 0 && tolerance < 1)) throw new RuleFault(code, 'a tolerance is at least 0 and below 1');
  const { top, over } = exact(tolerance);
  return { ...floor(value), enough: times(exact(value), plus(exact(1), { top: -top, over })) };
}

function required(code: string, name: string, value: number | undefined): number {
  if (value === undefined || !Number.isFinite(value) || value < 0) {
    throw new RuleFault(code, `${name} must be a number that is not negative`);
  }
  return value;
}
