import type { PlanBook } from '../plan/book.ts';
import type { TargetDefinition } from '../plan-file/index.ts';
import { judgeTarget, type Settings, type TargetJudgement, type TargetRule } from '../judgement/index.ts';

/** Judges a target of a plan on a day, by its figures and by what was decided about it. */
export async function judge(book: PlanBook, code: string, on: string): Promise<TargetJudgement> {
  const { definition } = book.target(code);
  const figures = await book.figures(definition.indicator, on);
  return judgeTarget(
    ruleOf(definition),
    figures.map(({ year, numerator, denominator, validOn, recordedAt, source }) => ({
      year,
      numerator,
      denominator,
      validOn,
      recordedAt: recordedAt.toISOString(),
      source,
    })),
    await settingsOf(book, definition),
    on,
  );
}

/** The target as the judgement knows it. */
export function ruleOf(target: TargetDefinition): TargetRule {
  return {
    code: target.code,
    measure: target.measure,
    start: target.start,
    due: target.due,
    ...(target.altDue === null ? {} : { altDue: target.altDue }),
    years: target.years,
    readings: target.readings.map(({ code, per, comparator, value, min, max, perYear }) => ({
      code,
      per,
      comparator,
      ...(value === null ? {} : { value }),
      ...(min === null ? {} : { min }),
      ...(max === null ? {} : { max }),
      ...(perYear === null ? {} : { perYear }),
    })),
  };
}

/** What is decided about a target. A decision holds for every day: it says how the notice is to be read. */
async function settingsOf(book: PlanBook, target: TargetDefinition): Promise<Settings> {
  const thresholds: Record<string, number> = {};
  const tolerances: Record<string, number> = {};
  for (const { code, comparator } of target.readings) {
    const { current } = await book.decisions('THRESHOLD', code);
    if (current?.value === null || current?.value === undefined) continue;
    if (comparator === 'ABOUT') tolerances[code] = current.value / 100;
    else thresholds[code] = current.value;
  }
  const reading = (await book.decisions('READING', target.code)).current?.choice;
  const due = target.milestone && (await book.decisions('DATE', target.milestone)).current?.choice;
  return {
    thresholds,
    tolerances,
    ...(reading ? { adoptedReading: reading } : {}),
    ...(due === 'STRICT' || due === 'LOOSE' ? { adoptedDue: due } : {}),
  };
}
