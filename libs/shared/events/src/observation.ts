import { defineEvent } from '@tongxing/jobs';

/** Numerator and denominator of one indicator for one district, taken from a ledger. */
export interface ObservationFact {
  readonly indicatorCode: string;
  /** the calendar year it counts, or null for a state on a day */
  readonly year: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
  /** ISO date: the day it is true of */
  readonly validOn: string;
  /** where the rows are, for example `people.coordinator-coverage` */
  readonly ledger: string;
  readonly demonstration: boolean;
}

/** A ledger's figure changed. Published by whoever keeps the ledger, kept by `programs`. */
export const observationPublished = defineEvent<ObservationFact>('ledgers.observation', 1);
