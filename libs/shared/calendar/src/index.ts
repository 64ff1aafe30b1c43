export { parseDatePhrase } from './phrase/parse.ts';
export { NOT_UNDERSTOOD_TEXT } from './phrase/reasons.ts';
export type {
  DatePhrase,
  Frequency,
  NotUnderstoodPhrase,
  NotUnderstoodReason,
  Occurrence,
  PhraseKind,
  PhraseOptions,
  Recurrence,
  RelativePeriod,
  UnderstoodPhrase,
} from './phrase/types.ts';
export {
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  daysInMonth,
  earlierOf,
  isIsoDate,
  lastDayOfMonth,
  laterOf,
  partsOf,
  todayInShanghai,
} from './plain-date.ts';
export type { Clock, DateWindow, IsoDate } from './plain-date.ts';
export {
  UnknownCalendarYearError,
  addStatutoryDays,
  addStatutoryMonths,
  addWorkingDays,
  isCalendarYearKnown,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  rollForwardToWorkingDay,
} from './working-days.ts';
