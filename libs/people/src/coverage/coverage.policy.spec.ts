import fc from 'fast-check';
import { coverageOn, reportingDays, type CoverableEnterprise, type Cover } from './coverage.policy.ts';

const DAY = '2022-06-30';

function enterprise(id: string, more: Partial<CoverableEnterprise> = {}): CoverableEnterprise {
  return { id, sizeClass: 'SMALL', registeredOn: '2020-01-01', status: 'ACTIVE', closedOn: null, ...more };
}

function cover(enterpriseId: string, more: Partial<Cover> = {}): Cover {
  return { enterpriseId, from: '2021-01-01', to: null, grassroots: true, ...more };
}

describe('coverage by coordinators on a day', () => {
  it('counts medium, small and micro enterprises as SMEs, and small and micro ones for the grassroots', () => {
    const classes = ['LARGE', 'MEDIUM', 'SMALL', 'MICRO', 'NOT_APPLICABLE', null];
    const all = classes.map((sizeClass, index) => enterprise(String(index), { sizeClass }));
    expect(
      coverageOn(
        DAY,
        all,
        all.map(({ id }) => cover(id)),
      ),
    ).toEqual({
      sme: { covered: 3, total: 3 },
      smallMicro: { covered: 2, total: 2 },
    });
  });

  it('counts an enterprise once, however many coordinators it has', () => {
    expect(coverageOn(DAY, [enterprise('a')], [cover('a'), cover('a')]).sme).toEqual({
      covered: 1,
      total: 1,
    });
  });

  it('counts a coordinator of the whole district for SMEs, not for the grassroots', () => {
    expect(coverageOn(DAY, [enterprise('a')], [cover('a', { grassroots: false })])).toEqual({
      sme: { covered: 1, total: 1 },
      smallMicro: { covered: 0, total: 1 },
    });
  });

  it.each([
    ['begins that day', { from: DAY }, 1],
    ['begins the day after', { from: '2022-07-01' }, 0],
    ['ends that day', { to: DAY }, 1],
    ['ended the day before', { to: '2022-06-29' }, 0],
  ])('an assignment that %s', (_, dates, covered) => {
    expect(coverageOn(DAY, [enterprise('a')], [cover('a', dates)]).sme.covered).toBe(covered);
  });

  it.each([
    ['registered that day', { registeredOn: DAY }, 1],
    ['registered the day after', { registeredOn: '2022-07-01' }, 0],
    ['whose registration nobody knows', { registeredOn: null }, 1],
    ['closed that day', { status: 'CLOSED', closedOn: DAY }, 0],
    ['closed the day after', { status: 'CLOSED', closedOn: '2022-07-01' }, 1],
    ['closed, nobody knows when', { status: 'CLOSED', closedOn: null }, 0],
  ] as const)('an enterprise %s', (_, more, total) => {
    expect(coverageOn(DAY, [enterprise('a', more)], []).sme.total).toBe(total);
  });

  it('never covers more than there are, and is 0 of 0 where there is nothing', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    const dates = fc.constantFrom('2020-06-01', '2021-06-01', '2022-06-01', '2023-06-01');
    const enterprises = fc.uniqueArray(
      fc.record({ id: ids, sizeClass: fc.constantFrom('MEDIUM', 'MICRO', null), registeredOn: dates }),
      { selector: ({ id }) => id },
    );
    const covers = fc.array(fc.record({ enterpriseId: ids, from: dates, grassroots: fc.boolean() }));
    fc.assert(
      fc.property(enterprises, covers, dates, (some, links, day) => {
        const { sme, smallMicro } = coverageOn(
          day,
          some.map(({ id, ...more }) => enterprise(id, more)),
          links.map(({ enterpriseId, ...more }) => cover(enterpriseId, more)),
        );
        return (
          sme.covered <= sme.total && smallMicro.covered <= smallMicro.total && smallMicro.total <= sme.total
        );
      }),
    );
    expect(coverageOn(DAY, [], [])).toEqual({
      sme: { covered: 0, total: 0 },
      smallMicro: { covered: 0, total: 0 },
    });
  });
});

describe('the days for which coverage is told', () => {
  it.each([
    [null, '2023-06-30', ['2023-06-30']],
    ['2023-07-01', '2023-06-30', ['2023-06-30']],
    ['2021-02-01', '2021-08-15', ['2020-12-31', '2021-03-31', '2021-06-30', '2021-08-15']],
    ['2021-04-01', '2021-06-30', ['2021-03-31', '2021-06-30']],
  ])('with the first assignment on %s and today %s', (first, today, days) => {
    expect(reportingDays(first, today)).toEqual(days);
  });
});
