import type { NotUnderstoodReason } from './types.ts';

/** What to tell people about a wording that was not understood, in both languages. */
export const NOT_UNDERSTOOD_TEXT: Readonly<Record<NotUnderstoodReason, { zh: string; en: string }>> = {
  NO_DATE: { zh: '没有找到时间表述', en: 'No date wording was found' },
  GARBLED: { zh: '时间表述的数字残缺或错乱', en: 'The numbers of the date are torn or garbled' },
  IMPOSSIBLE_DATE: { zh: '日历上没有这一天或这一时段', en: 'The calendar has no such day or period' },
  ENDS_BEFORE_START: { zh: '结束早于开始', en: 'It ends before it begins' },
  YEAR_UNKNOWN: { zh: '没有写明是哪一年', en: 'It does not say which year' },
  WINDOW_UNKNOWN: {
    zh: '不知道计划起止日期，无法逐期展开',
    en: 'Without the plan’s dates it cannot be expanded',
  },
  MIXED_LIST: { zh: '并列的时间口径不一，无法确定', en: 'The dates listed together are of different kinds' },
  VAGUE: { zh: '时间表述含糊，没有确定的日期', en: 'The wording is vague and sets no definite day' },
  NO_OFFICIAL_CALENDAR: {
    zh: '所涉年份的节假日安排尚未公布，无法计算工作日',
    en: 'The holidays of a year concerned have not been published, so working days cannot be counted',
  },
};
