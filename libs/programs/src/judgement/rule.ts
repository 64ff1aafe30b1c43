/** How a target's wording bounds its number. */
export type Comparator = 'AT_LEAST' | 'AT_MOST' | 'ABOUT' | 'RANGE' | 'QUALITATIVE' | 'SET_BY_CITY';

/**
 * What the figures of a target are:
 * `COUNT` happenings of a calendar year, cumulative within it, summed over years for the total;
 * `PERIOD_RATIO` the share of a year, numerators and denominators summed over years for the total;
 * `STOCK_RATIO` a state on a day, where only the latest counts.
 */
export type Measure = 'COUNT' | 'PERIOD_RATIO' | 'STOCK_RATIO';

/** One reading of a target: what one passage of the plan asks for. Ratios are in percent (65 is 65 %). */
export interface ReadingRule {
  readonly code: string;
  /** PLAN: `value` is for the whole period; YEAR: it is for each plan year */
  readonly per: 'PLAN' | 'YEAR';
  readonly comparator: Comparator;
  /** the number of AT_LEAST, AT_MOST and ABOUT */
  readonly value?: number;
  /** the bounds of RANGE, both included */
  readonly min?: number;
  readonly max?: number;
  /** what a PLAN reading says of each year beside its total, as in “12户(每年4户)” */
  readonly perYear?: number;
}

/** One target with all its readings. Dates are ISO days, both included. */
export interface TargetRule {
  readonly code: string;
  readonly measure: Measure;
  readonly start: string;
  /** the due day by the strict reading of the date */
  readonly due: string;
  /** the due day by the loose reading, where the wording allows two (“8月前” without 底) */
  readonly altDue?: string;
  /** the plan years that a yearly obligation falls in; the first reaches back to `start` */
  readonly years: readonly number[];
  readonly readings: readonly ReadingRule[];
}

/** One recording of a target's indicator. A count has no denominator. */
export interface Figure {
  /** the calendar year that it counts; null for a state on a day, or a count of the plan as a whole */
  readonly year: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
  /** ISO day that it is true of */
  readonly validOn: string;
  /** ISO instant at which it was recorded */
  readonly recordedAt: string;
  readonly source: FigureSource;
}

/** Counted from a ledger, or entered by hand with evidence. */
export type FigureSource = 'LEDGER' | 'MANUAL';

/** What the district decided on a target where the plan leaves it open. */
export interface Settings {
  /** by reading code: the number that a QUALITATIVE or SET_BY_CITY reading is held to (ratios: percent) */
  readonly thresholds: Readonly<Record<string, number>>;
  /** by reading code: how far below an ABOUT reading still counts, as a fraction (0.1 is a tenth) */
  readonly tolerances: Readonly<Record<string, number>>;
  /** the code of the reading that governs */
  readonly adoptedReading?: string;
  /** which reading of an ambiguous due day governs */
  readonly adoptedDue?: 'STRICT' | 'LOOSE';
}

/** A target's rule or its settings contradict themselves, so that nothing can be judged by them. */
export class RuleFault extends Error {
  readonly code: string;

  /** `code` is the target's or the reading's. */
  constructor(code: string, fault: string) {
    super(`${code}: ${fault}`);
    this.name = 'RuleFault';
    this.code = code;
  }
}
