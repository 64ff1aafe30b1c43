import { earlierOf, laterOf, partsOf } from '@tongxing/calendar';
import { RuleFault } from './rule.ts';
import type { Settings, TargetRule } from './rule.ts';

/** A span that a goal is judged over, and the calendar years whose figures belong to it. */
export interface Period {
  readonly scope: 'TOTAL' | 'YEAR';
  readonly year: number | null;
  readonly start: string;
  readonly due: string;
  /** the due day by the loose reading; the same as `due` where there is one only */
  readonly dueLoose: string;
  readonly firstYear: number;
  /** null: happenings of later years count too (as late ones) */
  readonly lastYear: number | null;
}

/** The due day that governs, and the one by the loose reading (which no longer matters once one is adopted). */
function dueDays(rule: TargetRule, { adoptedDue }: Settings): { due: string; dueLoose: string } {
  const loose = rule.altDue ?? rule.due;
  if (adoptedDue === 'LOOSE') return { due: loose, dueLoose: loose };
  return { due: rule.due, dueLoose: adoptedDue === 'STRICT' ? rule.due : loose };
}

/** The whole period of a target. Throws RuleFault when it ends before it starts. */
export function wholePeriod(rule: TargetRule, settings: Settings): Period {
  const { due, dueLoose } = dueDays(rule, settings);
  if (due < rule.start) throw new RuleFault(rule.code, `is due (${due}) before it starts (${rule.start})`);
  return {
    scope: 'TOTAL',
    year: null,
    start: rule.start,
    due,
    dueLoose,
    firstYear: partsOf(rule.start).year,
    // What was missed can be made up for later; the ratio of later years is another matter.
    lastYear: rule.measure === 'COUNT' ? null : partsOf(due).year,
  };
}

/**
 * The plan years of a target, each clipped to its period. What happens between the start and the first
 * plan year (the plan begins in December 2020, its years are 2021 to 2023) belongs to that first year.
 * Throws RuleFault when no plan year lies in the period.
 */
export function yearPeriods(rule: TargetRule, settings: Settings): Period[] {
  const { due, dueLoose } = dueDays(rule, settings);
  const years = [...new Set(rule.years)].sort((a, b) => a - b);
  const periods = years.map((year, index): Period => {
    const first = index === 0;
    const last = `${year}-12-31`;
    return {
      scope: 'YEAR',
      year,
      start: first ? rule.start : laterOf(rule.start, `${year}-01-01`),
      due: earlierOf(due, last),
      dueLoose: earlierOf(dueLoose, last),
      firstYear: first ? Math.min(year, partsOf(rule.start).year) : year,
      lastYear: year,
    };
  });
  const within = periods.filter(({ start, due: end }) => start <= end);
  if (within.length === 0) throw new RuleFault(rule.code, 'no plan year lies within its period');
  return within;
}
