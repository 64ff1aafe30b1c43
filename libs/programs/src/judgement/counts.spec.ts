import { judgeTarget } from './index.ts';
import { count2021, counted, countRule, itJudges, totalOf, undecided } from './testing/scene.ts';

describe('a count for a period of 365 days with a goal of 365', () => {
  const soFar = (count: number, on: string) => [counted(2021, count, on)];

  itJudges(count2021({ value: 365 }), undecided, [
    ['is not due on the day before it starts', '2020-12-31', [], 'NOT_DUE'],
    [
      'is not due before it starts even if something is done',
      '2020-12-31',
      soFar(5, '2020-12-31'),
      'NOT_DUE',
    ],
    ['expects the first day’s share on the first day', '2021-01-01', soFar(1, '2021-01-01'), 'ON_TRACK'],
    ['is behind on the first day with nothing done', '2021-01-01', soFar(0, '2021-01-01'), 'BEHIND'],
    ['is on track exactly on pace', '2021-04-10', soFar(100, '2021-04-10'), 'ON_TRACK'],
    ['is on track above the pace', '2021-04-10', soFar(101, '2021-04-10'), 'ON_TRACK'],
    ['is at risk one below the pace', '2021-04-10', soFar(99, '2021-04-10'), 'AT_RISK'],
    ['is at risk at exactly three quarters of the pace', '2021-04-10', soFar(75, '2021-04-10'), 'AT_RISK'],
    ['is behind one below three quarters of the pace', '2021-04-10', soFar(74, '2021-04-10'), 'BEHIND'],
    [
      'falls below the pace when a day passes without more',
      '2021-04-11',
      soFar(100, '2021-04-10'),
      'AT_RISK',
    ],
    ['is achieved as soon as the goal is met', '2021-04-10', soFar(365, '2021-04-10'), 'ACHIEVED'],
    ['is achieved beyond the goal', '2021-04-10', soFar(400, '2021-04-10'), 'ACHIEVED'],
    ['is at risk on the due day while one is missing', '2021-12-31', soFar(364, '2021-12-31'), 'AT_RISK'],
    ['is achieved on the due day', '2021-12-31', soFar(365, '2021-12-31'), 'ACHIEVED'],
    ['is overdue on the next day when one is missing', '2022-01-01', soFar(364, '2021-12-31'), 'OVERDUE'],
    ['is overdue whatever was done when it is not enough', '2022-01-01', soFar(0, '2021-12-31'), 'OVERDUE'],
    ['stays achieved after the end', '2025-06-01', soFar(365, '2021-12-31'), 'ACHIEVED'],
    ['lacks data while the period runs without a figure', '2021-04-10', [], 'NO_DATA'],
    ['lacks data on the due day without a figure', '2021-12-31', [], 'NO_DATA'],
    ['is overdue after the end without a figure', '2022-01-01', [], 'OVERDUE'],
  ]);
});

describe('a count over the whole plan of 1034 days with a goal of 12', () => {
  const rule = countRule({ value: 12 });

  itJudges(rule, undecided, [
    [
      'is on track with 6 when half of the days are over',
      '2022-05-01',
      [counted(2021, 6, '2022-04-30')],
      'ON_TRACK',
    ],
    ['is at risk with 6 on the day after', '2022-05-02', [counted(2021, 6, '2022-04-30')], 'AT_RISK'],
    [
      'adds up the years',
      '2022-04-30',
      [counted(2021, 4, '2021-12-31'), counted(2022, 2, '2022-04-30')],
      'ON_TRACK',
    ],
    [
      'takes of each year its latest figure and not their sum',
      '2022-04-30',
      [counted(2021, 3, '2021-09-30'), counted(2021, 4, '2021-12-31')],
      'BEHIND',
    ],
    [
      'counts what happened in the last weeks of 2020',
      '2022-04-30',
      [counted(2020, 2, '2020-12-31'), counted(2021, 4, '2021-12-31')],
      'ON_TRACK',
    ],
    [
      'does not count what happened in the years before it started',
      '2022-04-30',
      [counted(2019, 12, '2019-12-31'), counted(2021, 5, '2021-12-31')],
      'AT_RISK',
    ],
    ['takes a count of the plan as a whole', '2022-04-30', [counted(null, 6, '2022-04-30')], 'ON_TRACK'],
    [
      'prefers the figures of years to a count of the plan as a whole',
      '2022-04-30',
      [counted(null, 12, '2022-04-30'), counted(2021, 6, '2021-12-31')],
      'ON_TRACK',
    ],
    [
      'ignores a count of the whole from before the start',
      '2021-01-10',
      [counted(null, 9, '2020-11-30')],
      'NO_DATA',
    ],
  ]);

  it('tells the numbers that the status rests on', () => {
    const judged = judgeTarget(rule, [counted(2021, 4, '2021-12-31')], undecided, '2022-04-30');
    expect(totalOf(judged)).toEqual({
      scope: 'TOTAL',
      year: null,
      stated: true,
      start: '2020-12-01',
      due: '2023-09-30',
      goal: 12,
      goalMax: null,
      achieved: 4,
      numerator: 4,
      denominator: null,
      expected: (12 * 516) / 1034,
      pace: (4 * 1034) / (12 * 516),
      status: 'BEHIND',
      late: false,
      overdueLoose: false,
    });
  });

  it('expects the whole goal from the due day on and no more than that', () => {
    expect(totalOf(judgeTarget(rule, [], undecided, '2023-09-30')).expected).toBe(12);
    expect(totalOf(judgeTarget(rule, [], undecided, '2030-01-01')).expected).toBe(12);
  });

  it('expects nothing before the start and gives no pace then', () => {
    const { expected, pace } = totalOf(judgeTarget(rule, [], undecided, '2020-11-30'));
    expect({ expected, pace }).toEqual({ expected: 0, pace: null });
  });
});
