import {
  lastWorkingDayOnOrBefore,
  parseDatePhrase,
  UnknownCalendarYearError,
  type DatePhrase,
  type IsoDate,
  type NotUnderstoodReason,
  type PhraseOptions,
  type UnderstoodPhrase,
} from '@tongxing/calendar';
import type { Place } from '../fault.ts';
import type { Context } from './context.ts';

const REASONS: Readonly<Record<NotUnderstoodReason, readonly [string, string]>> = {
  NO_DATE: ['没有时间表述', 'no date wording'],
  GARBLED: ['时间表述有误', 'the date is garbled'],
  IMPOSSIBLE_DATE: ['日期不存在', 'there is no such date'],
  ENDS_BEFORE_START: ['结束早于开始', 'it ends before it starts'],
  YEAR_UNKNOWN: ['没有年份', 'the year is not named'],
  WINDOW_UNKNOWN: ['起止年份不明', 'the years it covers are not known'],
  MIXED_LIST: ['并列的时间种类不同', 'it lists dates of different kinds'],
  VAGUE: ['没有说明期限', 'it sets no definite time'],
  NO_OFFICIAL_CALENDAR: ['该年尚无放假安排', 'that year has no official holiday arrangement yet'],
};

/** The date that words of the notice set; a fault and null if nobody should guess one from them. */
export function dateIn(
  context: Context,
  words: string,
  options: PhraseOptions,
  place: Place,
): UnderstoodPhrase | null {
  const phrase: DatePhrase = parseDatePhrase(words, options);
  if (phrase.kind !== 'NOT_UNDERSTOOD') return phrase;
  const [zh, en] = REASONS[phrase.reason];
  const wording = phrase.wording ?? words;
  context.source.fault(
    place,
    'DATE_NOT_UNDERSTOOD',
    `无法确定“${wording}”的日期：${zh}`,
    `no date can be told from "${wording}": ${en}`,
  );
  return null;
}

/** The last working day on or before a day; null while the year has no official holiday arrangement. */
export function reminderOf(due: IsoDate): IsoDate | null {
  try {
    return lastWorkingDayOnOrBefore(due);
  } catch (error) {
    if (error instanceof UnknownCalendarYearError) return null;
    throw error;
  }
}
