import { sizeClassOn } from '../size-class.ts';
import { demonstrationAssignments } from './assignments.ts';
import { demonstrationCoordinators } from './coordinators.ts';
import { demonstrationEnterprises } from './enterprises.ts';

const DISTRICTS = ['130273', '130299'];
const ALL = new Map(
  DISTRICTS.map((code) => [
    code,
    {
      enterprises: new Map(demonstrationEnterprises(code).map((row) => [row.id, row])),
      coordinators: new Map(demonstrationCoordinators(code).map((row) => [row.id, row])),
      assignments: demonstrationAssignments(code),
    },
  ]),
);
const zone = ALL.get('130273')!;

/** The share of enterprises of some classes that are covered on a day, by anybody or by grassroots coordinators. */
function coverageOn(day: string, classes: readonly string[], grassroots: boolean): number {
  const present = [...zone.enterprises.values()].filter(
    ({ registeredOn, closedOn, sizeClasses }) =>
      registeredOn <= day &&
      (closedOn === null || closedOn > day) &&
      classes.includes(sizeClassOn(day, sizeClasses) ?? ''),
  );
  const covered = new Set(
    zone.assignments
      .filter(({ from, to }) => from <= day && (to === null || to >= day))
      .filter(({ coordinatorId }) => !grassroots || zone.coordinators.get(coordinatorId)?.streetCode)
      .map(({ enterpriseId }) => enterpriseId),
  );
  return present.filter(({ id }) => covered.has(id)).length / present.length;
}

describe('the invented coordinators', () => {
  it('are one for every 25 enterprises, most of them of a town or office, the same at every start', () => {
    expect(zone.coordinators.size).toBe(120);
    const common = [...zone.coordinators.values()].filter(({ streetCode }) => streetCode === null);
    expect(common).toHaveLength(15);
    expect(demonstrationCoordinators('130273')).toEqual([...zone.coordinators.values()]);
    expect(demonstrationCoordinators('999999')).toEqual([]);
  });
});

describe('the invented assignments', () => {
  it('are the same at every start, and as many as are asked for', () => {
    expect(zone.assignments.length).toBeGreaterThan(1900);
    expect(zone.assignments.length).toBeLessThan(2300);
    expect(demonstrationAssignments('130273')).toEqual(zone.assignments);
    expect([...demonstrationAssignments('130273', { count: 3000 })]).toEqual(zone.assignments);
    expect(demonstrationAssignments('999999')).toEqual([]);
  });

  it.each(DISTRICTS)('of %s join who is in office with who is in operation', (district) => {
    const { enterprises, coordinators, assignments } = ALL.get(district)!;
    expect(new Set(assignments.map(({ id }) => id)).size).toBe(assignments.length);
    for (const { enterpriseId, coordinatorId, streetCode, from, to } of assignments) {
      const [enterprise, coordinator] = [enterprises.get(enterpriseId)!, coordinators.get(coordinatorId)!];
      expect(streetCode).toBe(enterprise.streetCode);
      expect([null, streetCode]).toContain(coordinator.streetCode);
      expect(from >= '2021-01-01' && from <= '2023-06-30' && from > enterprise.registeredOn).toBe(true);
      expect(from >= coordinator.startedOn).toBe(true);
      for (const end of [enterprise.closedOn, coordinator.closedOn]) {
        if (end) expect(to !== null && to <= end).toBe(true);
      }
      if (to) expect(to >= from && to <= '2023-06-30').toBe(true);
    }
  });

  it('follow one another without overlapping', () => {
    for (const terms of Map.groupBy(zone.assignments, ({ enterpriseId }) => enterpriseId).values()) {
      for (const [index, { from }] of terms.entries()) {
        const before = terms[index - 1];
        if (before) expect(before.to !== null && before.to < from).toBe(true);
      }
    }
    expect(zone.assignments.filter(({ to }) => to !== null).length).toBeGreaterThan(100);
  });

  it('cover more and more of the small and medium enterprises, and at last about three in five', () => {
    const days = ['2020-12-31', '2021-06-30', '2021-12-31', '2022-06-30', '2022-12-31', '2023-06-30'];
    for (const [classes, grassroots] of [
      [['MEDIUM', 'SMALL', 'MICRO'], false],
      [['SMALL', 'MICRO'], true],
    ] as const) {
      const curve = days.map((day) => coverageOn(day, classes, grassroots));
      expect(curve[0]).toBe(0);
      expect(curve).toEqual([...curve].sort((a, b) => a - b));
    }
    const last = coverageOn('2023-06-30', ['MEDIUM', 'SMALL', 'MICRO'], false);
    expect(last).toBeGreaterThan(0.55);
    expect(last).toBeLessThan(0.65);
    expect(coverageOn('2023-06-30', ['SMALL', 'MICRO'], true)).toBeLessThan(last);
  });
});
