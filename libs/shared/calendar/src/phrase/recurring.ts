import { NUMERAL, readNumeral } from '../numerals.ts';
import { readLimit } from './limit.ts';
import { readSpan, type Span } from './span.ts';
import { isFault, type Fault } from './term.ts';
import { matchAt } from './text.ts';
import type { Frequency } from './types.ts';

/** What is due in each unit of time (each year, quarter …). */
export type Body =
  /** Nothing closer is said: the whole unit (每年, 分年度). */
  | { type: 'WHOLE' }
  /** Its last day: 每季度末前. */
  | { type: 'END' }
  /** Periods of the year: 每年9月底前. */
  | { type: 'SPAN'; span: Span }
  /** A day of the unit's month with that number: 每月10日前, 每季度首月10日前. `last` counts from the end. */
  | { type: 'DAY'; month: number; last: boolean; day: number; limit: boolean }
  /** Days after the unit is over: 每季度结束后10日内. */
  | { type: 'AFTER'; count: number; workingDays: boolean };

/** A recurring wording as written. */
export interface Recurring {
  every: Frequency;
  body: Body;
  /** 2021年起, 2021年至2023年 … before it, which bounds the years. */
  bounds: Span | null;
  end: number;
}

const EVERY: readonly (readonly [Frequency, RegExp])[] = [
  ['HALF_YEAR', /每(?:一|个|1)?半年/y],
  ['YEAR', /(?:每(?:一|个|1)?年度?|分年度?|按年度|逐年(?![提增扩降减上下递改]))/y],
  ['QUARTER', /(?:(?:每(?:一|个|1)?|分|按)季度?)/y],
  ['MONTH', /(?:每(?:一|个|1)?月份?|按月|逐月)/y],
];
const AT = /(?:应?[于在]|的)/y;
const AFTER = new RegExp(`(?:结束|终了)(?:之后|以后|后)(${NUMERAL})(个?工作日|日|天)(?:之|以)?内`, 'y');
const DAY_OF_MONTH = new RegExp(`(${NUMERAL})(?:日|号)`, 'y');
const MONTH_OF_QUARTER = new RegExp(`(?:的)?(首|末|最后一|第[1-3一二三])个?月(${NUMERAL})(?:日|号)`, 'y');
const LAST_MONTH = /的?(?:末|最后一)个?月/y;
/** Rests that name a part of the unit this grammar does not hold: 每月初, 每季度首月. */
const BLUR = /(?:年?初|月初|的?首个?月|的?(?:末|最后一)个?月|的?第[1-3一二三]个?月|[上中下]旬|结束后?|终了)/y;

function readFrequency(text: string, from: number): { every: Frequency; end: number } | undefined {
  for (const [every, expression] of EVERY) {
    const match = matchAt(expression, text, from);
    if (match !== undefined) return { every, end: from + match[0].length };
  }
  return undefined;
}

function readAfter(text: string, from: number): { body: Body; end: number } | undefined {
  const match = matchAt(AFTER, text, from);
  const count = readNumeral(match?.[1] ?? '');
  if (match === undefined || count === null) return undefined;
  const workingDays = (match[2] ?? '').endsWith('工作日');
  return { body: { type: 'AFTER', count, workingDays }, end: from + match[0].length };
}

function readDay(text: string, from: number, every: Frequency): { body: Body; end: number } | undefined {
  const ofQuarter = every === 'QUARTER' ? matchAt(MONTH_OF_QUARTER, text, from) : undefined;
  const ofMonth = every === 'MONTH' ? matchAt(DAY_OF_MONTH, text, from) : undefined;
  const match = ofQuarter ?? ofMonth;
  if (match === undefined) return undefined;
  const day = readNumeral((ofQuarter === undefined ? match[1] : match[2]) ?? '') ?? 0;
  const which = ofQuarter?.[1] ?? '首';
  const last = which === '末' || which === '最后一';
  const month = which === '首' || last ? 1 : (readNumeral(which.slice(1)) ?? 0);
  const { limit, end } = readLimit(text, from + match[0].length, 'DAY');
  return { body: { type: 'DAY', month, last, day, limit: limit === 'BEFORE' }, end };
}

function readBody(text: string, from: number, every: Frequency): { body: Body; end: number } | Fault {
  const near = readAfter(text, from) ?? readDay(text, from, every);
  if (near !== undefined) return near;
  // 每季度末月底前 says no more than 每季度末前; 末月 alone names no day.
  const lastMonth = every === 'QUARTER' ? matchAt(LAST_MONTH, text, from) : undefined;
  const at = from + (lastMonth?.[0].length ?? 0);
  const limit = readLimit(text, at, every === 'YEAR' ? 'YEAR' : 'MONTH');
  if (limit.limit === 'END') return { body: { type: 'END' }, end: limit.end };
  if (every === 'YEAR') {
    const inYear = from + (matchAt(AT, text, from)?.[0].length ?? 0);
    const span = readSpan(text, inYear, true);
    if (isFault(span)) return span;
    const own = span?.items.every(({ term }) => typeof term.year !== 'number') ?? false;
    if (span !== undefined && own && span.mode !== 'SINCE') {
      return { body: { type: 'SPAN', span }, end: span.end };
    }
  }
  const blur = matchAt(BLUR, text, from);
  if (blur !== undefined) return { fault: 'VAGUE', end: from + blur[0].length };
  return { body: { type: 'WHOLE' }, end: from };
}

/** Reads a recurring wording that begins exactly at `from`; undefined where none does. */
export function readRecurring(text: string, from: number): Recurring | Fault | undefined {
  let at = from;
  let bounds: Span | null = null;
  let every = readFrequency(text, at);
  if (every === undefined) {
    const opening = readSpan(text, from);
    if (opening === undefined || isFault(opening) || opening.mode === 'LIST') return undefined;
    if (opening.items.at(-1)?.limit === 'BEFORE' || opening.items.at(-1)?.limit === 'END') return undefined;
    at = opening.end + (text.charAt(opening.end) === ',' ? 1 : 0);
    every = readFrequency(text, at);
    bounds = opening;
  }
  if (every === undefined) return undefined;
  const read = readBody(text, every.end, every.every);
  if (isFault(read)) return read;
  return { every: every.every, body: read.body, bounds, end: read.end };
}
