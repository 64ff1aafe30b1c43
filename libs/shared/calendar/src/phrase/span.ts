import { NUMERAL } from '../numerals.ts';
import { readLimit, type Limit } from './limit.ts';
import { isFault, readDay, readTerm, type Fault, type Term } from './term.ts';
import { matchAt } from './text.ts';

/** One period with its limit, as written. */
export interface Item {
  term: Term;
  limit: Limit;
}

/**
 * One period (`ONE`), a stretch from the first to the last (`RANGE`), several apart (`LIST`), or from
 * one on without an end (`SINCE`).
 */
export interface Span {
  mode: 'ONE' | 'RANGE' | 'LIST' | 'SINCE';
  items: readonly [Item, ...Item[]];
  end: number;
}

const FROM = /(?:自|从)/y;
const TO = /(?:开始|起始?)?,?(?:至|到|-+)/y;
const AND = /(?:、|和|及|与|以及)/y;
const SINCE = /(?:起(?![草诉点步])|开始)/y;
const UNTIL_END = /止/y;
/** Words that blur a date: about, after, early in, a festival. They are reported, never rounded. */
const BLUR = new RegExp(
  [
    '前后|左右|上下|[上下]旬|(?:之|以)后|后(?![续勤备期])|前[0-9一二三四五六七八九十]',
    '年?初(?![步期级次审选评创中始])|年?中(?=[前期旬完,。;]|$)',
    '(?:春节|元旦|清明|五一|端午|中秋|国庆|两会|汛期|暑期|寒假|暑假)',
  ].join('|'),
  'y',
);
/** A rest that shows the numbers before it were torn: 2021年9底前, 2021年1 2月. */
const TORN = new RegExp(
  ` ?${NUMERAL}(?:[-./至到、 ]+${NUMERAL})*(?:年|月|日|号|季|旬|底|末|前)|月[底末0-9]`,
  'y',
);
const TORN_BEFORE = /(?:[A-Za-z]|[A-Za-z0-9年月日号]-|[0-9]{4}[./])$/;
/** Signs after which a Chinese numeral is part of a word: 统一, 唯一, 星期一. */
const WORD_BEFORE = /[统同唯单万之逐专期周初每]$/;

const failed = (fault: Fault['fault'], end: number): Fault => ({ fault, end });

/** Looks at what stands before a place: a torn number, or a word the numeral belongs to. */
function before(text: string, from: number): 'CLEAR' | 'INSIDE' | 'TORN' {
  const rest = text.slice(Math.max(0, from - 6), from);
  const sign = text.charAt(from);
  if (/[0-9]$/.test(rest)) return /[0-9]/.test(sign) ? 'INSIDE' : 'TORN';
  if (/[〇一二三四五六七八九十]$/.test(rest)) return /[0-9]/.test(sign) ? 'TORN' : 'INSIDE';
  if (/[一二三四五六七八九十]/.test(sign) && WORD_BEFORE.test(rest)) return 'INSIDE';
  return TORN_BEFORE.test(rest) ? 'TORN' : 'CLEAR';
}

function readItem(text: string, from: number, listed: boolean, afterDay: boolean): Item | Fault | undefined {
  const term = readTerm(text, from, listed) ?? (afterDay ? readDay(text, from) : undefined);
  if (term === undefined || isFault(term)) return term;
  const { limit, end } = readLimit(text, term.end, term.shape.grain);
  return { limit, term: { ...term, end } };
}

/** The second half of a stretch; undefined where the joining word joins something else (至少, 到企业). */
function readRange(text: string, first: Item, opened: boolean): Span | Fault | undefined {
  const join = matchAt(TO, text, first.term.end);
  if (join === undefined) return undefined;
  const from = first.term.end + join[0].length;
  const last = readItem(text, from, true, first.term.shape.grain === 'DAY');
  if (last === undefined) {
    if (text.startsWith('今', from)) return { mode: 'SINCE', items: [first], end: from + 1 };
    return opened ? failed('VAGUE', from) : undefined;
  }
  if (isFault(last)) return last;
  const end = last.term.end + (matchAt(UNTIL_END, text, last.term.end)?.[0].length ?? 0);
  const more = matchAt(AND, text, end);
  if (more !== undefined && readTerm(text, end + more[0].length, true) !== undefined) {
    return failed('MIXED_LIST', end + more[0].length);
  }
  return { mode: 'RANGE', items: [first, last], end };
}

function readList(text: string, first: Item): Span | Fault {
  const items: [Item, ...Item[]] = [first];
  let end = first.term.end;
  for (;;) {
    const join = matchAt(AND, text, end);
    if (join === undefined) break;
    const afterDay = first.term.shape.grain === 'DAY';
    const next = readItem(text, end + join[0].length, true, afterDay);
    if (next === undefined) break;
    if (isFault(next)) return next;
    items.push(next);
    end = next.term.end;
  }
  return { mode: items.length === 1 ? 'ONE' : 'LIST', items, end };
}

function readParts(text: string, first: Item, opened: boolean): Span | Fault {
  const range = readRange(text, first, opened);
  if (range !== undefined) return range;
  const list = readList(text, first);
  if (isFault(list) || list.mode === 'LIST') return list;
  const since = matchAt(SINCE, text, list.end);
  if (since !== undefined) return { ...list, mode: 'SINCE', end: list.end + since[0].length };
  return list;
}

/**
 * Reads a period, stretch or list of periods that begins exactly at `from`; undefined where none does.
 * `every`: 每年 stands before it, so the words name no year of their own.
 */
export function readSpan(text: string, from: number, every = false): Span | Fault | undefined {
  const opening = every ? undefined : matchAt(FROM, text, from);
  const at = from + (opening?.[0].length ?? 0);
  const place = every ? 'CLEAR' : before(text, at);
  if (place === 'INSIDE') return undefined;
  const listed = every || /[^。；;,.:()、 ]$/.test(text.slice(0, at));
  const first = readItem(text, at, listed, false);
  if (first === undefined) return undefined;
  if (place === 'TORN') return failed('GARBLED', isFault(first) ? first.end : first.term.end);
  if (isFault(first)) return first;
  const { year, shape } = first.term;
  if (year === null && !every && text.charAt(at - 1) === '年') return failed('GARBLED', first.term.end);
  const span = readParts(text, first, opening !== undefined);
  if (isFault(span)) return span;
  // 本年度 and 当年 alone only say which year is meant; they set no date.
  const onlyNames = typeof year === 'object' && year?.plus === 0 && shape.grain === 'YEAR';
  if (onlyNames && span.mode === 'ONE' && first.limit === 'BARE') return undefined;
  const closed = span.mode !== 'SINCE' && span.items.at(-1)?.limit !== 'BARE';
  if (!closed && matchAt(TORN, text, span.end) !== undefined) return failed('GARBLED', span.end);
  const blur = matchAt(BLUR, text, span.end);
  if (blur !== undefined) return failed('VAGUE', span.end + blur[0].length);
  return span;
}
