import type { Amount } from './amounts.ts';
import { elapsedDays } from './days.ts';
import { compare, dividedBy, exact, times } from './exact.ts';
import type { Exact } from './exact.ts';
import type { Goal } from './goals.ts';
import type { Status } from './judgement.ts';
import type { Period } from './periods.ts';
import type { Measure } from './rule.ts';

/** From this share of what is expected on, being short of it is a risk and not yet a failure. */
const AT_RISK_FROM = exact(0.75);

/** Whether an amount is enough for a goal; false where either is missing. */
export function meets({ enough, ceiling }: Goal, amount: Amount | null): boolean {
  if (enough === null || !amount?.value) return false;
  const difference = compare(amount.value, enough);
  return ceiling ? difference <= 0 : difference >= 0;
}

/**
 * What is enough by a day. Counts to be reached grow on a straight line over the days of the period;
 * ratios and limits are the same on every day of it. Null while the goal is undecided.
 */
export function expectedBy(on: string, measure: Measure, goal: Goal, { start, due }: Period): Exact | null {
  if (goal.enough === null || measure !== 'COUNT' || goal.ceiling) return goal.enough;
  const { elapsed, total } = elapsedDays(on, start, due);
  return times(goal.enough, dividedBy(exact(elapsed), exact(total)));
}

/** Where an amount stands on a day; the rules are set out in judgement.policy.ts. */
export function statusOf(
  on: string,
  measure: Measure,
  goal: Goal,
  period: Period,
  amount: Amount | null,
): Status {
  const expected = expectedBy(on, measure, goal, period);
  if (expected === null) return 'UNSET';
  if (on < period.start) return 'NOT_DUE';
  const over = on > period.due;
  if (!amount?.value) return over && measure === 'COUNT' && !goal.ceiling ? 'OVERDUE' : 'NO_DATA';
  if (meets(goal, amount)) return over || (measure === 'COUNT' && !goal.ceiling) ? 'ACHIEVED' : 'ON_TRACK';
  if (over) return 'OVERDUE';
  if (goal.ceiling) return 'BEHIND';
  if (compare(amount.value, expected) >= 0) return 'ON_TRACK';
  return compare(amount.value, times(expected, AT_RISK_FROM)) >= 0 ? 'AT_RISK' : 'BEHIND';
}
