import type { Place } from '../fault.ts';
import type { ReadingDefinition, TargetDefinition } from '../plan-definition.ts';
import type { IndicatorEntry, ReadingEntry, TargetEntry } from '../yaml/shape.ts';
import { quoteOf, refuseDuplicates, within, type Context, type PlanTime } from './context.ts';
import type { DatedEntry } from './milestones.ts';

/** The targets with every reading; a target's period is the plan's, or that of the dated entry it names. */
export function resolveTargets(
  context: Context,
  entries: readonly TargetEntry[],
  indicators: readonly IndicatorEntry[],
  milestones: readonly DatedEntry[],
  time: PlanTime,
): Omit<TargetDefinition, 'contradictions'>[] {
  const codes = new Set<unknown>();
  return entries.map((entry) => {
    refuseDuplicates(context, entry.readings, 'code', codes);
    if (entry.readings.length === 0) {
      const place = context.source.placeOf(entry, 'readings');
      context.source.fault(place, 'EMPTY', '目标至少应有一种口径', 'a target needs at least one reading');
    }
    const indicator = indicators.find((one) => one.code === entry.indicator);
    const percent = indicator !== undefined && indicator.measure !== 'COUNT';
    const limit = milestones.find((one) => one.code === entry.period);
    const start = limit?.occurrences[0]?.start ?? time.window.start;
    const due = limit?.occurrences.at(-1)?.due ?? time.window.due;
    return {
      code: entry.code,
      action: entry.action,
      title: { zh: entry.zh, en: entry.en },
      indicator: entry.indicator,
      measure: indicator?.measure ?? 'COUNT',
      unit: entry.unit,
      start,
      due,
      altDue: limit?.occurrences.at(-1)?.altDue ?? null,
      years: yearsOf(start, due, time.years),
      milestone: entry.period,
      readings: entry.readings.flatMap((reading) => resolveReading(context, reading, percent) ?? []),
    };
  });
}

/** The plan's years that the period touches; for a period wholly before them (2020) its own years. */
function yearsOf(start: string, due: string, planYears: readonly number[]): readonly number[] {
  const [first, last] = [Number(start.slice(0, 4)), Number(due.slice(0, 4))];
  const within = planYears.filter((year) => year >= first && year <= last);
  return within.length > 0 ? within : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function resolveReading(context: Context, entry: ReadingEntry, percent: boolean): ReadingDefinition | null {
  const quote = quoteOf(context, entry);
  const place = (part: string): Place => context.source.placeOf(entry, part);
  checkNumbers(context, entry, percent);
  if (entry.wording !== null) within(context, entry.quote, entry.wording, place('wording'));
  if (entry.strength !== null) within(context, entry.quote, entry.strength, place('strength'));
  if (quote === null) return null;
  return {
    code: entry.code,
    source: quote.clause.startsWith('附件') ? 'ANNEX' : 'BODY',
    quote,
    per: entry.per,
    comparator: entry.comparator,
    value: entry.value,
    min: entry.min,
    max: entry.max,
    perYear: entry.perYear,
    wording: entry.wording,
    strength: entry.strength,
    note: entry.note,
  };
}

type NumberKey = 'value' | 'min' | 'max';

/** What each comparator must, and may not, come with. */
const NEEDS: Readonly<
  Record<ReadingEntry['comparator'], { numbers: readonly NumberKey[]; wording: boolean }>
> = {
  AT_LEAST: { numbers: ['value'], wording: false },
  AT_MOST: { numbers: ['value'], wording: false },
  ABOUT: { numbers: ['value'], wording: true },
  RANGE: { numbers: ['min', 'max'], wording: false },
  QUALITATIVE: { numbers: [], wording: true },
  SET_BY_CITY: { numbers: [], wording: false },
};

function checkNumbers(context: Context, entry: ReadingEntry, percent: boolean): void {
  const { source } = context;
  const needs = NEEDS[entry.comparator];
  for (const key of ['value', 'min', 'max'] as const) {
    const needed = needs.numbers.includes(key);
    if (needed && entry[key] === null) {
      source.fault(
        source.placeOf(entry),
        'INCOMPLETE',
        `“${entry.comparator}”口径缺少“${key}”`,
        `a reading "${entry.comparator}" needs "${key}"`,
      );
    }
    if (!needed && entry[key] !== null) {
      source.fault(
        source.placeOf(entry, key),
        'NOT_ALLOWED',
        `“${entry.comparator}”口径不应有“${key}”`,
        `a reading "${entry.comparator}" has no "${key}"`,
      );
    }
  }
  if (needs.wording && entry.wording === null) {
    source.fault(
      source.placeOf(entry),
      'INCOMPLETE',
      `“${entry.comparator}”口径应以“wording”写明未定量的词`,
      `a reading "${entry.comparator}" names the open word in "wording"`,
    );
  }
  if (entry.min !== null && entry.max !== null && entry.min > entry.max) {
    source.fault(source.placeOf(entry, 'min'), 'VALUE', '下限大于上限', 'min is greater than max');
  }
  if (entry.perYear !== null && entry.per === 'YEAR') {
    source.fault(
      source.placeOf(entry, 'perYear'),
      'NOT_ALLOWED',
      '按年的口径不应再有“perYear”',
      'a yearly reading has no "perYear" besides',
    );
  }
  for (const key of ['value', 'min', 'max', 'perYear'] as const) {
    const number = entry[key];
    if (number === null || (number >= 0 && (!percent || number <= 100))) continue;
    const range = percent ? ['0 到 100 之间', 'between 0 and 100'] : ['不小于 0', 'not negative'];
    source.fault(source.placeOf(entry, key), 'VALUE', `数值应${range[0]}`, `the value must be ${range[1]}`);
  }
}
