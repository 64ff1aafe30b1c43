import type {
  Figure,
  Judgement,
  ReadingRule,
  Settings,
  Status,
  TargetJudgement,
  TargetRule,
} from '../index.ts';
import { judgeTarget } from '../index.ts';

/** Nothing decided yet. */
export const undecided: Settings = { thresholds: {}, tolerances: {} };

/** A count over the whole plan, 2020-12-01 to 2023-09-30, with one reading for the plan. */
export function countRule(reading: Partial<ReadingRule>, rule: Partial<TargetRule> = {}): TargetRule {
  return {
    code: 'T',
    measure: 'COUNT',
    start: '2020-12-01',
    due: '2023-09-30',
    years: [2021, 2022, 2023],
    readings: [{ code: 'r', per: 'PLAN', comparator: 'AT_LEAST', ...reading }],
    ...rule,
  };
}

/** A count over the one year 2021. */
export function count2021(reading: Partial<ReadingRule>, rule: Partial<TargetRule> = {}): TargetRule {
  return countRule(reading, { start: '2021-01-01', due: '2021-12-31', years: [2021], ...rule });
}

/** A yearly ratio over the whole plan. */
export function ratioRule(reading: Partial<ReadingRule>, rule: Partial<TargetRule> = {}): TargetRule {
  return countRule({ per: 'YEAR', ...reading }, { measure: 'PERIOD_RATIO', ...rule });
}

/** A state that is to be reached by the end of the plan. */
export function stateRule(reading: Partial<ReadingRule>, rule: Partial<TargetRule> = {}): TargetRule {
  return countRule(reading, { measure: 'STOCK_RATIO', ...rule });
}

/** A ledger's count of a year, true of `validOn` and recorded at noon of that day. */
export function counted(
  year: number | null,
  numerator: number,
  validOn: string,
  more: Partial<Figure> = {},
): Figure {
  const recordedAt = `${validOn}T12:00:00+08:00`;
  return { year, numerator, denominator: null, validOn, recordedAt, source: 'LEDGER', ...more };
}

/** A ledger's ratio of a year (null: a state on the day). */
export function ratio(
  year: number | null,
  numerator: number,
  denominator: number | null,
  validOn: string,
  more: Partial<Figure> = {},
): Figure {
  return counted(year, numerator, validOn, { denominator, ...more });
}

/** One line of a table: what is so, the day, the figures, the status that follows. */
export type Line = readonly [title: string, on: string, figures: readonly Figure[], status: Status];

/** Makes a test of each line: the target's status by the rule and the settings. */
export function itJudges(rule: TargetRule, settings: Settings, lines: readonly Line[]): void {
  it.each(lines)('%s', (_title, on, figures, status) => {
    expect(judgeTarget(rule, figures, settings, on).status).toBe(status);
  });
}

/** The judgement of the total by the target's first reading. */
export function totalOf(judged: TargetJudgement): Judgement {
  const total = judged.readings[0]?.total;
  if (!total) throw new Error('The first reading has no total');
  return total;
}

/** The judgement of one year by the target's first reading. */
export function yearOf(judged: TargetJudgement, year: number): Judgement {
  const found = judged.readings[0]?.years.find((judgement) => judgement.year === year);
  if (!found) throw new Error(`The first reading does not judge ${year}`);
  return found;
}
