import { readNumeral } from '../numerals.ts';
import { addDays, addMonths, type IsoDate } from '../plain-date.ts';
import { addWorkingDays, UnknownCalendarYearError } from '../working-days.ts';
import { matchAt } from './text.ts';
import type { RelativePeriod } from './types.ts';

/** A period counted from an event, as written. */
export interface Relative {
  period: RelativePeriod;
  end: number;
}

const COUNT = '([0-9]+|[一二三四五六七八九十百〇]+|半)(个?工作日|日|天|周|个月|月|年)(?:之|以)?内';
const DOCUMENT = '(?:本?(?:方案|通知|办法|意见|文件|计划|规定|公告))?';
const FROM_ISSUE = new RegExp(
  `(?:自|从)?${DOCUMENT}(?:印发|下发|发布|公布|颁布|发文)(?:之日起|日起|起|之后|以后|后),?${COUNT}`,
  'y',
);
const FROM_EVENT = new RegExp(`(?:自|从)[^,。;:自从0-9]{1,24}?(?:之日起|日起|起),?${COUNT}`, 'y');

function readUnit(word: string): Pick<RelativePeriod, 'unit'> & { times: number } {
  if (word.endsWith('工作日')) return { unit: 'WORKING_DAY', times: 1 };
  if (word === '周') return { unit: 'DAY', times: 7 };
  if (word === '年') return { unit: 'YEAR', times: 1 };
  return word.endsWith('月') ? { unit: 'MONTH', times: 1 } : { unit: 'DAY', times: 1 };
}

/** Reads a relative period that begins exactly at `from`; undefined where none does. */
export function readRelative(text: string, from: number): Relative | undefined {
  const issue = matchAt(FROM_ISSUE, text, from);
  const match = issue ?? matchAt(FROM_EVENT, text, from);
  if (match === undefined) return undefined;
  const { unit, times } = readUnit(match[2] ?? '');
  const end = from + match[0].length;
  const source = issue === undefined ? 'EVENT' : 'ISSUE';
  if (match[1] === '半') {
    return unit === 'YEAR' ? { period: { from: source, count: 6, unit: 'MONTH' }, end } : undefined;
  }
  const count = readNumeral(match[1] ?? '');
  if (count === null || count === 0) return undefined;
  return { period: { from: source, count: count * times, unit }, end };
}

/**
 * The last day of a period counted from an event; the event's own day is not counted. Like every date
 * of a plan it stays on its calendar day. Null where the official calendar of a year is not known.
 */
export function endOfPeriod({ count, unit }: RelativePeriod, event: IsoDate): IsoDate | null {
  if (unit === 'DAY') return addDays(event, count);
  if (unit !== 'WORKING_DAY') return addMonths(event, unit === 'YEAR' ? count * 12 : count);
  try {
    return addWorkingDays(event, count);
  } catch (error) {
    if (error instanceof UnknownCalendarYearError) return null;
    throw error;
  }
}
