import type { IsoDate } from '@tongxing/calendar';
import type { Place } from '../fault.ts';
import type { Clause, Notice } from '../notice/clause.ts';
import { locateQuote, withoutSpace } from '../notice/quote.ts';
import { findClause } from '../notice/read-notice.ts';
import type { Quote } from '../plan-definition.ts';
import type { Source } from '../yaml/source.ts';

/** What the resolving steps share. */
export interface Context {
  readonly source: Source;
  readonly notice: Notice;
}

/** The plan's time, once its own window is understood. */
export interface PlanTime {
  readonly window: { readonly start: IsoDate; readonly due: IsoDate };
  readonly years: readonly number[];
  readonly issuedOn: IsoDate | null;
}

/** The clause that an entry names by its path; a fault and null if the notice has none. */
export function clauseOf(context: Context, entry: { readonly clause: string }): Clause | null {
  const clause = findClause(context.notice, entry.clause);
  if (clause !== undefined) return clause;
  const place = context.source.placeOf(entry, 'clause');
  context.source.fault(
    place,
    'CLAUSE_NOT_FOUND',
    `通知中没有条款“${entry.clause}”`,
    `the notice has no clause "${entry.clause}"`,
  );
  return null;
}

/** The quote of an entry, found word for word in its clause; a fault and null otherwise. */
export function quoteOf(
  context: Context,
  entry: { readonly clause: string; readonly quote: string },
): Quote | null {
  const clause = clauseOf(context, entry);
  return clause === null
    ? null
    : verbatim(context, clause, entry.quote, context.source.placeOf(entry, 'quote'));
}

/** Words found in a clause; a fault and null if they do not stand there as printed. */
export function verbatim(context: Context, clause: Clause, words: string, place: Place): Quote | null {
  const span = locateQuote(clause, words);
  if (span !== null) {
    return { clause: clause.path, text: context.notice.text.slice(span.start, span.end), ...span };
  }
  context.source.fault(
    place,
    'NOT_VERBATIM',
    `引文“${words}”与条款“${clause.path}”原文不一致（空格不计，标点须与原文相同）`,
    `"${words}" does not stand word for word in clause "${clause.path}" (spaces aside, punctuation as printed)`,
  );
  return null;
}

/** Whether words occur in a quote, spaces aside; a fault if they do not. */
export function within(context: Context, quote: string, words: string, place: Place): boolean {
  if (withoutSpace(quote).includes(withoutSpace(words))) return true;
  context.source.fault(
    place,
    'NOT_VERBATIM',
    `引文中没有“${words}”`,
    `the quote does not contain "${words}"`,
  );
  return false;
}

/** Records a fault for each entry whose code was used before. */
export function refuseDuplicates<T extends object>(
  context: Context,
  entries: readonly T[],
  key: keyof T & string,
  taken = new Set<unknown>(),
): void {
  for (const entry of entries) {
    const code = entry[key];
    if (taken.has(code)) {
      const place = context.source.placeOf(entry, key);
      context.source.fault(place, 'DUPLICATE', `“${String(code)}”重复`, `"${String(code)}" is used twice`);
    }
    taken.add(code);
  }
}

/** Records a fault for each reference to what the file does not declare under `section`. */
export function refuseUnknown(
  context: Context,
  section: 'actions' | 'targets' | 'milestones' | 'indicators',
  key: 'no' | 'code',
  references: readonly { readonly to: string | number | null; readonly place: Place }[],
): void {
  const declared = context.source.declared(section, key);
  for (const { to, place } of references) {
    if (to === null || declared.has(to)) continue;
    context.source.fault(
      place,
      'UNKNOWN_REFERENCE',
      `${NAMES[section][0]}“${to}”不存在`,
      `there is no ${NAMES[section][1]} "${to}"`,
    );
  }
}

const NAMES = {
  actions: ['行动', 'action'],
  targets: ['目标', 'target'],
  milestones: ['时间节点', 'milestone'],
  indicators: ['指标', 'indicator'],
} as const;
