import { judgeTarget, RuleFault, statusOfLane } from './index.ts';
import type { ReadingRule, Settings, TargetRule } from './index.ts';
import { counted, countRule, ratio, ratioRule, undecided } from './testing/scene.ts';

const plan = (code: string, value: number, perYear?: number): ReadingRule => ({
  code,
  per: 'PLAN',
  comparator: 'AT_LEAST',
  value,
  ...(perYear !== undefined && { perYear }),
});
const yearly = (code: string, value: number): ReadingRule => ({
  code,
  per: 'YEAR',
  comparator: 'AT_LEAST',
  value,
});
const adopting = (adoptedReading: string): Settings => ({ ...undecided, adoptedReading });
const target = (...readings: ReadingRule[]): TargetRule => countRule({}, { readings });

describe('one organisation in the body, three in the annex', () => {
  const rule = target(plan('body', 1), plan('annex', 3, 1));
  const one = [counted(2021, 1, '2021-06-01')];
  const three = [counted(2021, 3, '2021-06-01')];

  it('is undecided while the two readings disagree', () => {
    const judged = judgeTarget(rule, one, undecided, '2022-06-01');
    expect(judged).toMatchObject({ status: 'UNSET', headline: null });
    expect(judged.readings.map(({ reading, status }) => [reading, status])).toEqual([
      ['body', 'ACHIEVED'],
      ['annex', 'BEHIND'],
    ]);
  });

  it('shows the count although no reading is adopted', () => {
    expect(judgeTarget(rule, one, undecided, '2022-06-01').achieved).toMatchObject({ value: 1 });
  });

  it('is achieved without an adoption when both readings say so', () => {
    expect(judgeTarget(rule, three, undecided, '2022-06-01')).toMatchObject({
      status: 'ACHIEVED',
      headline: null,
    });
  });

  it('is overdue without an adoption when both readings say so', () => {
    const judged = judgeTarget(rule, [], undecided, '2023-10-01');
    expect(judged).toMatchObject({ status: 'OVERDUE', overdueLoose: true });
  });

  it('takes the status of the adopted body', () => {
    expect(judgeTarget(rule, one, adopting('body'), '2022-06-01')).toMatchObject({
      status: 'ACHIEVED',
      headline: 'body',
    });
  });

  it('takes the status of the adopted annex', () => {
    expect(judgeTarget(rule, one, adopting('annex'), '2022-06-01')).toMatchObject({
      status: 'BEHIND',
      headline: 'annex',
    });
  });

  it('still judges the reading that was not adopted', () => {
    expect(judgeTarget(rule, one, adopting('annex'), '2022-06-01').readings).toHaveLength(2);
  });
});

describe('three readings of six models', () => {
  const rule = target(yearly('each-year', 6), plan('in-all', 6), {
    code: 'city',
    per: 'YEAR',
    comparator: 'SET_BY_CITY',
  });
  const six = [counted(2021, 6, '2021-06-01')];

  it('are undecided while the city’s number is missing', () => {
    const judged = judgeTarget(rule, six, undecided, '2021-06-01');
    expect(judged.readings.map(({ status }) => status)).toEqual(['ON_TRACK', 'ACHIEVED', 'UNSET']);
    expect(judged.status).toBe('UNSET');
  });

  it('take an adopted city number', () => {
    const settings: Settings = { thresholds: { city: 8 }, tolerances: {}, adoptedReading: 'city' };
    expect(judgeTarget(rule, six, settings, '2021-12-31').status).toBe('AT_RISK');
  });
});

describe('a target with one reading', () => {
  it('has that for its headline without an adoption', () => {
    expect(judgeTarget(target(plan('only', 1)), [], undecided, '2021-06-01').headline).toBe('only');
  });

  it('names itself and the day', () => {
    const judged = judgeTarget(target(plan('only', 1)), [], undecided, '2021-06-01');
    expect(judged).toMatchObject({ target: 'T', on: '2021-06-01', achieved: null });
  });
});

describe('the feedback rates, 90 % in 2020 and 100 % from 2021 on', () => {
  const of2020 = ratioRule({ value: 90 }, { start: '2020-01-01', due: '2020-12-31', years: [2020] });
  const from2021 = ratioRule({ value: 100 }, { start: '2021-01-01', due: '2023-08-31' });
  const figures = [ratio(2020, 27, 30, '2020-12-31'), ratio(2021, 29, 30, '2021-12-31')];

  it('keep the years of one apart from the other', () => {
    expect(judgeTarget(of2020, figures, undecided, '2021-12-31').status).toBe('ACHIEVED');
    expect(judgeTarget(from2021, figures, undecided, '2021-12-31').status).toBe('AT_RISK');
    expect(judgeTarget(from2021, figures, undecided, '2022-01-01').status).toBe('OVERDUE');
  });
});

describe('a rule that makes no sense', () => {
  const settings: Settings = { thresholds: {}, tolerances: { r: 1 } };

  it.each([
    ['without a reading', countRule({}, { readings: [] }), undecided],
    ['without the number of its reading', countRule({}), undecided],
    ['with a negative number', countRule({ value: -1 }), undecided],
    ['with a range that has no upper bound', countRule({ comparator: 'RANGE', min: 1 }), undecided],
    ['due before it starts', countRule({ value: 1 }, { due: '2020-11-30' }), undecided],
    ['asked for yearly without a plan year', countRule({ per: 'YEAR', value: 1 }, { years: [] }), undecided],
    ['with a tolerance of everything', countRule({ comparator: 'ABOUT', value: 1 }), settings],
    ['with an adopted reading that it does not have', countRule({ value: 1 }), adopting('other')],
  ])('%s is refused by name', (_title, rule, given) => {
    expect(() => judgeTarget(rule, [], given, '2021-06-01')).toThrow(RuleFault);
  });
});

describe('a lane of targets', () => {
  it.each([
    ['is achieved only when all are', ['ACHIEVED', 'ACHIEVED'], 'ACHIEVED'],
    ['is not due while the rest has not begun', ['ACHIEVED', 'NOT_DUE'], 'NOT_DUE'],
    ['is on track when the rest is done or to come', ['ACHIEVED', 'NOT_DUE', 'ON_TRACK'], 'ON_TRACK'],
    ['asks for a decision before it is on track', ['ON_TRACK', 'UNSET'], 'UNSET'],
    ['asks for figures before decisions', ['UNSET', 'NO_DATA'], 'NO_DATA'],
    ['puts a risk before missing figures', ['NO_DATA', 'AT_RISK'], 'AT_RISK'],
    ['puts the slow before the risky', ['AT_RISK', 'BEHIND'], 'BEHIND'],
    ['puts the overdue before everything', ['BEHIND', 'OVERDUE', 'ACHIEVED'], 'OVERDUE'],
  ] as const)('%s', (_title, statuses, expected) => {
    expect(statusOfLane(statuses)).toBe(expected);
  });

  it('claims nothing without targets', () => {
    expect(statusOfLane([])).toBeNull();
  });
});
