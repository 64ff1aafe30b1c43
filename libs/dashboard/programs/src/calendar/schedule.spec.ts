import { byMonth, filterDated, readFilter } from './schedule.ts';

const dated = (due: string, no: number | null, unit: string, status: string): never =>
  ({ due, action: no === null ? null : { no }, ownerUnitCodes: [unit], state: { status } }) as never;
const all = [
  dated('2021-01-31', 1, 'UNION', 'DONE'),
  dated('2021-01-31', 2, 'HRSS', 'OVERDUE'),
  dated('2023-09-30', null, 'TRIPARTITE', 'NOT_STARTED'),
];

describe('the calendar', () => {
  it('shows all without a filter', () => {
    expect(filterDated(all, readFilter(new URLSearchParams()))).toHaveLength(3);
  });

  it('filters by action, unit and state together', () => {
    expect(
      filterDated(all, readFilter(new URLSearchParams('action=2&unit=HRSS&state=OVERDUE'))),
    ).toHaveLength(1);
    expect(filterDated(all, readFilter(new URLSearchParams('action=2&unit=UNION')))).toHaveLength(0);
  });

  it('knows the dates of the plan as a whole as action 0', () => {
    expect(filterDated(all, readFilter(new URLSearchParams('action=0')))).toHaveLength(1);
  });

  it('groups by month in order', () => {
    expect(byMonth(all).map(([month, same]) => [month, same.length])).toEqual([
      ['2021-01', 2],
      ['2023-09', 1],
    ]);
  });
});
