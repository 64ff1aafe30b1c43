/** The plan's period as a strip: days to px and back, and milestones gathered where they fall. */
import { addDays, clampDay, dayNumber, dayOf, type StatusCode } from '@tongxing/dashboard-kit/pure';

export interface StripScale {
  readonly first: string;
  readonly last: string;
  /** Px of a day. */
  readonly x: (day: string) => number;
  /** The day at a px, never outside the strip. */
  readonly day: (x: number) => string;
}

/** A scale with a little room at both ends. */
export function stripScale(first: string, last: string, width: number): StripScale {
  const from = dayNumber(addDays(first, -14));
  const span = dayNumber(addDays(last, 16)) - from;
  return {
    first,
    last,
    x: (day) => Math.round(((dayNumber(day) - from) / span) * width * 10) / 10,
    day: (x) => clampDay(dayOf(from + Math.round((x / width) * span)), first, last),
  };
}

export interface StripMilestone {
  readonly id: string;
  readonly title: string;
  readonly due: string;
  readonly status: StatusCode;
}

export interface StripKnot {
  readonly due: string;
  readonly milestones: readonly StripMilestone[];
  readonly status: StatusCode;
}

const GRAVITY: readonly StatusCode[] = ['OVERDUE', 'IN_PROGRESS', 'NOT_STARTED', 'DONE_LATE', 'DONE'];

/** Milestones of the same day as one knot, with the gravest of their states. */
export function stripKnots(milestones: readonly StripMilestone[]): StripKnot[] {
  const byDay = Map.groupBy(milestones, ({ due }) => due);
  return [...byDay]
    .map(([due, same]) => ({
      due,
      milestones: same,
      status:
        GRAVITY.find((status) => same.some((milestone) => milestone.status === status)) ?? 'NOT_STARTED',
    }))
    .sort((a, b) => a.due.localeCompare(b.due));
}

/** First days of the years that begin inside the strip. */
export function stripYears(first: string, last: string): string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from }, (_, index) => `${from + 1 + index}-01-01`);
}
