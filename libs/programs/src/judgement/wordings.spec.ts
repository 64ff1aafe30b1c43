import { judgeTarget } from './index.ts';
import type { Settings } from './index.ts';
import {
  count2021,
  counted,
  countRule,
  itJudges,
  ratio,
  stateRule,
  totalOf,
  undecided,
  yearOf,
} from './testing/scene.ts';

const thresholds = (number: number): Settings => ({ thresholds: { r: number }, tolerances: {} });
const tolerance = (fraction: number): Settings => ({ thresholds: {}, tolerances: { r: fraction } });
const done = (count: number, validOn = '2021-12-31') => [counted(2021, count, validOn)];

describe('about 100 in the year, with a tenth of tolerance', () => {
  itJudges(count2021({ comparator: 'ABOUT', value: 100 }), tolerance(0.1), [
    ['is achieved with exactly nine tenths', '2021-12-31', done(90), 'ACHIEVED'],
    ['is not achieved with one less', '2021-12-31', done(89), 'AT_RISK'],
    ['is overdue with one less after the end', '2022-01-01', done(89), 'OVERDUE'],
    ['is achieved with more than 100', '2021-12-31', done(130), 'ACHIEVED'],
    ['is on track on the straight line to nine tenths', '2021-03-14', done(18, '2021-03-14'), 'ON_TRACK'],
    ['is at risk one below that line', '2021-03-14', done(17, '2021-03-14'), 'AT_RISK'],
  ]);

  it('keeps the wording’s number as the goal', () => {
    const judged = judgeTarget(
      count2021({ comparator: 'ABOUT', value: 100 }),
      done(90),
      tolerance(0.1),
      '2021-12-31',
    );
    expect(totalOf(judged)).toMatchObject({ goal: 100, expected: 90, pace: 1 });
  });

  it('computes a tolerance of 0.07 as seven hundredths and not as its binary neighbour', () => {
    const rule = count2021({ comparator: 'ABOUT', value: 100 });
    expect(judgeTarget(rule, done(93), tolerance(0.07), '2021-12-31').status).toBe('ACHIEVED');
  });

  it('needs the full number with no tolerance at all', () => {
    const rule = count2021({ comparator: 'ABOUT', value: 100 });
    expect(judgeTarget(rule, done(99), tolerance(0), '2022-01-01').status).toBe('OVERDUE');
  });
});

describe('about 100 without a tolerance', () => {
  itJudges(count2021({ comparator: 'ABOUT', value: 100 }), undecided, [
    ['is undecided while it runs', '2021-06-01', done(60, '2021-06-01'), 'UNSET'],
    ['is undecided even with 100, as nobody said what is enough', '2021-12-31', done(100), 'UNSET'],
    ['is undecided before it starts', '2020-06-01', [], 'UNSET'],
    ['is undecided after its end', '2022-06-01', [], 'UNSET'],
  ]);
});

describe('about 100 each year', () => {
  it('holds the derived total to the same tolerance', () => {
    const rule = countRule({ per: 'YEAR', comparator: 'ABOUT', value: 100 });
    const judged = judgeTarget(rule, done(270), tolerance(0.1), '2021-12-31');
    expect(totalOf(judged)).toMatchObject({ stated: false, goal: 300, status: 'ACHIEVED' });
  });
});

describe('one to three', () => {
  const rule = count2021({ comparator: 'RANGE', min: 1, max: 3 });

  itJudges(rule, undecided, [
    ['is achieved with the lower bound', '2021-06-01', done(1, '2021-06-01'), 'ACHIEVED'],
    ['is achieved with the upper bound', '2021-06-01', done(3, '2021-06-01'), 'ACHIEVED'],
    ['is achieved beyond the upper bound, as more was done', '2021-06-01', done(4, '2021-06-01'), 'ACHIEVED'],
    ['is behind with none', '2021-06-01', done(0, '2021-06-01'), 'BEHIND'],
    ['is overdue with none after the end', '2022-01-01', done(0), 'OVERDUE'],
  ]);

  it('shows both bounds and expects the lower', () => {
    const judged = judgeTarget(rule, [], undecided, '2021-12-31');
    expect(totalOf(judged)).toMatchObject({ goal: 1, goalMax: 3, expected: 1 });
  });

  it('multiplies both bounds over the years', () => {
    const yearly = countRule({ per: 'YEAR', comparator: 'RANGE', min: 1, max: 3 });
    expect(totalOf(judgeTarget(yearly, [], undecided, '2021-12-31'))).toMatchObject({ goal: 3, goalMax: 9 });
  });
});

