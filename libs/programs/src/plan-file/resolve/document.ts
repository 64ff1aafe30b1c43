import { findClause } from '../notice/read-notice.ts';
import type { PlanDefinition } from '../plan-definition.ts';
import type { PlanFile } from '../yaml/shape.ts';
import { quoteOf, verbatim, type Context, type PlanTime } from './context.ts';
import { dateIn } from './dates.ts';

type Head = Pick<
  PlanDefinition,
  'number' | 'title' | 'issuer' | 'district' | 'window' | 'issuedOn' | 'years'
>;

/**
 * The head of the plan and its time. Number, title and issuer must be those of the notice; the window is what
 * its quoted words say. Null, with faults, if the window is not understood.
 */
export function resolveDocument(context: Context, file: PlanFile): { head: Head; time: PlanTime } | null {
  const { source, notice } = context;
  const { document } = file;
  const printed: readonly (readonly [string, string, object, string])[] = [
    ['文号', document.number, document, 'number'],
    ['标题', document.title.zh, document.title, 'zh'],
    ['发文机关', document.issuer.zh, document.issuer, 'zh'],
  ];
  for (const [path, words, owner, part] of printed) {
    const clause = findClause(notice, path);
    if (clause !== undefined) verbatim(context, clause, words, source.placeOf(owner, part));
  }

  const issuedOn = document.issued === null ? null : dayOf(context, document.issued);
  const quote = quoteOf(context, document.window);
  if (quote === null) return null;
  const place = source.placeOf(document.window, 'quote');
  const phrase = dateIn(context, quote.text, issuedOn === null ? {} : { issuedOn }, place);
  if (phrase === null) return null;
  const { start, due } = phrase;
  if (start === null || due === null) {
    source.fault(
      place,
      'DATE_NOT_UNDERSTOOD',
      '计划期须有起止时间',
      'the plan window needs a beginning and an end',
    );
    return null;
  }
  const years = resolveYears(context, document.years, start, due);
  return {
    head: {
      number: document.number,
      title: document.title,
      issuer: document.issuer,
      district: document.district,
      window: { start, due, quote },
      issuedOn,
      years,
    },
    time: { window: { start, due }, years, issuedOn },
  };
}

function dayOf(context: Context, issued: { readonly clause: string; readonly quote: string }): string | null {
  const quote = quoteOf(context, issued);
  if (quote === null) return null;
  const place = context.source.placeOf(issued, 'quote');
  return dateIn(context, quote.text, { context: 'LIMIT' }, place)?.due ?? null;
}

/** The plan's years in order; a fault for each that lies outside its window or stands twice. */
function resolveYears(
  context: Context,
  years: readonly number[],
  start: string,
  due: string,
): readonly number[] {
  const [first, last] = [Number(start.slice(0, 4)), Number(due.slice(0, 4))];
  years.forEach((year, index) => {
    const place = context.source.placeOf(years, index);
    if (year < first || year > last) {
      context.source.fault(
        place,
        'OUTSIDE_WINDOW',
        `${year} 年不在计划期内`,
        `${year} lies outside the plan window`,
      );
    }
    if (years.indexOf(year) !== index) {
      context.source.fault(place, 'DUPLICATE', `年份 ${year} 重复`, `the year ${year} is named twice`);
    }
  });
  if (years.length === 0) {
    context.source.fault(
      context.source.placeOf(years),
      'EMPTY',
      '至少应有一个年份',
      'at least one year is needed',
    );
  }
  return years.filter((year) => year >= first && year <= last).toSorted((a, b) => a - b);
}
