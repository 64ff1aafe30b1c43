import type { PlanBook } from '../plan/book.ts';
import type { TargetDefinition } from '../plan-file/index.ts';
import {
  judgeTarget,
  type Figure,
  type HeadlineFigure,
  type Settings,
  type TargetJudgement,
  type TargetRule,
} from '../judgement/index.ts';

/** Judges a target of a plan on a day, by its figures and by what was decided about it. */
export async function judge(book: PlanBook, code: string, on: string): Promise<TargetJudgement> {
  const { definition } = book.target(code);
  const figures = await figuresOf(book, definition.indicator, on);
  return judgeTarget(ruleOf(definition), figures, await settingsOf(book, definition), on);
}

/**
 * What the figures of an indicator come to on a day, where nothing is asked that they could be held against: judged as
 * the one target would be of which the notice leaves the number open, and of that the amount alone.
 */
export async function standingOf(book: PlanBook, code: string, on: string): Promise<HeadlineFigure | null> {
  const { measure } = book.indicator(code).definition;
  const { window, years } = book.definition;
  const rule: TargetRule = {
    code,
    measure,
    start: window.start,
    due: window.due,
    years,
    readings: [{ code, per: 'PLAN', comparator: 'QUALITATIVE' }],
  };
  const figures = await figuresOf(book, code, on);
  return judgeTarget(rule, figures, { thresholds: {}, tolerances: {} }, on).achieved;
}

/** The figures of an indicator as the judgement knows them. */
async function figuresOf(book: PlanBook, indicator: string, on: string): Promise<Figure[]> {
  const figures = await book.figures(indicator, on);
  return figures.map(({ year, numerator, denominator, validOn, recordedAt, source }) => ({
    year,
    numerator,
    denominator,
    validOn,
    recordedAt: recordedAt.toISOString(),
    source,
  }));
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
