import type { Checks } from '@tongxing/subgraph';
import type { IndicatorDefinition, PlanDefinition } from '../plan-file/index.ts';
import type { EnterObservationInput } from './observation.inputs.ts';

/** Checks a figure against its indicator's kind, the plan's period and today; every fault at its field. */
export function checkFigure(
  faults: Checks,
  input: EnterObservationInput,
  indicator: IndicatorDefinition,
  plan: PlanDefinition,
  today: string,
): void {
  checkAmounts(faults, input, indicator);
  checkYear(faults, input, indicator, plan);
  faults.must(input.validOn <= today, 'validOn', 'IN_THE_FUTURE', {
    zh: `截至日不能晚于今天（${today}）。`,
    en: `The as-of date cannot be later than today (${today}).`,
  });
  faults.must(input.validOn >= earliestYear(plan).start, 'validOn', 'BEFORE_THE_PLAN', {
    zh: `截至日不能早于 ${earliestYear(plan).start}。`,
    en: `The as-of date cannot be earlier than ${earliestYear(plan).start}.`,
  });
  faults.text('evidence', input.evidence, { max: 2000 });
  faults.link('evidenceLink', input.evidenceLink);
}

function checkAmounts(faults: Checks, input: EnterObservationInput, indicator: IndicatorDefinition): void {
  const { numerator, denominator } = input;
  const whole = (value: number) => Number.isInteger(value) && value >= 0 && value <= 1e9;
  faults.must(whole(numerator), 'numerator', 'NOT_A_COUNT', {
    zh: '请填写不小于 0 的整数。',
    en: 'Enter a whole number, 0 or more.',
  });
  if (indicator.measure === 'COUNT') {
    faults.must(denominator === undefined || denominator === null, 'denominator', 'NOT_WANTED', {
      zh: '这是数量指标，没有分母。',
      en: 'This indicator is a count and has no denominator.',
    });
    return;
  }
  if (denominator === undefined || denominator === null || !whole(denominator)) {
    faults.fault('denominator', 'REQUIRED', {
      zh: '这是比率指标，请填写分母（不小于 0 的整数）。',
      en: 'This indicator is a ratio: enter its denominator, a whole number.',
    });
  } else if (numerator > denominator) {
    faults.fault('numerator', 'EXCEEDS_DENOMINATOR', {
      zh: `分子不能大于分母（${denominator}）。`,
      en: `The numerator cannot exceed the denominator (${denominator}).`,
    });
  }
}

function checkYear(
  faults: Checks,
  { year, validOn }: EnterObservationInput,
  indicator: IndicatorDefinition,
  plan: PlanDefinition,
): void {
  if (indicator.measure === 'STOCK_RATIO') {
    faults.must(year === undefined || year === null, 'year', 'NOT_WANTED', {
      zh: '这是存量指标，按截至日计，不分年度。',
      en: 'This indicator is a state on a day and has no year.',
    });
    return;
  }
  const [first, last] = [earliestYear(plan).year, Number(plan.window.due.slice(0, 4))];
  if (year === undefined || year === null || year < first || year > last) {
    faults.fault('year', 'NO_SUCH_YEAR', {
      zh: `请选择 ${first} 至 ${last} 之间的年度。`,
      en: `Choose a year from ${first} to ${last}.`,
    });
  } else if (validOn < `${year}-01-01`) {
    faults.fault('validOn', 'BEFORE_THE_YEAR', {
      zh: `截至日早于所属年度（${year}）。`,
      en: `The as-of date lies before the year it counts (${year}).`,
    });
  }
}

/** Some targets begin before the plan's own period; their year is the earliest that a figure may have. */
function earliestYear(plan: PlanDefinition): { year: number; start: string } {
  const starts = [plan.window.start, ...plan.targets.map(({ start }) => start)].sort();
  const year = Number((starts[0] ?? plan.window.start).slice(0, 4));
  return { year, start: `${year}-01-01` };
}
