import { dayOf, dayNumber } from '@tongxing/dashboard-kit/pure';
import { stripKnots, stripScale, stripYears } from './strip-scale.ts';

describe('the strip of the plan’s period', () => {
  const scale = stripScale('2020-12-01', '2023-09-30', 1000);

  it('gives each day its place and takes it back', () => {
    for (let day = dayNumber('2020-12-01'); day <= dayNumber('2023-09-30'); day += 17) {
      expect(scale.day(scale.x(dayOf(day)))).toBe(dayOf(day));
    }
  });

  it('runs from left to right with room at both ends', () => {
    expect(scale.x('2020-12-01')).toBeGreaterThan(0);
    expect(scale.x('2023-09-30')).toBeLessThan(1000);
    expect(scale.x('2021-06-01')).toBeLessThan(scale.x('2021-06-02') + 0.001);
  });

  it('never answers a day outside the period', () => {
    expect(scale.day(-50)).toBe('2020-12-01');
    expect(scale.day(5000)).toBe('2023-09-30');
  });

  it('names the years that begin inside', () => {
    expect(stripYears('2020-12-01', '2023-09-30')).toEqual(['2021-01-01', '2022-01-01', '2023-01-01']);
  });

  it('gathers milestones of one day and shows the gravest state', () => {
    const knots = stripKnots([
      { id: 'b', title: '', due: '2021-02-28', status: 'DONE' },
      { id: 'a', title: '', due: '2021-01-31', status: 'DONE' },
      { id: 'c', title: '', due: '2021-01-31', status: 'OVERDUE' },
    ]);
    expect(knots.map(({ due, status, milestones }) => [due, status, milestones.length])).toEqual([
      ['2021-01-31', 'OVERDUE', 2],
      ['2021-02-28', 'DONE', 1],
    ]);
  });
});
