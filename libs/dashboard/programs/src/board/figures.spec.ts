import type { TargetFiguresFragment } from '@tongxing/dashboard-documents';
import { bulletReadings, goalLabel, shownJudgement } from './figures.ts';

type Judged = TargetFiguresFragment['judgement']['readings'][number];
type Judgement = NonNullable<Judged['total']>;

const judgement = (change: Partial<Judgement>): Judgement =>
  ({
    scope: 'TOTAL',
    stated: true,
    start: '2020-12-01',
    due: '2023-09-30',
    goal: 3,
    goalMax: null,
    status: 'ON_TRACK',
    ...change,
  }) as Judgement;
const year = (of: number, change: Partial<Judgement> = {}): Judgement =>
  judgement({ scope: 'YEAR', year: of, start: `${of}-01-01`, due: `${of}-12-31`, ...change });
const judged = (change: Partial<Judged>, comparator = 'AT_LEAST'): Judged =>
  ({
    status: 'ON_TRACK',
    reading: { code: 'T', source: 'BODY', comparator, wording: null },
    total: null,
    years: [],
    current: null,
    ...change,
  }) as unknown as Judged;

describe('which judgement the board shows', () => {
  it('takes the total of a count, stated or derived', () => {
    const total = judgement({ stated: false, goal: 6 });
    expect(shownJudgement(judged({ total, years: [year(2021)] }), 'COUNT', '2023-06-30')).toBe(total);
  });

  it('takes the running year of a yearly share', () => {
    const current = year(2023);
    const total = judgement({ stated: false });
    expect(shownJudgement(judged({ total, current }), 'PERIOD_RATIO', '2023-06-30')).toBe(current);
  });

  it('takes the last year begun when none is running', () => {
    const years = [year(2020), year(2021), year(2024)];
    expect(shownJudgement(judged({ years }), 'PERIOD_RATIO', '2023-06-30')).toBe(years[1]);
  });

  it('keeps the stated total of a share', () => {
    const total = judgement({ goal: 10 });
    expect(shownJudgement(judged({ total, years: [year(2021)] }), 'PERIOD_RATIO', '2023-06-30')).toBe(total);
  });
});

describe('the goal in few letters', () => {
  it.each([
    ['AT_LEAST', { goal: 3 }, '家', '3'],
    ['AT_LEAST', { goal: 65 }, '%', '65%'],
    ['ABOUT', { goal: 300 }, '户', '≈300'],
    ['AT_MOST', { goal: 5 }, '%', '≤5%'],
    ['RANGE', { goal: 1, goalMax: 3 }, '户', '1–3'],
  ])('of %s %j in %s is %s', (comparator, change, unit, label) => {
    expect(goalLabel(judged({}, comparator), judgement(change), unit)).toBe(label);
  });

  it('is the notice’s own word while no number is set', () => {
    const open = judged({ reading: { ...judged({}).reading, wording: '大多数' } });
    expect(goalLabel(open, judgement({ goal: null }), '%')).toBe('大多数');
    expect(goalLabel(judged({}), null, '名')).toBe('?');
  });
});

describe('the marks of a target', () => {
  it('expect something by the day for counts, not for shares', () => {
    const target = (kind: string): TargetFiguresFragment =>
      ({
        unit: '家',
        indicator: { kind },
        judgement: { on: '2023-06-30', readings: [judged({ total: judgement({ expected: 2.7 }) })] },
      }) as unknown as TargetFiguresFragment;
    expect(bulletReadings(target('COUNT'))[0]?.expected).toBe(2.7);
    expect(bulletReadings(target('STOCK_RATIO'))[0]?.expected).toBeNull();
  });
});
