import { addDays, type IsoDate } from '../plain-date.ts';
import { NUMERAL } from '../numerals.ts';
import type { Period, Shape } from './period.ts';
import { matchAt } from './text.ts';

/**
 * What stands after a period and makes a limit of it:
 * `END` 底前, 末, 底; `BEFORE` 前; `WITHIN` 内, 期间; `BARE` nothing.
 */
export type Limit = 'END' | 'BEFORE' | 'WITHIN' | 'BARE';

// 前 that belongs to the next word is no limit: 前后, 前三季度, 前10名.
const BEFORE = `(?:之|以)?前(?!后|往|期|提|述|${NUMERAL})`;
const END_OF_YEAR = new RegExp(`年?(?:底|末)(?:${BEFORE})?`, 'y');
const END = new RegExp(`(?:底|末)(?:${BEFORE})?`, 'y');
const BEFORE_ONLY = new RegExp(BEFORE, 'y');
/** A time of the day does not move the day: 9月30日24时前, 9月30日下午5点前. */
const BEFORE_TIME = new RegExp(
  `(?:上午|中午|下午|晚上?)?(?:${NUMERAL}(?:时|点|:)(?:半|整|${NUMERAL}分?)?|下班)?${BEFORE}`,
  'y',
);
// 内 that begins another word is no limit: 内部, 内容, 内审.
const WITHIN = /(?:(?:之|以|年|月)?内(?![部容外设在控审地])|期间|全年)/y;

/** Reads what limits a period; `end` is the place after it. */
export function readLimit(text: string, from: number, grain: Shape['grain']): { limit: Limit; end: number } {
  const readings: [Limit, RegExp][] = [
    ['END', grain === 'YEAR' ? END_OF_YEAR : END],
    ['BEFORE', grain === 'DAY' ? BEFORE_TIME : BEFORE_ONLY],
    ['WITHIN', WITHIN],
  ];
  for (const [limit, expression] of readings) {
    if (limit === 'END' && grain === 'DAY') continue;
    const match = matchAt(expression, text, from);
    if (match !== undefined) return { limit, end: from + match[0].length };
  }
  return { limit: 'BARE', end: from };
}

/** The days a limit allows. */
export interface Allowed {
  start: IsoDate | null;
  due: IsoDate;
  altDue: IsoDate | null;
}

/**
 * The days allowed by a period and its limit. 前 after a day includes that day; after a longer period
 * it has two readings: before the period begins (strict), or before it is over (loose).
 */
export function allowedBy(
  period: Period,
  limit: Limit,
  grain: Shape['grain'],
  bareIsLimit: boolean,
): Allowed {
  const by = { start: null, due: period.end, altDue: null };
  if (limit === 'END' || (limit === 'BARE' && bareIsLimit)) return by;
  if (limit === 'BEFORE') {
    return grain === 'DAY' ? by : { start: null, due: addDays(period.start, -1), altDue: period.end };
  }
  return { start: period.start, due: period.end, altDue: null };
}
