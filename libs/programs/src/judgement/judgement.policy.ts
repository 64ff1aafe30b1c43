/**
 * How a target is judged on a day.
 *
 * Which figures. The figures true by the day (`validOn`) and, for a frozen report, on record by its
 * instant (`recordedAt`). Of a year's figures one holds: the ledger's before any entered by hand, whatever
 * their days, because entering by hand only bridges the time until a ledger counts, and a rebuild from the
 * ledgers must give the same board. Among equals the latest day, then the latest recording.
 *
 * Counts grow within their year and are summed over years. What is expected grows evenly over the days of
 * the period, its first day included. Reaching what is expected is ON_TRACK, three quarters of it AT_RISK,
 * less BEHIND; the whole goal is ACHIEVED at once. After the due day an unmet goal is OVERDUE, also
 * without any figure: who was to do something has to show it. Before that, no figure is NO_DATA.
 *
 * Ratios are not spread over time: they are held against the goal itself, and are ACHIEVED only when
 * their period has ended, since they can fall again. A ratio of nothing is neither 0 % nor 100 % but
 * NO_DATA, after the due day too: where no case arose, nobody failed.
 *
 * Limits (AT_MOST) are settled on the due day: ON_TRACK while kept, BEHIND once exceeded, and without a
 * figure NO_DATA throughout. ABOUT has reached its goal within the tolerance, RANGE from its lower bound;
 * what is expected leads up to that same line, so that "enough" means the same on every day. ABOUT without
 * a tolerance, and words or a city's number without a threshold, are UNSET on every day.
 *
 * Late. A goal reached by its due day stays reached. One reached only by figures that are true of later
 * days is ACHIEVED and `late`. Figures of a calendar year that ended by the due day are never late.
 *
 * Two due days. Until one is adopted the strict one counts; `overdueLoose` says that the loose one has
 * passed as well, which is when it is escalated.
 *
 * Several readings. All are judged. The adopted one (or the only one) gives the target its status;
 * without an adoption a status is given only if all readings agree on it, else the target is UNSET.
 */
import { asNumber } from './exact.ts';
import type { HeadlineFigure, ReadingJudgement, Status, TargetJudgement } from './judgement.ts';
import { viewOf } from './period.policy.ts';
import { judgeReading } from './reading.policy.ts';
import type { JudgedReading } from './reading.policy.ts';
import { RuleFault } from './rule.ts';
import type { Figure, Settings, TargetRule } from './rule.ts';

/**
 * Judges a target on an ISO day, from what was on record by the ISO instant `knownAt` (default: everything).
 * The order of the figures does not matter. Throws RuleFault for a rule or an adoption that makes no sense,
 * RangeError for a day or an instant that does not exist.
 */
export function judgeTarget(
  rule: TargetRule,
  figures: readonly Figure[],
  settings: Settings,
  on: string,
  knownAt?: string,
): TargetJudgement {
  const headline = headlineOf(rule, settings);
  const view = viewOf(rule.measure, figures, on, knownAt);
  const judged = rule.readings.map((reading) => judgeReading(rule, reading, settings, view));
  const governing = judged.filter(({ judgement }) => headline === null || judgement.reading === headline);
  const readings = governing.map(({ judgement }) => judgement);
  const status = agreed(readings);
  return {
    target: rule.code,
    on,
    status,
    overdueLoose: status === 'OVERDUE' && readings.every(({ overdueLoose }) => overdueLoose),
    headline,
    // All readings share the figures: where none governs, the first one's amount is as good as any.
    achieved: figureOf(governing[0]),
    readings: judged.map(({ judgement }) => judgement),
  };
}

/** The code of the reading that governs, or null while several compete. */
function headlineOf({ code, readings }: TargetRule, { adoptedReading }: Settings): string | null {
  const [first, ...others] = readings;
  if (!first) throw new RuleFault(code, 'a target needs a reading');
  if (adoptedReading === undefined) return others.length === 0 ? first.code : null;
  if (!readings.some((reading) => reading.code === adoptedReading)) {
    throw new RuleFault(code, `the adopted reading ${adoptedReading} is none of its own`);
  }
  return adoptedReading;
}

function agreed(readings: readonly ReadingJudgement[]): Status {
  const [status, ...others] = new Set(readings.map((reading) => reading.status));
  return status === undefined || others.length > 0 ? 'UNSET' : status;
}

function figureOf(reading: JudgedReading | undefined): HeadlineFigure | null {
  if (!reading?.shown) return null;
  const { amount, year } = reading.shown;
  return {
    value: amount.value && asNumber(amount.value),
    numerator: asNumber(amount.numerator),
    denominator: amount.denominator && asNumber(amount.denominator),
    year,
    validOn: amount.validOn,
    source: amount.source,
  };
}
