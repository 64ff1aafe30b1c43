import type { DateWindow, IsoDate } from '../plain-date.ts';

/**
 * What a wording sets:
 * - `BY`: done by a day, inclusive (2021年1月底前).
 * - `BY_AMBIGUOUS`: 前 after a period without 底 (2023年8月前); `due` is the strict reading, the day
 *   before the period, `altDue` the loose one, its last day.
 * - `WINDOW`: within a period, due at its end (2021年6月至7月).
 * - `YEARLY_BY`, `YEARLY_WINDOW`: the same, every year (每年9月底前; 分年度).
 * - `PERIODIC_BY`, `PERIODIC_WINDOW`: the same, every half-year, quarter or month (每季度末).
 * - `RELATIVE`: counted from an event (自印发之日起15日内); see `relative`.
 * - `OPEN_ENDED`: no end is set (长期坚持; 自2021年1月起).
 */
export type PhraseKind =
  | 'BY'
  | 'BY_AMBIGUOUS'
  | 'WINDOW'
  | 'YEARLY_BY'
  | 'YEARLY_WINDOW'
  | 'PERIODIC_BY'
  | 'PERIODIC_WINDOW'
  | 'RELATIVE'
  | 'OPEN_ENDED';

/** One time at which something falls due. */
export interface Occurrence {
  /** The calendar year it counts for; with 次年 that is the year reported on, not the year it is due. */
  year: number;
  /** First day, or null where only a limit is set. */
  start: IsoDate | null;
  /** Last day, inclusive, by the strict reading. */
  due: IsoDate;
  /** Last day by the loose reading of an ambiguous wording, else null. */
  altDue: IsoDate | null;
}

/** How often a recurring wording comes round. */
export type Frequency = 'YEAR' | 'HALF_YEAR' | 'QUARTER' | 'MONTH';

export interface Recurrence {
  every: Frequency;
  /** 'MM-DD' of a yearly due day where it is the same every year and the only one in it, else null. */
  monthDay: string | null;
}

/** A period counted from an event; the event's own day is not counted. */
export interface RelativePeriod {
  /** `ISSUE`: the issue of the document; `EVENT`: another event, named by the wording. */
  from: 'ISSUE' | 'EVENT';
  count: number;
  unit: 'DAY' | 'WORKING_DAY' | 'MONTH' | 'YEAR';
}

/** A wording that was understood. */
export interface UnderstoodPhrase {
  kind: PhraseKind;
  /** Earliest start of all occurrences; for `OPEN_ENDED` the day it begins, if named; else null. */
  start: IsoDate | null;
  /** Latest strict due day; null when open-ended, or relative to a day that is not known. */
  due: IsoDate | null;
  /** Loose due day of the last occurrence, or null where the wording is clear. */
  altDue: IsoDate | null;
  recurrence: Recurrence | null;
  relative: RelativePeriod | null;
  /** Each time it falls due, in order; recurring wordings are expanded inside the plan window. */
  occurrences: Occurrence[];
  /** Exactly the part of the text that was understood. */
  wording: string;
  /** Where `wording` begins in the text, in UTF-16 units. */
  offset: number;
}

/** Why a text was not understood. */
export type NotUnderstoodReason =
  | 'NO_DATE'
  | 'GARBLED'
  | 'IMPOSSIBLE_DATE'
  | 'ENDS_BEFORE_START'
  | 'YEAR_UNKNOWN'
  | 'WINDOW_UNKNOWN'
  | 'MIXED_LIST'
  | 'VAGUE'
  | 'NO_OFFICIAL_CALENDAR';

/** A text nobody should guess a date from. */
export interface NotUnderstoodPhrase {
  kind: 'NOT_UNDERSTOOD';
  reason: NotUnderstoodReason;
  /** The part that stands in the way; null when no date wording was found at all. */
  wording: string | null;
  offset: number | null;
}

export type DatePhrase = UnderstoodPhrase | NotUnderstoodPhrase;

/** What has to be known besides the words. */
export interface PhraseOptions {
  /** The plan's own window; recurring wordings are expanded inside it. */
  planWindow?: DateWindow;
  /** The day the document was issued, for 自印发之日起 and 今年. */
  issuedOn?: IsoDate;
  /** `LIMIT`: the words stand under a head such as 完成时限, so a bare period is a limit. */
  context?: 'LIMIT';
  /** The year the surrounding text speaks of, for a wording that names none (9月底前, 次年1月底前). */
  year?: number;
  /** The last day on which a recurring duty can fall, where that is not the end of the plan window. */
  until?: IsoDate;
  /** The years for which a yearly duty exists, where the document names them elsewhere. */
  years?: readonly number[];
}
