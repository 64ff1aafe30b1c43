import { partsOf } from '../plain-date.ts';
import { openEnded, recurringMeaning, relativeMeaning, spanMeaning, type Meaning } from './meaning.ts';
import { readRecurring } from './recurring.ts';
import { readRelative } from './relative.ts';
import { readSpan } from './span.ts';
import { isFault, type Fault } from './term.ts';
import { matchAt, normalText, originalWording } from './text.ts';
import type { DatePhrase, NotUnderstoodReason, PhraseOptions } from './types.ts';

const OPEN_ENDED =
  /(?:长期坚持|长期有效|长期推进|持续(?:推进|开展|深化|坚持|加强|改进)|常态化(?:推进|开展|坚持)|坚持不懈)/y;

/** Words found at one place, read but not yet given a meaning. */
interface Found {
  end: number;
  /** Whether they name days; 每年 and 长期坚持 alone do not. */
  dated: boolean;
  meaning: () => Meaning | NotUnderstoodReason;
}

function found<T extends { end: number }>(
  read: T | Fault | undefined,
  dated: (read: T) => boolean,
  meaning: (read: T) => Meaning | NotUnderstoodReason,
): Found | undefined {
  if (read === undefined) return undefined;
  if (isFault(read)) return { end: read.end, dated: true, meaning: () => read.fault };
  return { end: read.end, dated: dated(read), meaning: () => meaning(read) };
}

/** The longest wording that begins at a place. */
function readAt(text: string, from: number, options: PhraseOptions): Found | undefined {
  const open = matchAt(OPEN_ENDED, text, from);
  const readings = [
    found(
      readRelative(text, from),
      () => true,
      (read) => relativeMeaning(read, options),
    ),
    found(
      readRecurring(text, from),
      ({ body, bounds }) => body.type !== 'WHOLE' || bounds !== null,
      (read) => recurringMeaning(read, options),
    ),
    found(
      readSpan(text, from),
      () => true,
      (read) => spanMeaning(read, options),
    ),
    found(
      open === undefined ? undefined : { end: from + open[0].length },
      () => false,
      () => openEnded(null),
    ),
  ];
  return readings.reduce((best, one) => (one !== undefined && one.end > (best?.end ?? -1) ? one : best));
}

/** The wording that decides: the leftmost that names days, else the leftmost of the others. */
function findWording(text: string, options: PhraseOptions): { from: number; found: Found } | undefined {
  let undated: { from: number; found: Found } | undefined;
  for (let from = 0; from < text.length; from += 1) {
    const here = readAt(text, from, options);
    if (here?.dated === true) return { from, found: here };
    if (here !== undefined) undated ??= { from, found: here };
  }
  return undated;
}

/** Dates handed in by the caller are checked once, so that a slip shows here and not as an odd answer. */
function assertOptions({ planWindow, issuedOn, until }: PhraseOptions): void {
  for (const date of [planWindow?.start, planWindow?.due, issuedOn, until]) {
    if (date !== undefined) partsOf(date);
  }
  if (planWindow !== undefined && planWindow.due < planWindow.start) {
    throw new RangeError('The plan window ends before it starts');
  }
}

/**
 * Turns the date wording of an official paper into dates. The wording may stand anywhere in the text.
 * Which words decide: the **leftmost** that name days, and of those that begin at the same place the
 * **longest**; 每年, 分年度 or 长期坚持 alone only where nothing names days. Words that look like a date
 * but are torn, impossible or vague are decisive too: the answer then is NOT_UNDERSTOOD with a reason,
 * never the next best guess.
 *
 * Dates are calendar days, inclusive; nothing moves to a working day. Throws RangeError when an option
 * is not a date; never for the text.
 */
export function parseDatePhrase(text: string, options: PhraseOptions = {}): DatePhrase {
  assertOptions(options);
  const normal = normalText(text);
  const wording = findWording(normal.text, options);
  if (wording === undefined)
    return { kind: 'NOT_UNDERSTOOD', reason: 'NO_DATE', wording: null, offset: null };
  const meaning = wording.found.meaning();
  const quoted = originalWording(text, normal, wording.from, wording.found.end);
  if (typeof meaning === 'string') return { kind: 'NOT_UNDERSTOOD', reason: meaning, ...quoted };
  return { ...meaning, ...quoted };
}
