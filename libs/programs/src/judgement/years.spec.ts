import { judgeTarget } from './index.ts';
import {
  counted,
  countRule,
  itJudges,
  ratio,
  stateRule,
  totalOf,
  undecided,
  yearOf,
} from './testing/scene.ts';

const two = (year: number) => counted(year, 2, `${year}-08-01`);
const one = (year: number) => counted(year, 1, `${year}-08-01`);

describe('two each year', () => {
  const rule = countRule({ per: 'YEAR', value: 2 });

  itJudges(rule, undecided, [
    ['is not due before the plan starts', '2020-11-30', [], 'NOT_DUE'],
    ['lacks data in the first year without a figure', '2021-03-01', [], 'NO_DATA'],
    [
      'is on track in the first year when that year is done, as others follow',
      '2021-08-01',
      [two(2021)],
      'ON_TRACK',
    ],
    ['is on track when the last year but one is done', '2022-08-01', [two(2021), two(2022)], 'ON_TRACK'],
    ['is behind in the first year with one at its end', '2021-12-31', [one(2021)], 'BEHIND'],
    ['is overdue when the first year ended with one', '2022-01-01', [one(2021)], 'OVERDUE'],
    [
      'is overdue for a past year even if the next made up for it',
      '2022-09-01',
      [one(2021), counted(2022, 3, '2022-08-01')],
      'OVERDUE',
    ],
    ['is overdue for a past year without a figure', '2022-01-01', [], 'OVERDUE'],
    [
      'takes the current year’s status when the past ones are done',
      '2022-08-01',
      [two(2021), one(2022)],
      'AT_RISK',
    ],
    ['lacks data in the second year until its first figure', '2022-02-01', [two(2021)], 'NO_DATA'],
    [
      'is achieved in the last year once all are done',
      '2023-08-01',
      [two(2021), two(2022), two(2023)],
      'ACHIEVED',
    ],
    [
      'is achieved after the end when every year was',
      '2024-01-01',
      [two(2021), two(2022), two(2023)],
      'ACHIEVED',
    ],
    [
      'is overdue after the end when the last year was not',
      '2023-10-01',
      [two(2021), two(2022), one(2023)],
      'OVERDUE',
    ],
    [
      'is overdue after the end though the total is met',
      '2023-10-01',
      [counted(2021, 6, '2021-08-01')],
      'OVERDUE',
    ],
  ]);

  it('judges every year over its own days, clipped to the plan', () => {
    const { readings } = judgeTarget(rule, [], undecided, '2021-06-01');
    expect(readings[0]?.years.map(({ year, start, due, goal }) => [year, start, due, goal])).toEqual([
      [2021, '2020-12-01', '2021-12-31', 2],
      [2022, '2022-01-01', '2022-12-31', 2],
      [2023, '2023-01-01', '2023-09-30', 2],
    ]);
  });

  it('adds December 2020 to the first plan year', () => {
    const judged = judgeTarget(rule, [counted(2020, 1, '2020-12-31'), one(2021)], undecided, '2021-09-01');
    expect(yearOf(judged, 2021)).toMatchObject({ achieved: 2, status: 'ACHIEVED' });
  });

  it('does not carry one year’s surplus over to the next', () => {
    const judged = judgeTarget(rule, [counted(2021, 5, '2021-08-01')], undecided, '2022-06-01');
    expect(yearOf(judged, 2022)).toMatchObject({ achieved: null, status: 'NO_DATA' });
  });

  it('derives a total of six, which the plan does not state', () => {
    const judged = judgeTarget(rule, [two(2021), one(2022)], undecided, '2022-08-01');
    expect(totalOf(judged)).toMatchObject({ stated: false, goal: 6, achieved: 3, status: 'AT_RISK' });
  });

  it('leaves out a plan year that lies after the due day', () => {
    const short = countRule({ per: 'YEAR', value: 2 }, { due: '2022-06-30' });
    const judged = judgeTarget(short, [], undecided, '2021-06-01');
    expect(judged.readings[0]?.years.map(({ year, due }) => [year, due])).toEqual([
      [2021, '2021-12-31'],
      [2022, '2022-06-30'],
    ]);
    expect(totalOf(judged).goal).toBe(4);
  });

  it('is not due in a year between two plan years', () => {
    const gap = countRule({ per: 'YEAR', value: 2 }, { years: [2023, 2021] });
    expect(judgeTarget(gap, [two(2021)], undecided, '2022-06-01').status).toBe('NOT_DUE');
  });
});

describe('six in all, two each year', () => {
  const rule = countRule({ value: 6, perYear: 2 });

  itJudges(rule, undecided, [
    [
      'takes the status of the total and not of the years',
      '2022-01-01',
      [one(2021), counted(2022, 5, '2022-01-01')],
      'ACHIEVED',
    ],
    ['is behind in total though the last year was done', '2023-01-01', [two(2021)], 'BEHIND'],
    ['is overdue when the total is missed', '2023-10-01', [two(2021), two(2022), one(2023)], 'OVERDUE'],
  ]);

  it('judges total and years as stated, each by itself', () => {
    const judged = judgeTarget(rule, [one(2021), counted(2022, 5, '2022-01-01')], undecided, '2022-01-01');
    expect(totalOf(judged)).toMatchObject({ stated: true, goal: 6, status: 'ACHIEVED' });
    expect(yearOf(judged, 2021)).toMatchObject({ stated: true, goal: 2, status: 'OVERDUE' });
    expect(yearOf(judged, 2022)).toMatchObject({ stated: true, goal: 2, status: 'ACHIEVED' });
    expect(yearOf(judged, 2023)).toMatchObject({ stated: true, goal: 2, status: 'NOT_DUE' });
  });

  it('judges no years where the plan names a total alone', () => {
    expect(judgeTarget(countRule({ value: 6 }), [], undecided, '2022-01-01').readings[0]?.years).toEqual([]);
  });

  it('holds the years beside a range to their number as a minimum', () => {
    const range = countRule({ comparator: 'RANGE', min: 1, max: 3, perYear: 1 });
    const judged = judgeTarget(range, [two(2021)], undecided, '2021-09-01');
    expect(yearOf(judged, 2021)).toMatchObject({ goal: 1, goalMax: null, status: 'ACHIEVED' });
  });

  it('applies the tolerance to the years beside an approximate total', () => {
    const rough = countRule({ comparator: 'ABOUT', value: 30, perYear: 10 });
    const settings = { thresholds: {}, tolerances: { r: 0.1 } };
    const judged = judgeTarget(rough, [counted(2021, 9, '2021-09-01')], settings, '2021-09-01');
    expect(yearOf(judged, 2021)).toMatchObject({ goal: 10, status: 'ACHIEVED' });
  });
});

describe('a state that is to hold every year', () => {
  const rule = stateRule({ per: 'YEAR', value: 50 });

  itJudges(rule, undecided, [
    [
      'is on track while this year’s state is enough',
      '2022-05-01',
      [ratio(null, 6, 10, '2021-11-01'), ratio(null, 5, 10, '2022-04-01')],
      'ON_TRACK',
    ],
    ['is not proved by last year’s state', '2022-05-01', [ratio(null, 6, 10, '2021-11-01')], 'NO_DATA'],
    [
      'is not mended by a later year’s state',
      '2022-05-01',
      [ratio(null, 4, 10, '2021-11-01'), ratio(null, 6, 10, '2022-04-01')],
      'OVERDUE',
    ],
  ]);

  it('has no total, as states do not add up', () => {
    expect(judgeTarget(rule, [], undecided, '2022-05-01').readings[0]?.total).toBeNull();
  });
});
