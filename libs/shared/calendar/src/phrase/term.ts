import { NUMERAL, readNumeral } from '../numerals.ts';
import type { Shape } from './period.ts';
import { matchAt } from './text.ts';
import type { NotUnderstoodReason } from './types.ts';

/** A year said by reference: 今年/本年/明年 from the day of issue, 当年/次年 from the year spoken of. */
export interface YearReference {
  plus: 0 | 1;
  fromIssue: boolean;
}

/** One period as written: the year may be a number, a reference, or left out. */
export interface Term {
  year: number | YearReference | null;
  shape: Shape;
  end: number;
}

/** Words that look like a date and must not be guessed at. */
export interface Fault {
  fault: NotUnderstoodReason;
  end: number;
}

export const isFault = (value: object | undefined): value is Fault => value !== undefined && 'fault' in value;

const CONNECTORS = '(?:-+|至|到|、|和|及|与)';
const RANGE_CONNECTORS = '(?:-+|至|到)';
/** A number whose unit is only said after the next one: 2021-2023年, 6、7月. */
const elided = (unit: string, connectors = CONNECTORS) =>
  new RegExp(`第?(${NUMERAL})(?=(?:${connectors}第?${NUMERAL})+${unit})`, 'y');

const NUMERIC_DATE = /([0-9]{4})([-./])([0-9]{1,2})\2([0-9]{1,2})日?(?![0-9])/y;
const YEAR = new RegExp(`(${NUMERAL})年度?`, 'y');
const YEAR_REFERENCE = /(今|本|明|当|次|翌)年度?/y;
/** 年底前 without a year is that of the year of issue; 上年底, 3年底 and the like are not. */
const THIS_YEAR_END = /(?<![上去往前近整半两几多历每0-9〇一二三四五六七八九十])(?=年(?:底|末)(?:之|以)?前)/y;
const ELIDED_YEAR = elided('年');
const MONTH = new RegExp(`(${NUMERAL}|元)月份?`, 'y');
const ELIDED_MONTH = elided('月');
const ELIDED_MONTH_RANGE = elided('月', RANGE_CONNECTORS);
const DAY = new RegExp(`(${NUMERAL})(?:日|号)`, 'y');
const ELIDED_DAY = elided('(?:日|号)');
const TEN_DAYS = /(上|中|下)旬/y;
const QUARTER = new RegExp(`第?(${NUMERAL})季度`, 'y');
const ELIDED_QUARTER = elided('季度');
const ELIDED_QUARTER_RANGE = elided('季度', RANGE_CONNECTORS);
const FIRST_QUARTERS = new RegExp(`前(${NUMERAL})个?季度`, 'y');
const HALF = /(上|下)半年/y;
/** What follows a year and makes even a two-digit one a year, not a length of time (三年行动). */
const AFTER_YEAR = new RegExp(`${NUMERAL}月|元月|年?底|年?末|第?${NUMERAL}季度|[上下]半年`, 'y');

function readYear(text: string, from: number): { year: number; end: number } | Fault | undefined {
  const match = matchAt(YEAR, text, from);
  const words = match ?? matchAt(ELIDED_YEAR, text, from);
  const digits = words?.[1];
  if (words === undefined || digits === undefined) return undefined;
  const end = from + words[0].length;
  const year =
    /^[0-9]{4}$/.test(digits) || /^[〇一二三四五六七八九]{4}$/.test(digits) ? readNumeral(digits) : null;
  if (year !== null && year >= 1900 && year <= 2199) return { year, end };
  // Only a length of time, or a number in a list, unless something of a date follows it.
  const value = readNumeral(digits);
  const short = value !== null && value < 100 && digits.length <= 3;
  if (short && (match === undefined || matchAt(AFTER_YEAR, text, end) === undefined)) return undefined;
  return { fault: 'GARBLED', end };
}

function readYearReference(text: string, from: number): { year: YearReference; end: number } | undefined {
  const match = matchAt(YEAR_REFERENCE, text, from);
  if (match === undefined) {
    const yearEnd = matchAt(THIS_YEAR_END, text, from) !== undefined;
    return yearEnd ? { year: { plus: 0, fromIssue: true }, end: from } : undefined;
  }
  const word = match[1] ?? '';
  return {
    year: { plus: /[明次翌]/.test(word) ? 1 : 0, fromIssue: /[今本明]/.test(word) },
    end: from + match[0].length,
  };
}

