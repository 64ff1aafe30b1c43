import { judgeTarget } from './index.ts';
import { itJudges, ratio, ratioRule, stateRule, totalOf, undecided, yearOf } from './testing/scene.ts';

describe('a success rate of at least 65 % in the year', () => {
  const rule = ratioRule({ value: 65 }, { start: '2021-01-01', due: '2021-12-31', years: [2021] });
  const closed = (agreed: number, all: number, validOn = '2021-06-01') => [ratio(2021, agreed, all, validOn)];

  itJudges(rule, undecided, [
    ['is not due before the year', '2020-12-31', [], 'NOT_DUE'],
    ['lacks data without a figure', '2021-06-01', [], 'NO_DATA'],
    ['lacks data while no case was closed', '2021-06-01', closed(0, 0), 'NO_DATA'],
    [
      'is on track, not achieved, while the year runs and the rate is enough',
      '2021-06-01',
      closed(65, 100),
      'ON_TRACK',
    ],
    ['is on track on the last day of the year', '2021-12-31', closed(65, 100), 'ON_TRACK'],
    ['is achieved when the year has ended', '2022-01-01', closed(65, 100), 'ACHIEVED'],
    [
      'is not spread over the year: half the rate in January is behind',
      '2021-01-02',
      closed(32, 100, '2021-01-02'),
      'BEHIND',
    ],
    ['is at risk just below', '2021-06-01', closed(649, 1000), 'AT_RISK'],
    ['is at risk with 64.96 %, which would round to 65', '2021-06-01', closed(6496, 10000), 'AT_RISK'],
    ['is at risk at exactly three quarters of it', '2021-06-01', closed(4875, 10000), 'AT_RISK'],
    ['is behind just below three quarters of it', '2021-06-01', closed(4874, 10000), 'BEHIND'],
    ['is overdue when the year ended below', '2022-01-01', closed(64, 100), 'OVERDUE'],
    ['lacks data after the year too when no case arose', '2022-01-01', closed(0, 0), 'NO_DATA'],
    ['lacks data after the year without any figure', '2022-01-01', [], 'NO_DATA'],
    [
      'lacks data when the figure has no denominator',
      '2021-06-01',
      [ratio(2021, 65, null, '2021-06-01')],
      'NO_DATA',
    ],
    [
      'is settled by the year’s figure that came in January',
      '2022-02-01',
      closed(66, 100, '2022-01-20'),
      'ACHIEVED',
    ],
  ]);

  it('shows a ratio of nothing as neither 0 % nor 100 %', () => {
    const judged = judgeTarget(rule, closed(0, 0), undecided, '2021-06-01');
    expect(yearOf(judged, 2021)).toMatchObject({ achieved: null, numerator: 0, denominator: 0, pace: null });
    expect(judged.achieved).toMatchObject({ value: null, numerator: 0, denominator: 0 });
  });

  it('expects the goal itself on every day', () => {
    const judged = judgeTarget(rule, closed(13, 25, '2021-02-01'), undecided, '2021-02-01');
    expect(yearOf(judged, 2021)).toMatchObject({ achieved: 52, expected: 65, pace: 0.8 });
  });

  it('does not call a settled year late because its figure came after it', () => {
    const judged = judgeTarget(rule, closed(66, 100, '2022-01-20'), undecided, '2022-02-01');
    expect(yearOf(judged, 2021)).toMatchObject({ status: 'ACHIEVED', late: false });
  });
});

describe('a yearly rate over several years', () => {
  const rule = ratioRule({ value: 65 });
  const good = ratio(2021, 70, 100, '2021-12-31');
  const poor = ratio(2022, 10, 100, '2022-06-01');

  itJudges(rule, undecided, [
    ['takes the current year’s rate', '2022-06-01', [good, poor], 'BEHIND'],
    [
      'is overdue when a past year stayed below',
      '2023-02-01',
      [good, poor, ratio(2023, 9, 10, '2023-02-01')],
      'OVERDUE',
    ],
    [
      'lacks data at the end when one year had no case',
      '2024-01-01',
      [good, ratio(2022, 0, 0, '2022-12-31'), ratio(2023, 9, 10, '2023-09-30')],
      'NO_DATA',
    ],
  ]);

  it('sums numerators and denominators for the total instead of averaging the rates', () => {
    const figures = [ratio(2021, 9, 10, '2021-12-31'), ratio(2022, 30, 90, '2022-06-01')];
    const total = totalOf(judgeTarget(rule, figures, undecided, '2022-06-01'));
    expect(total).toMatchObject({ stated: false, goal: 65, numerator: 39, denominator: 100, achieved: 39 });
  });

  it('shows the latest year’s rate beside the target', () => {
    expect(judgeTarget(rule, [good, poor], undecided, '2022-06-01').achieved).toEqual({
      value: 10,
      numerator: 10,
      denominator: 100,
      year: 2022,
      validOn: '2022-06-01',
      source: 'LEDGER',
    });
  });
});

describe('ten percent over the whole plan', () => {
  const rule = ratioRule({ per: 'PLAN', value: 10 }, { start: '2021-01-01', due: '2023-08-31' });

  itJudges(rule, undecided, [
    [
      'is met by one year’s surplus over another',
      '2023-09-01',
      [ratio(2021, 15, 100, '2021-12-31'), ratio(2022, 5, 100, '2022-12-31')],
      'ACHIEVED',
    ],
    [
      'is not diluted by a year after its end',
      '2024-12-31',
      [ratio(2021, 9, 100, '2021-12-31'), ratio(2024, 99, 100, '2024-12-31')],
      'OVERDUE',
    ],
  ]);

  it('shows the ratio of the whole plan beside the target', () => {
    const figures = [ratio(2021, 15, 100, '2021-12-31'), ratio(2022, 5, 100, '2022-12-31')];
    expect(judgeTarget(rule, figures, undecided, '2023-01-01').achieved).toMatchObject({
      value: 10,
      year: null,
    });
  });
});

describe('a state of all enterprises at the end of the plan', () => {
  const rule = stateRule({ value: 60 });
  const state = (covered: number, validOn: string) => ratio(null, covered, 100, validOn);

  itJudges(rule, undecided, [
    ['is on track while the latest state is enough', '2022-01-01', [state(60, '2021-12-31')], 'ON_TRACK'],
    [
      'forgets an earlier and better state',
      '2022-01-01',
      [state(90, '2021-06-30'), state(50, '2021-12-31')],
      'AT_RISK',
    ],
    ['does not add states up', '2022-01-01', [state(30, '2021-06-30'), state(31, '2021-12-31')], 'BEHIND'],
    ['knows the state from a census before the start', '2020-12-02', [state(48, '2020-11-01')], 'AT_RISK'],
    [
      'is achieved after the end by the state on the due day',
      '2023-10-01',
      [state(60, '2023-09-30')],
      'ACHIEVED',
    ],
    [
      'stays achieved when the state falls after the end',
      '2024-06-01',
      [state(60, '2023-09-30'), state(40, '2024-05-01')],
      'ACHIEVED',
    ],
    ['is overdue when the state was not reached', '2023-10-01', [state(59, '2023-09-30')], 'OVERDUE'],
  ]);
});
