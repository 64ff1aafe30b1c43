import { laterOf } from '@tongxing/calendar';
import { dividedBy, exact, plus, times } from './exact.ts';
import type { Exact } from './exact.ts';
import { instantNumber } from './days.ts';
import type { Period } from './periods.ts';
import type { Figure, FigureSource, Measure } from './rule.ts';

/** What the figures of a period add up to. */
export interface Amount {
  readonly numerator: Exact;
  /** null for a count */
  readonly denominator: Exact | null;
  /** the count, or the ratio in percent; null for a ratio of nothing */
  readonly value: Exact | null;
  readonly validOn: string;
  readonly source: FigureSource;
}

/**
 * The figures that were true by a day and, where an instant is given, on record by then.
 * Throws RangeError for an instant that is none.
 */
export function knownFigures(figures: readonly Figure[], on: string, knownAt?: string): Figure[] {
  const instant = knownAt === undefined ? Number.POSITIVE_INFINITY : instantNumber(knownAt);
  return figures.filter(({ validOn, recordedAt }) => validOn <= on && instantNumber(recordedAt) <= instant);
}

/**
 * What a period amounts to by the figures given, or null when none of them speaks of it.
 * `by` leaves out what cannot show that the goal was reached by that day (see {@link speaksBy}).
 */
export function amountOf(
  measure: Measure,
  figures: readonly Figure[],
  period: Period,
  by?: string,
): Amount | null {
  const usable = figures.filter(
    (figure) =>
      (measure === 'COUNT' || figure.denominator !== null) &&
      (by === undefined || speaksBy(measure, figure, by)),
  );
  const parts = measure === 'STOCK_RATIO' ? stateOf(usable, period) : yearsOf(usable, period);
  return parts.length === 0 ? null : sum(measure, parts);
}

/** A year that is over by the day is a settled matter, whenever its last figure came in. */
function speaksBy(measure: Measure, { year, validOn }: Figure, by: string): boolean {
  return validOn <= by || (measure !== 'STOCK_RATIO' && year !== null && `${year}-12-31` <= by);
}

/** A year's state is one that was seen in that year: last year's proves nothing for it. */
function stateOf(figures: readonly Figure[], { scope, start, due }: Period): Figure[] {
  return governing(
    scope === 'TOTAL' ? figures : figures.filter(({ validOn }) => validOn >= start && validOn <= due),
  );
}

/** A count of the plan as a whole stands in only until the first figure of a year arrives. */
function yearsOf(figures: readonly Figure[], { scope, start, firstYear, lastYear }: Period): Figure[] {
  const byYear = Map.groupBy(figures, ({ year }) => year);
  const years = [...byYear].filter(
    ([year]) => year !== null && year >= firstYear && (lastYear === null || year <= lastYear),
  );
  if (years.length > 0) return years.flatMap(([, ofYear]) => governing(ofYear));
  if (scope === 'YEAR') return [];
  return governing((byYear.get(null) ?? []).filter(({ validOn }) => validOn >= start));
}

/** The one figure that holds: a ledger's before any entered by hand, then the latest. */
function governing(figures: readonly Figure[]): Figure[] {
  const ledger = figures.filter(({ source }) => source === 'LEDGER');
  return (ledger.length > 0 ? ledger : figures).toSorted(latestFirst).slice(0, 1);
}

/** Latest day, then latest recording; of two made in the same instant the more cautious. */
function latestFirst(a: Figure, b: Figure): number {
  if (a.validOn !== b.validOn) return a.validOn < b.validOn ? 1 : -1;
  return (
    instantNumber(b.recordedAt) - instantNumber(a.recordedAt) ||
    a.numerator - b.numerator ||
    (b.denominator ?? 0) - (a.denominator ?? 0)
  );
}

function sum(measure: Measure, parts: readonly Figure[]): Amount {
  const zero = exact(0);
  const numerator = parts.reduce((all, figure) => plus(all, exact(figure.numerator)), zero);
  const denominator =
    measure === 'COUNT'
      ? null
      : parts.reduce((all, figure) => plus(all, exact(figure.denominator ?? 0)), zero);
  return {
    numerator,
    denominator,
    value: denominator === null ? numerator : percent(numerator, denominator),
    validOn: parts.map(({ validOn }) => validOn).reduce((a, b) => laterOf(a, b)),
    source: parts.every(({ source }) => source === 'LEDGER') ? 'LEDGER' : 'MANUAL',
  };
}

function percent(numerator: Exact, denominator: Exact): Exact | null {
  return denominator.top > 0n ? times(dividedBy(numerator, denominator), exact(100)) : null;
}