describe('at most five', () => {
  itJudges(count2021({ comparator: 'AT_MOST', value: 5 }), undecided, [
    ['is not due before it starts', '2020-12-31', [], 'NOT_DUE'],
    ['is on track below the limit, not achieved', '2021-06-01', done(0, '2021-06-01'), 'ON_TRACK'],
    ['is on track at the limit', '2021-06-01', done(5, '2021-06-01'), 'ON_TRACK'],
    ['is behind above the limit', '2021-06-01', done(6, '2021-06-01'), 'BEHIND'],
    ['is on track on the due day', '2021-12-31', done(5), 'ON_TRACK'],
    ['is achieved when the end has passed within the limit', '2022-01-01', done(5), 'ACHIEVED'],
    ['is overdue when the end has passed above it', '2022-01-01', done(6), 'OVERDUE'],
    ['lacks data without a figure', '2021-06-01', [], 'NO_DATA'],
    ['lacks data after the end too: no figure is no breach', '2022-01-01', [], 'NO_DATA'],
  ]);

  it('is settled on the due day for a state that improves afterwards', () => {
    const rule = stateRule({ comparator: 'AT_MOST', value: 5 });
    const figures = [ratio(null, 6, 100, '2023-09-30'), ratio(null, 4, 100, '2023-12-31')];
    expect(judgeTarget(rule, figures, undecided, '2024-01-01').status).toBe('OVERDUE');
  });

  it('has no pace', () => {
    const judged = judgeTarget(
      count2021({ comparator: 'AT_MOST', value: 5 }),
      done(3),
      undecided,
      '2021-12-31',
    );
    expect(totalOf(judged)).toMatchObject({ expected: 5, pace: null });
  });
});

describe('“most” enterprises', () => {
  const rule = stateRule({ comparator: 'QUALITATIVE' });
  const state = (covered: number) => [ratio(null, covered, 100, '2022-01-01')];

  itJudges(rule, undecided, [
    ['is undecided while no threshold is set', '2022-01-01', state(80), 'UNSET'],
    ['is undecided after the end too', '2024-01-01', state(80), 'UNSET'],
  ]);

  itJudges(rule, thresholds(50.5), [
    ['is judged by the threshold once set', '2022-01-01', state(51), 'ON_TRACK'],
    ['is at risk just below the threshold', '2022-01-01', state(50), 'AT_RISK'],
    ['is achieved after the end above the threshold', '2024-01-01', state(51), 'ACHIEVED'],
  ]);

  it('shows how far things are although nothing can be judged', () => {
    const judged = judgeTarget(rule, state(80), undecided, '2022-01-01');
    expect(judged.achieved).toMatchObject({ value: 80, numerator: 80, denominator: 100 });
    expect(totalOf(judged)).toMatchObject({ goal: null, expected: null, pace: null, achieved: 80 });
  });
});

describe('a number that the city sets, each year', () => {
  const rule = countRule({ per: 'YEAR', comparator: 'SET_BY_CITY' });

  itJudges(rule, undecided, [
    ['is undecided until the city has set it', '2021-06-01', done(3, '2021-06-01'), 'UNSET'],
  ]);

  itJudges(rule, thresholds(4), [
    ['is judged by the city’s number', '2021-12-31', done(3), 'AT_RISK'],
    ['is on track when this year’s number is reached', '2021-12-31', done(4), 'ON_TRACK'],
    ['is overdue when a year ended below it', '2022-01-01', done(3), 'OVERDUE'],
  ]);

  it('counts it for every year in the derived total', () => {
    const judged = judgeTarget(rule, done(4), thresholds(4), '2021-12-31');
    expect(totalOf(judged)).toMatchObject({ stated: false, goal: 12 });
    expect(yearOf(judged, 2021)).toMatchObject({ goal: 4, status: 'ACHIEVED' });
  });
});
