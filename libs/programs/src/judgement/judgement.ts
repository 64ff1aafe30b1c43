import type { FigureSource } from './rule.ts';

/**
 * Where a target stands on a day.
 * `UNSET` (未定): the office has still to decide what is asked. `NO_DATA`: nothing to judge by.
 */
export type Status =
  'ACHIEVED' | 'ON_TRACK' | 'AT_RISK' | 'BEHIND' | 'OVERDUE' | 'NOT_DUE' | 'NO_DATA' | 'UNSET';

/** One reading held against one period. Goals, `achieved` and `expected` of ratios are in percent. */
export interface Judgement {
  readonly scope: 'TOTAL' | 'YEAR';
  /** null for the total */
  readonly year: number | null;
  /** false: the plan states no such number, it follows from the yearly one */
  readonly stated: boolean;
  /** the period judged, ISO days, both included */
  readonly start: string;
  readonly due: string;
  /** the number asked for, as the plan words it (ABOUT: before tolerance; RANGE: the lower bound) */
  readonly goal: number | null;
  /** the upper bound of RANGE */
  readonly goalMax: number | null;
  /** unrounded; null without a figure, and for a ratio of nothing */
  readonly achieved: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** what is enough by the day: on a straight line for counts, the bound itself for ratios */
  readonly expected: number | null;
  /** achieved ÷ expected, for display only: the status is found without rounding */
  readonly pace: number | null;
  readonly status: Status;
  /** reached, but not by what was true on the due day */
  readonly late: boolean;
  /** overdue by the loose reading of the due day too: the time to escalate */
  readonly overdueLoose: boolean;
}

/** One reading judged as a whole, for each year that it speaks of, and in total. */
export interface ReadingJudgement {
  readonly reading: string;
  readonly status: Status;
  readonly overdueLoose: boolean;
  /** null for a state that is asked for yearly: states of several years do not add up */
  readonly total: Judgement | null;
  /** empty where the reading says nothing of single years */
  readonly years: readonly Judgement[];
}

/** The number to show beside a target: its count in total, or its latest ratio. */
export interface HeadlineFigure {
  /** a count, or percent (unrounded; null for a ratio of nothing) */
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
  /** the year of a yearly ratio, else null */
  readonly year: number | null;
  /** ISO day of the newest figure in it */
  readonly validOn: string;
  /** MANUAL as soon as one part of it is */
  readonly source: FigureSource;
}

/** A target judged on one day. */
export interface TargetJudgement {
  readonly target: string;
  readonly on: string;
  readonly status: Status;
  readonly overdueLoose: boolean;
  /** the code of the reading that governs: the adopted one, or the only one; else null */
  readonly headline: string | null;
  /** null without any figure */
  readonly achieved: HeadlineFigure | null;
  readonly readings: readonly ReadingJudgement[];
}
