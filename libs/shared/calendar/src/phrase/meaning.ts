import { partsOf, type DateWindow } from '../plain-date.ts';
import { earliestStart, evaluateSpan, type BaseYears } from './evaluate.ts';
import { expand } from './expand.ts';
import type { Recurring } from './recurring.ts';
import { endOfPeriod, type Relative } from './relative.ts';
import type { Span } from './span.ts';
import type {
  NotUnderstoodReason,
  Occurrence,
  PhraseKind,
  PhraseOptions,
  UnderstoodPhrase,
} from './types.ts';

/** What the words mean, before it is said where they stand. */
export type Meaning = Omit<UnderstoodPhrase, 'wording' | 'offset'>;

/** A duty without an end; `start` where the words say from when. */
export const openEnded = (start: string | null): Meaning => ({
  kind: 'OPEN_ENDED',
  start,
  due: null,
  altDue: null,
  recurrence: null,
  relative: null,
  occurrences: [],
});

function timed(kind: PhraseKind, occurrences: Occurrence[], more: Partial<Meaning> = {}): Meaning {
  const last = occurrences.at(-1);
  return {
    kind,
    start: earliestStart(occurrences),
    due: last?.due ?? null,
    altDue: last?.altDue ?? null,
    recurrence: null,
    relative: null,
    occurrences,
    ...more,
  };
}

function kindOf(occurrences: readonly Occurrence[]): PhraseKind {
  if (occurrences.some(({ start }) => start !== null)) return 'WINDOW';
  return occurrences.some(({ altDue }) => altDue !== null) ? 'BY_AMBIGUOUS' : 'BY';
}

function baseYears({ year, issuedOn }: PhraseOptions): BaseYears {
  return { spoken: year ?? null, issued: issuedOn === undefined ? null : partsOf(issuedOn).year };
}

/** Words without a year mean the only year of the plan in which all they name lies inside its window. */
function inferYear(span: Span, options: PhraseOptions): Occurrence[] | NotUnderstoodReason {
  const bareIsLimit = options.context === 'LIMIT';
  const found = evaluateSpan(span, baseYears(options), bareIsLimit);
  const window = options.planWindow;
  if (found !== 'YEAR_UNKNOWN' || window === undefined) return found;
  if (span.items.some(({ term }) => term.year !== null)) return found;
  const fitting: Occurrence[][] = [];
  for (let year = partsOf(window.start).year; year <= partsOf(window.due).year; year += 1) {
    const tried = evaluateSpan(span, { spoken: year, issued: null }, bareIsLimit);
    if (typeof tried === 'string') {
      if (tried !== 'IMPOSSIBLE_DATE') return tried;
    } else if (tried.every((one) => (one.start ?? one.due) >= window.start && one.due <= window.due)) {
      fitting.push(tried);
    }
  }
  return fitting.length === 1 && fitting[0] !== undefined ? fitting[0] : 'YEAR_UNKNOWN';
}

/** The meaning of a period, stretch or list, or why it has none. */
export function spanMeaning(span: Span, options: PhraseOptions): Meaning | NotUnderstoodReason {
  const occurrences = inferYear(span, options);
  if (typeof occurrences === 'string') return occurrences;
  if (span.mode !== 'SINCE') return timed(kindOf(occurrences), occurrences);
  return openEnded(occurrences[0]?.start ?? occurrences[0]?.due ?? null);
}

/** The days in which a recurring duty can fall: those its own words name, else those of the plan. */
function windowOf(recurring: Recurring, options: PhraseOptions): DateWindow | NotUnderstoodReason {
  const { planWindow, until } = options;
  const due = until ?? planWindow?.due;
  if (recurring.bounds === null) {
    return planWindow === undefined
      ? 'WINDOW_UNKNOWN'
      : { start: planWindow.start, due: due ?? planWindow.due };
  }
  const bounds = evaluateSpan(recurring.bounds, baseYears(options), false);
  if (typeof bounds === 'string') return bounds;
  const start = bounds[0]?.start ?? bounds[0]?.due;
  const end = recurring.bounds.mode === 'SINCE' ? due : (until ?? bounds[0]?.due);
  if (start === undefined || end === undefined) return 'WINDOW_UNKNOWN';
  return end < start ? 'ENDS_BEFORE_START' : { start, due: end };
}

/** The meaning of a recurring wording: every occurrence inside the days it can fall on. */
export function recurringMeaning(
  recurring: Recurring,
  options: PhraseOptions,
): Meaning | NotUnderstoodReason {
  const window = windowOf(recurring, options);
  if (typeof window === 'string') return window;
  const expanded = expand(recurring, window, options.years);
  if (typeof expanded === 'string') return expanded;
  const { body, every } = recurring;
  const wholeOrDay = body.type === 'WHOLE' || (body.type === 'DAY' && !body.limit);
  const isWindow = wholeOrDay || expanded.occurrences.some(({ start }) => start !== null);
  const kind = `${every === 'YEAR' ? 'YEARLY' : 'PERIODIC'}_${isWindow ? 'WINDOW' : 'BY'}` as const;
  return timed(kind, expanded.occurrences, { recurrence: expanded.recurrence });
}

/** The meaning of a period after an event; its due day only where the day of issue is given. */
export function relativeMeaning({ period }: Relative, options: PhraseOptions): Meaning | NotUnderstoodReason {
  if (period.from === 'EVENT' || options.issuedOn === undefined) {
    return timed('RELATIVE', [], { relative: period });
  }
  const due = endOfPeriod(period, options.issuedOn);
  if (due === null) return 'NO_OFFICIAL_CALENDAR';
  const occurrence = { year: partsOf(due).year, start: null, due, altDue: null };
  return timed('RELATIVE', [occurrence], { relative: period });
}
