import { partsOf } from '@tongxing/calendar';
import { amountOf, knownFigures } from './amounts.ts';
import type { Amount } from './amounts.ts';
import { asNumber, dividedBy } from './exact.ts';
import type { Exact } from './exact.ts';
import type { Goal } from './goals.ts';
import type { Judgement } from './judgement.ts';
import type { Period } from './periods.ts';
import { expectedBy, meets, statusOf } from './progress.ts';
import type { Figure, Measure } from './rule.ts';

/** The day and the figures that a judgement rests on. */
export interface View {
  readonly on: string;
  readonly measure: Measure;
  readonly figures: readonly Figure[];
}

/** A judgement with the amount behind it. */
export interface Judged {
  readonly judgement: Judgement;
  readonly amount: Amount | null;
}

/**
 * The view of a target on a day, from what was on record by an instant (without one: from everything).
 * Throws RangeError for a day or an instant that does not exist.
 */
export function viewOf(measure: Measure, figures: readonly Figure[], on: string, knownAt?: string): View {
  partsOf(on);
  return { on, measure, figures: knownFigures(figures, on, knownAt) };
}

/** Judges one goal over one period. */
export function judgePeriod(view: View, period: Period, goal: Goal, stated: boolean): Judged {
  const { amount, late } = settle(view, period, goal);
  const expected = expectedBy(view.on, view.measure, goal, period);
  const status = statusOf(view.on, view.measure, goal, period, amount);
  const judgement: Judgement = {
    scope: period.scope,
    year: period.year,
    stated,
    start: period.start,
    due: period.due,
    goal: goal.number,
    goalMax: goal.max,
    achieved: numberOf(amount?.value),
    numerator: numberOf(amount?.numerator),
    denominator: numberOf(amount?.denominator),
    expected: numberOf(expected),
    pace: goal.ceiling ? null : paceOf(amount?.value, expected),
    status,
    late,
    overdueLoose: status === 'OVERDUE' && view.on > period.dueLoose,
  };
  return { judgement, amount };
}

/**
 * What a period is judged by. Once it is over, a goal that was reached by its due day stays reached with
 * the amount of that day; otherwise what came later counts, and reaches it late. A limit is settled on its
 * due day in any case: falling below it afterwards mends nothing.
 */
function settle(
  { on, measure, figures }: View,
  period: Period,
  goal: Goal,
): { amount: Amount | null; late: boolean } {
  const latest = amountOf(measure, figures, period);
  if (on <= period.due) return { amount: latest, late: false };
  const inTime = amountOf(measure, figures, period, period.due);
  if (meets(goal, inTime) || (goal.ceiling && inTime)) return { amount: inTime, late: false };
  return { amount: latest, late: !goal.ceiling && meets(goal, latest) };
}

function numberOf(value: Exact | null | undefined): number | null {
  return value ? asNumber(value) : null;
}

function paceOf(achieved: Exact | null | undefined, expected: Exact | null): number | null {
  return achieved && expected && expected.top > 0n ? asNumber(dividedBy(achieved, expected)) : null;
}
