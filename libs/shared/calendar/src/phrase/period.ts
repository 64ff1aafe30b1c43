import { addDays, dateOf, lastDayOfMonth, type IsoDate } from '../plain-date.ts';

/** A stretch of a year as the words name it; the year itself is kept apart, as it may be inherited. */
export type Shape =
  | { grain: 'YEAR' }
  | { grain: 'HALF'; half: 1 | 2 }
  | { grain: 'QUARTER'; quarter: number }
  /** 前三季度: from New Year to the end of that quarter. */
  | { grain: 'FIRST_QUARTERS'; count: number }
  | { grain: 'MONTH'; month: number }
  /** 上旬 1, 中旬 2, 下旬 3. */
  | { grain: 'TEN_DAYS'; month: number; part: 1 | 2 | 3 }
  /** `month` is null for the second half of 9月1日至15日. */
  | { grain: 'DAY'; month: number | null; day: number };

/** First and last day. */
export interface Period {
  start: IsoDate;
  end: IsoDate;
}

function between(start: IsoDate | null, end: IsoDate | null): Period | null {
  return start === null || end === null ? null : { start, end };
}

function months(year: number, first: number, last: number): Period | null {
  const start = dateOf(year, first, 1);
  return start === null || dateOf(year, last, 1) === null ? null : between(start, lastDayOfMonth(year, last));
}

function tenDays(year: number, month: number, part: 1 | 2 | 3): Period | null {
  const start = dateOf(year, month, part * 10 - 9);
  if (start === null) return null;
  return { start, end: part === 3 ? lastDayOfMonth(year, month) : addDays(start, 9) };
}

/** The days a shape covers in a year, or null where the calendar has no such stretch (13月, 五季度). */
export function periodOf(shape: Shape, year: number): Period | null {
  switch (shape.grain) {
    case 'YEAR':
      return months(year, 1, 12);
    case 'HALF':
      return months(year, shape.half * 6 - 5, shape.half * 6);
    case 'QUARTER':
      return months(year, shape.quarter * 3 - 2, shape.quarter * 3);
    case 'FIRST_QUARTERS':
      return shape.count < 1 ? null : months(year, 1, shape.count * 3);
    case 'MONTH':
      return months(year, shape.month, shape.month);
    case 'TEN_DAYS':
      return tenDays(year, shape.month, shape.part);
    case 'DAY': {
      const day = shape.month === null ? null : dateOf(year, shape.month, shape.day);
      return between(day, day);
    }
  }
}
