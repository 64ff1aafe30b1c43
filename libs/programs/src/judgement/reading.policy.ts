import type { Amount } from './amounts.ts';
import { goalOf, overYears, perYearGoalOf } from './goals.ts';
import type { Goal } from './goals.ts';
import type { Judgement, ReadingJudgement, Status } from './judgement.ts';
import { judgePeriod } from './period.policy.ts';
import type { Judged, View } from './period.policy.ts';
import { wholePeriod, yearPeriods } from './periods.ts';
import type { ReadingRule, Settings, TargetRule } from './rule.ts';

/** A reading's judgement with the amount to show for it, and the year of that amount. */
export interface JudgedReading {
  readonly judgement: ReadingJudgement;
  readonly shown: { readonly amount: Amount; readonly year: number | null } | null;
}

/** Judges one reading of a target: its total, and each year that it speaks of. */
export function judgeReading(
  rule: TargetRule,
  reading: ReadingRule,
  settings: Settings,
  view: View,
): JudgedReading {
  const total = judgeTotal(rule, reading, settings, view);
  const years = judgeYears(rule, reading, settings, view);
  const judgements = years.map(({ judgement }) => judgement);
  const stated = total?.judgement.stated ? total.judgement : null;
  return {
    judgement: {
      reading: reading.code,
      status: stated?.status ?? statusOfYears(judgements, view.on),
      overdueLoose: (stated ? [stated] : judgements).some(({ overdueLoose }) => overdueLoose),
      total: total?.judgement ?? null,
      years: judgements,
    },
    shown: shownOf(rule, reading, total, years),
  };
}

/**
 * The status of an obligation that recurs every year: OVERDUE as soon as one past year went without;
 * while the plan runs, this year's, where a year already done is ON_TRACK as long as others follow;
 * when all years are over, ACHIEVED only if every one of them was.
 */
export function statusOfYears(years: readonly Judgement[], on: string): Status {
  if (years.some(({ status }) => status === 'OVERDUE')) return 'OVERDUE';
  const unfinished = years.filter(({ due }) => due >= on);
  const current = unfinished[0];
  if (current) return current.status === 'ACHIEVED' && unfinished.length > 1 ? 'ON_TRACK' : current.status;
  return years.find(({ status }) => status !== 'ACHIEVED')?.status ?? 'ACHIEVED';
}

/** What a yearly count comes to over all years follows from it; a yearly ratio is the same over all. */
function judgeTotal(rule: TargetRule, reading: ReadingRule, settings: Settings, view: View): Judged | null {
  const goal = goalOf(reading, settings);
  const period = wholePeriod(rule, settings);
  if (reading.per === 'PLAN') return judgePeriod(view, period, goal, true);
  if (rule.measure === 'STOCK_RATIO') return null;
  const derived = rule.measure === 'COUNT' ? overYears(goal, yearPeriods(rule, settings).length) : goal;
  return judgePeriod(view, period, derived, false);
}

function judgeYears(rule: TargetRule, reading: ReadingRule, settings: Settings, view: View): Judged[] {
  const goal = yearlyGoalOf(reading, settings);
  if (goal === null) return [];
  return yearPeriods(rule, settings).map((period) => judgePeriod(view, period, goal, true));
}

function yearlyGoalOf(reading: ReadingRule, settings: Settings): Goal | null {
  if (reading.per === 'YEAR') return goalOf(reading, settings);
  return reading.perYear === undefined ? null : perYearGoalOf(reading, reading.perYear, settings);
}

function shownOf(
  rule: TargetRule,
  reading: ReadingRule,
  total: Judged | null,
  years: readonly Judged[],
): JudgedReading['shown'] {
  if (total?.amount && (reading.per === 'PLAN' || rule.measure === 'COUNT')) {
    return { amount: total.amount, year: null };
  }
  const latest = years.findLast(({ amount }) => amount !== null);
  return latest?.amount ? { amount: latest.amount, year: latest.judgement.year } : null;
}
