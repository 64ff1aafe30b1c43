import { SIZE_CLASSES } from '@tongxing/reference-data';
import fc from 'fast-check';
import { coverageOn, type CoverableEnterprise, type Cover } from './coverage.policy.ts';

const DAY = '2022-06-30';
const CLASSES = (['MEDIUM', 'MICRO', null] as const).map((sizeClass) => [{ year: 2019, sizeClass }]);

function enterprise(id: string, more: Partial<CoverableEnterprise> = {}): CoverableEnterprise {
  const sizeClasses = [{ year: 2019, sizeClass: 'SMALL' as const }];
  return { id, sizeClasses, registeredOn: '2020-01-01', status: 'ACTIVE', closedOn: null, ...more };
}

function cover(enterpriseId: string, more: Partial<Cover> = {}): Cover {
  return { enterpriseId, from: '2021-01-01', to: null, grassroots: true, ...more };
}

describe('coverage by coordinators on a day', () => {
  it('counts medium, small and micro enterprises as SMEs, and small and micro ones for the grassroots', () => {
    const classes = [...SIZE_CLASSES, null];
    const all = classes.map((sizeClass, index) =>
      enterprise(String(index), { sizeClasses: [{ year: 2019, sizeClass }] }),
    );
    expect(
      coverageOn(
        DAY,
        all,
        all.map(({ id }) => cover(id)),
      ),
    ).toEqual({
      SME: { covered: 3, total: 3 },
      SMALL_MICRO: { covered: 2, total: 2 },
    });
  });

  it('counts an enterprise once, however many coordinators it has', () => {
    expect(coverageOn(DAY, [enterprise('a')], [cover('a'), cover('a')]).SME).toEqual({
      covered: 1,
      total: 1,
    });
  });

  it('counts a coordinator of the whole district for SMEs, not for the grassroots', () => {
    expect(coverageOn(DAY, [enterprise('a')], [cover('a', { grassroots: false })])).toEqual({
      SME: { covered: 1, total: 1 },
      SMALL_MICRO: { covered: 0, total: 1 },
    });
  });

  it.each([
    ['begins that day', { from: DAY }, 1],
    ['begins the day after', { from: '2022-07-01' }, 0],
    ['ends that day', { to: DAY }, 1],
    ['ended the day before', { to: '2022-06-29' }, 0],
  ])('an assignment that %s', (_, dates, covered) => {
    expect(coverageOn(DAY, [enterprise('a')], [cover('a', dates)]).SME.covered).toBe(covered);
  });

  it.each([
    ['registered that day', { registeredOn: DAY }, 1],
    ['registered the day after', { registeredOn: '2022-07-01' }, 0],
    ['whose registration nobody knows', { registeredOn: null }, 1],
    ['closed that day', { status: 'CLOSED', closedOn: DAY }, 0],
    ['closed the day after', { status: 'CLOSED', closedOn: '2022-07-01' }, 1],
    ['closed, nobody knows when', { status: 'CLOSED', closedOn: null }, 0],
  ] as const)('an enterprise %s', (_, more, total) => {
    expect(coverageOn(DAY, [enterprise('a', more)], []).SME.total).toBe(total);
  });

  it('counts an enterprise with the class that the last year before gave', () => {
    const grown = enterprise('a', {
      sizeClasses: [
        { year: 2020, sizeClass: 'MICRO' },
        { year: 2021, sizeClass: 'MEDIUM' },
        { year: 2022, sizeClass: 'LARGE' },
      ],
    });
    const totals = (day: string) => {
      const { SME, SMALL_MICRO } = coverageOn(day, [grown], []);
      return [SME.total, SMALL_MICRO.total];
    };
    const days = ['2020-06-30', '2021-12-31', '2022-01-01', '2022-12-31', '2023-01-01'];
    expect(days.map(totals)).toEqual([
      [1, 1],
      [1, 1],
      [1, 0],
      [1, 0],
      [0, 0],
    ]);
  });

  it('never covers more than there are, and is 0 of 0 where there is nothing', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    const dates = fc.constantFrom('2020-06-01', '2021-06-01', '2022-06-01', '2023-06-01');
    const enterprises = fc.uniqueArray(
      fc.record({ id: ids, sizeClasses: fc.constantFrom(...CLASSES), registeredOn: dates }),
      { selector: ({ id }) => id },
    );
    const covers = fc.array(fc.record({ enterpriseId: ids, from: dates, grassroots: fc.boolean() }));
    fc.assert(
      fc.property(enterprises, covers, dates, (some, links, day) => {
        const { SME: sme, SMALL_MICRO: smallMicro } = coverageOn(
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
      SME: { covered: 0, total: 0 },
      SMALL_MICRO: { covered: 0, total: 0 },
    });
  });
});
