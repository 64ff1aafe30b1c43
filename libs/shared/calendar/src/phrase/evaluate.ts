import { earlierOf } from '../plain-date.ts';
import { allowedBy } from './limit.ts';
import { periodOf, type Period, type Shape } from './period.ts';
import type { Item, Span } from './span.ts';
import type { Term } from './term.ts';
import type { NotUnderstoodReason, Occurrence } from './types.ts';

/** The years a wording may lean on where it names none. */
export interface BaseYears {
  /** The year the text speaks of. */
  spoken: number | null;
  /** The year of issue, for 今年 and 明年. */
  issued: number | null;
}

interface Placed {
  item: Item;
  year: number;
  shape: Shape;
  period: Period;
}

function yearOf(term: Term, inherited: number | null, base: BaseYears): number | null {
  if (typeof term.year === 'number') return term.year;
  if (term.year === null) return inherited ?? base.spoken;
  // 2021年10月至次年3月 counts from the year just named.
  const from = term.year.fromIssue ? (base.spoken ?? base.issued) : (inherited ?? base.spoken);
  return from === null ? null : from + term.year.plus;
}

/** Gives every period its year and month, from the one before it where it names none. */
function place(span: Span, base: BaseYears): Placed[] | NotUnderstoodReason {
  const placed: Placed[] = [];
  let year: number | null = null;
  let month: number | null = null;
  for (const item of span.items) {
    year = yearOf(item.term, year, base);
    if (year === null) return 'YEAR_UNKNOWN';
    let shape = item.term.shape;
    if (shape.grain === 'DAY' && shape.month === null) shape = { ...shape, month };
    if ('month' in shape) month = shape.month;
    const period = periodOf(shape, year);
    if (period === null) return 'IMPOSSIBLE_DATE';
    placed.push({ item, year, shape, period });
  }
  return placed;
}

function single(at: Placed, bareIsLimit: boolean): Occurrence {
  return { year: at.year, ...allowedBy(at.period, at.item.limit, at.shape.grain, bareIsLimit) };
}

function stretch(first: Placed, last: Placed): Occurrence | NotUnderstoodReason {
  const start = first.item.limit === 'END' ? first.period.end : first.period.start;
  const { due, altDue } = allowedBy(last.period, last.item.limit, last.shape.grain, false);
  return due < start ? 'ENDS_BEFORE_START' : { year: last.year, start, due, altDue };
}

/** Periods of one list must be alike, and share the limit said after the last one. */
function list(placed: Placed[], bareIsLimit: boolean): Occurrence[] | NotUnderstoodReason {
  const last = placed.at(-1);
  if (last === undefined) return 'NO_DATE';
  const alike = placed.every(
    ({ item, shape }) =>
      shape.grain === last.shape.grain && (item.limit === 'BARE' || item.limit === last.item.limit),
  );
  if (!alike) return 'MIXED_LIST';
  const occurrences = placed.map((one) =>
    single({ ...one, item: { ...one.item, limit: last.item.limit } }, bareIsLimit),
  );
  const ordered = occurrences.every(
    (one, index) => index === 0 || (occurrences[index - 1]?.due ?? '') < one.due,
  );
  return ordered ? occurrences : 'ENDS_BEFORE_START';
}

/**
 * The occurrences a span sets, in order, or why it cannot be a date. `bareIsLimit`: a period without a
 * limit of its own stands under a head like 完成时限. A `SINCE` span gives the days of its first period.
 */
export function evaluateSpan(
  span: Span,
  base: BaseYears,
  bareIsLimit: boolean,
): Occurrence[] | NotUnderstoodReason {
  const placed = place(span, base);
  if (typeof placed === 'string') return placed;
  const [first, last] = [placed[0], placed.at(-1)];
  if (first === undefined || last === undefined) return 'NO_DATE';
  if (span.mode === 'LIST') return list(placed, bareIsLimit);
  if (span.mode === 'RANGE') {
    const occurrence = stretch(first, last);
    return typeof occurrence === 'string' ? occurrence : [occurrence];
  }
  return [single(first, span.mode === 'ONE' && bareIsLimit)];
}

/** The earliest start of some occurrences; null where none has one. */
export function earliestStart(occurrences: readonly Occurrence[]): string | null {
  return occurrences.reduce<string | null>((start, one) => {
    if (one.start === null) return start;
    return start === null ? one.start : earlierOf(start, one.start);
  }, null);
}