interface Read {
  shape: Shape;
  end: number;
}

/** Month, and what may follow it: a day, or a ten-day part. */
function readMonth(text: string, from: number, listed: boolean): Read | undefined {
  const full = matchAt(MONTH, text, from);
  const match = full ?? matchAt(listed ? ELIDED_MONTH : ELIDED_MONTH_RANGE, text, from);
  if (match === undefined) return undefined;
  const month = match[1] === '元' ? 1 : (readNumeral(match[1] ?? '') ?? 0);
  const end = from + match[0].length;
  if (full === undefined) return { shape: { grain: 'MONTH', month }, end };
  const part = matchAt(TEN_DAYS, text, end);
  if (part !== undefined) {
    const number = part[1] === '上' ? 1 : part[1] === '中' ? 2 : 3;
    return { shape: { grain: 'TEN_DAYS', month, part: number }, end: end + part[0].length };
  }
  const day = matchAt(DAY, text, end) ?? matchAt(ELIDED_DAY, text, end);
  if (day === undefined) return { shape: { grain: 'MONTH', month }, end };
  return {
    shape: { grain: 'DAY', month, day: readNumeral(day[1] ?? '') ?? 0 },
    end: end + day[0].length,
  };
}

/** The part of a year: month, quarter, half. */
function readPart(text: string, from: number, listed: boolean): Read | undefined {
  const half = matchAt(HALF, text, from);
  if (half !== undefined) {
    return { shape: { grain: 'HALF', half: half[1] === '上' ? 1 : 2 }, end: from + half[0].length };
  }
  const ordinal = text.startsWith('第', from);
  const elidedQuarter = listed || ordinal ? ELIDED_QUARTER : ELIDED_QUARTER_RANGE;
  const quarter = matchAt(QUARTER, text, from) ?? matchAt(elidedQuarter, text, from);
  if (quarter !== undefined) {
    const number = readNumeral(quarter[1] ?? '') ?? 0;
    return { shape: { grain: 'QUARTER', quarter: number }, end: from + quarter[0].length };
  }
  const first = matchAt(FIRST_QUARTERS, text, from);
  if (first !== undefined) {
    const count = readNumeral(first[1] ?? '') ?? 0;
    return { shape: { grain: 'FIRST_QUARTERS', count }, end: from + first[0].length };
  }
  return readMonth(text, from, listed);
}

/**
 * Reads one period at a place of the normalised text; undefined where none begins there.
 * `listed`: a year stands before it, so 6、7月 is a list of months and not the number of a paragraph.
 */
export function readTerm(text: string, from: number, listed = false): Term | Fault | undefined {
  const term = readWords(text, from, listed);
  if (term === undefined || isFault(term)) return term;
  // A month, day or quarter has two digits at most: 「20263月1日」 has lost the sign for the year.
  const { shape } = term;
  const numbers = [
    'month' in shape ? shape.month : null,
    'day' in shape ? shape.day : null,
    'quarter' in shape ? shape.quarter : null,
  ];
  return numbers.some((number) => (number ?? 0) > 99) ? { fault: 'GARBLED', end: term.end } : term;
}

function readWords(text: string, from: number, listed: boolean): Term | Fault | undefined {
  const numeric = matchAt(NUMERIC_DATE, text, from);
  if (numeric !== undefined) {
    const shape: Shape = { grain: 'DAY', month: Number(numeric[3]), day: Number(numeric[4]) };
    return { year: Number(numeric[1]), shape, end: from + numeric[0].length };
  }
  const year = readYear(text, from) ?? readYearReference(text, from);
  if (isFault(year)) return year;
  if (year === undefined) {
    const part = readPart(text, from, listed);
    return part === undefined ? undefined : { year: null, ...part };
  }
  const part = readPart(text, year.end, true);
  return { year: year.year, shape: part?.shape ?? { grain: 'YEAR' }, end: part?.end ?? year.end };
}

/** Reads the bare day that ends a stretch or list of days of one month (9月1日至15日). */
export function readDay(text: string, from: number): Term | undefined {
  const match = matchAt(DAY, text, from) ?? matchAt(ELIDED_DAY, text, from);
  if (match === undefined) return undefined;
  const day = readNumeral(match[1] ?? '') ?? 0;
  return { year: null, shape: { grain: 'DAY', month: null, day }, end: from + match[0].length };
}
