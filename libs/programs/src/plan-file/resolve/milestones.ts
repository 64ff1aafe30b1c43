import type { Occurrence, PhraseOptions, UnderstoodPhrase } from '@tongxing/calendar';
import type { MilestoneDefinition, MilestoneOccurrence, UnitCode } from '../plan-definition.ts';
import type { ActionEntry, MilestoneEntry } from '../yaml/shape.ts';
import { clauseOf, verbatim, within, type Context, type PlanTime } from './context.ts';
import { dateIn, reminderOf } from './dates.ts';

export type DatedEntry = Omit<MilestoneDefinition, 'contradictions'>;

/**
 * The dated entries, each date derived from its quoted words. `until` names the entry on whose day the last
 * report of a recurring duty falls, so entries it names are resolved first.
 */
export function resolveMilestones(
  context: Context,
  entries: readonly MilestoneEntry[],
  actions: readonly ActionEntry[],
  time: PlanTime,
): DatedEntry[] {
  const done = new Map<MilestoneEntry, DatedEntry | null>();
  const resolve = (entry: MilestoneEntry, waiting: readonly MilestoneEntry[]): DatedEntry | null => {
    const known = done.get(entry);
    if (known !== undefined) return known;
    const limit = entry.until === null ? undefined : entries.find((other) => other.code === entry.until);
    if (limit !== undefined && [...waiting, entry].includes(limit)) {
      const place = context.source.placeOf(entry, 'until');
      context.source.fault(place, 'VALUE', '“until”互相引用', '"until" refers back to itself');
      done.set(entry, null);
      return null;
    }
    const until =
      limit === undefined ? undefined : resolve(limit, [...waiting, entry])?.occurrences.at(-1)?.due;
    const action = actions.find((one) => one.no === entry.action);
    const units: readonly UnitCode[] =
      action === undefined ? ['TRIPARTITE'] : [action.lead, ...action.responsible];
    const resolved = resolveOne(context, entry, units, time, until);
    done.set(entry, resolved);
    return resolved;
  };
  return entries.flatMap((entry) => resolve(entry, []) ?? []);
}

function resolveOne(
  context: Context,
  entry: MilestoneEntry,
  units: readonly UnitCode[],
  time: PlanTime,
  until: string | undefined,
): DatedEntry | null {
  const { source } = context;
  const clause = clauseOf(context, entry);
  if (clause === null) return null;
  const quote = verbatim(context, clause, entry.quote, source.placeOf(entry, 'quote'));
  if (quote === null) return null;
  const place = source.placeOf(entry, entry.phrase === null ? 'quote' : 'phrase');
  if (entry.phrase !== null && !within(context, entry.quote, entry.phrase, place)) return null;

  const options: PhraseOptions = {
    planWindow: time.window,
    years: time.years,
    ...(time.issuedOn === null ? {} : { issuedOn: time.issuedOn }),
    // under a column head such as 完成时限 a bare month is a limit
    ...(/时限|期限|完成时间/.test(clause.heading ?? '') ? { context: 'LIMIT' as const } : {}),
    ...(until === undefined ? {} : { until }),
  };
  const phrase = dateIn(context, entry.phrase ?? quote.text, options, place);
  if (phrase === null) return null;
  const wording = verbatim(
    context,
    { ...clause, text: quote.text, start: quote.start },
    phrase.wording,
    place,
  );
  const times = chosen(context, entry, phrase);
  if (wording === null || times === null) return null;
  refuseOutside(context, entry, times, time);
  return {
    code: entry.code,
    action: entry.action,
    kind: phrase.kind,
    clause: clause.path,
    quote,
    wording,
    title: { zh: entry.zh, en: entry.en },
    deliverable: entry.deliverable,
    note: entry.note,
    units,
    occurrences: occurrencesOf(entry.code, times),
  };
}

/** The times at which the entry falls due: all, or the one of several that it names. */
function chosen(
  context: Context,
  entry: MilestoneEntry,
  phrase: UnderstoodPhrase,
): readonly Occurrence[] | null {
  const { source } = context;
  if (phrase.occurrences.length === 0) {
    source.fault(
      source.placeOf(entry, 'quote'),
      'DATE_WITHOUT_LIMIT',
      `“${phrase.wording}”没有可计算的期限，请列为举措`,
      `"${phrase.wording}" sets no day that can be told: make it a measure`,
    );
    return null;
  }
  if (entry.occurrence === null) return phrase.occurrences;
  const one = phrase.occurrences[entry.occurrence - 1];
  if (one !== undefined) return [one];
  const count = phrase.occurrences.length;
  source.fault(
    source.placeOf(entry, 'occurrence'),
    'VALUE',
    `“${phrase.wording}”只有 ${count} 次`,
    `"${phrase.wording}" has ${count} occurrence(s) only`,
  );
  return null;
}

/** What ends before the plan begins, or begins after it ends, is no part of it. */
function refuseOutside(
  context: Context,
  entry: MilestoneEntry,
  times: readonly Occurrence[],
  time: PlanTime,
): void {
  for (const one of times) {
    if (one.due >= time.window.start && (one.start ?? one.due) <= time.window.due) continue;
    const place = context.source.placeOf(entry, 'quote');
    context.source.fault(
      place,
      'OUTSIDE_WINDOW',
      `${one.due} 不在计划期内`,
      `${one.due} lies outside the plan window`,
    );
  }
}

function occurrencesOf(code: string, times: readonly Occurrence[]): MilestoneOccurrence[] {
  const recurs = times.length > 1;
  return times.map((one) => {
    const alone = times.filter((other) => other.year === one.year).length === 1;
    // several in a year are told apart by the month in which they fall due
    const suffix = alone ? String(one.year) : one.due.slice(0, 7);
    return {
      id: recurs ? `${code}@${suffix}` : code,
      year: recurs ? one.year : null,
      start: one.start,
      due: one.due,
      altDue: one.altDue,
      remindOn: reminderOf(one.due),
    };
  });
}
