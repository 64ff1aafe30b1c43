import { SIZE_CLASSES } from '@tongxing/reference-data';
import { PublishedFigure, reportingDays } from '@tongxing/subgraph';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import fc from 'fast-check';
import { Assignment } from '../assignment/assignment.entity.ts';
import { Coordinator } from '../coordinator/coordinator.entity.ts';
import { EnterpriseProjection } from '../enterprise/enterprise-projection.entity.ts';
import { people } from '../index.ts';
import { ACTORS } from '../testing/mutate.ts';
import { nextId, roleOf, STREETS } from '../testing/rows.ts';
import { countCoverage } from './count-coverage.service.ts';
import { coverageOn, type Cover, type CoverableEnterprise, type CoverageGroup } from './coverage.policy.ts';

const { office, street } = ACTORS;
const DISTRICT = '130273';
const TODAY = '2023-06-30';
const ENTERPRISES = Array.from({ length: 6 }, () => nextId());
const INDICATORS = { SME: 'SME_COORDINATOR_COVERAGE', SMALL_MICRO: 'MICRO_COORDINATOR_COVERAGE' } as const;
let app: RunningSubgraph;
/** One of a street, one of another, one of the whole district. */
let coordinators: { id: string; grassroots: boolean }[];
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date(`${TODAY}T04:00:00Z`) });
  coordinators = [];
  for (const streetCode of ['130273101', '130273401', null]) {
    const { em } = app.context(office);
    const role = await roleOf(app, DISTRICT);
    const row = em.create(
      Coordinator,
      { ...role, level: null, employment: 'FULL_TIME', streetCode },
      { persist: true },
    );
    await em.flush();
    coordinators.push({ id: row.id, grassroots: streetCode !== null });
  }
});
afterAll(() => app.stop());

const day = fc.constantFrom(
  '2021-03-31',
  '2021-12-31',
  '2022-01-01',
  '2022-06-30',
  '2022-09-30',
  '2023-01-01',
  TODAY,
  '2023-07-01',
);
const year = fc.integer({ min: 2018, max: 2023 });
const classes = fc.uniqueArray(fc.record({ year, sizeClass: fc.constantFrom(...SIZE_CLASSES) }), {
  selector: (said) => said.year,
  maxLength: 4,
});
const enterprise = fc.record({
  id: fc.constantFrom(...ENTERPRISES),
  streetCode: fc.constantFrom(...STREETS),
  sizeClasses: classes.map((some) => some.toSorted((a, b) => a.year - b.year)),
  registeredOn: fc.option(day),
  closedOn: fc.option(day, { freq: 2 }),
  // An enterprise may have been closed on a day that nobody knows.
  isOpen: fc.boolean(),
});
const assignment = fc.record({
  coordinator: fc.integer({ min: 0, max: 2 }),
  enterpriseId: fc.constantFrom(...ENTERPRISES),
  dates: fc.tuple(day, fc.option(day)),
});
const ledger = fc.record({
  enterprises: fc.uniqueArray(enterprise, { selector: ({ id }) => id }),
  assignments: fc.array(assignment, { maxLength: 12 }),
});

type Row = CoverableEnterprise & { readonly streetCode: string };

/** Writes a ledger down instead of the one before; of assignments that would meet, the later ones are left out. */
async function write({ enterprises, assignments }: typeof ledger extends fc.Arbitrary<infer L> ? L : never) {
  const { em } = app.context(office);
  await em.nativeDelete(Assignment, {});
  await em.nativeDelete(EnterpriseProjection, {});
  const rows: Row[] = enterprises.map(({ isOpen, ...row }) => ({
    ...row,
    status: row.closedOn === null && isOpen ? 'ACTIVE' : 'CLOSED',
  }));
  const shared = { districtCode: DISTRICT, demonstration: false };
  await em.insertMany(
    EnterpriseProjection,
    rows.map((row) => ({ ...row, ...shared, entityVersion: 1 })) as never,
  );
  const covers: (Cover & { coordinatorId: string; streetCode: string })[] = [];
  for (const { coordinator, enterpriseId, dates } of assignments) {
    const [from, to] = dates[1] !== null && dates[1] < dates[0] ? [dates[1], dates[0]] : dates;
    const { id: coordinatorId, grassroots } = coordinators[coordinator]!;
    const isFree = covers.every(
      (cover) =>
        cover.coordinatorId !== coordinatorId ||
        cover.enterpriseId !== enterpriseId ||
        (cover.to !== null && cover.to < from) ||
        (to !== null && to < cover.from),
    );
    const streetCode = rows.find(({ id }) => id === enterpriseId)?.streetCode ?? STREETS[0];
    if (isFree) covers.push({ coordinatorId, enterpriseId, from, to, grassroots, streetCode });
  }
  const entered = () => ({
    id: nextId(),
    recordedBySub: 'test',
    idempotencyKey: nextId(),
    duties: null,
    version: 1,
  });
  await em.insertMany(
    Assignment,
    covers.map(({ grassroots: _, ...row }) => ({ ...row, ...shared, ...entered() })),
  );
  return { rows, covers };
}

describe('coverage counted by the database', () => {
  it('is what the rule says, on every day, whatever the ledger', async () => {
    await fc.assert(
      fc.asyncProperty(ledger, async (given) => {
        const { rows, covers } = await write(given);
        const counted = await countCoverage(app.context(office), DISTRICT);
        const first = covers.map(({ from }) => from).sort()[0] ?? null;
        const expected = reportingDays(first, TODAY).flatMap((validOn) => {
          const coverage = coverageOn(validOn, rows, covers);
          return (['SME', 'SMALL_MICRO'] as const).map((group) => ({
            ...{ indicatorCode: INDICATORS[group], validOn, demonstration: false },
            ...{ numerator: coverage[group].covered, denominator: coverage[group].total },
          }));
        });
        expect(counted).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('takes two statements, whatever the number of days and rows', async () => {
    app.statements();
    await countCoverage(app.context(office), DISTRICT);
    expect(app.statements()).toHaveLength(2);
  });
});

describe('the list behind the figure', () => {
  const LIST = `query ($filter: UncoveredFilter) { uncoveredEnterprises(first: 200, filter: $filter) { totalCount
    edges { node { enterprise { id } sizeClass streetCode covered } } } }`;
  interface Edge {
    readonly node: { readonly enterprise: { readonly id: string }; readonly covered: boolean };
  }
  /** Ids with whether each is covered. */
  const marked = async (actor: typeof office, filter: object): Promise<(readonly [string, boolean])[]> => {
    const { data, errors } = await app.execute(actor, LIST, { filter });
    expect(errors).toBeUndefined();
    const { totalCount, edges } = data.uncoveredEnterprises;
    expect(totalCount).toBe(edges.length);
    return (edges as Edge[]).map(({ node }) => [node.enterprise.id, node.covered]);
  };
  const list = async (actor: typeof office, filter: object) =>
    (await marked(actor, filter)).map(([id]) => id);

  it('holds, covered and uncovered, just the enterprises that the figure counts', async () => {
    const group = fc.constantFrom<CoverageGroup>('SME', 'SMALL_MICRO');
    await fc.assert(
      fc.asyncProperty(ledger, day, group, fc.boolean(), async (given, on, group, asStreet) => {
        const { rows, covers } = await write(given);
        // Street staff are shown the part of it that is theirs, also where somebody of another street covers it.
        const shown = asStreet ? rows.filter(({ streetCode }) => streetCode === street.street) : rows;
        const [actor] = asStreet ? [street] : [office];
        const covered = await list(actor, { group, on, covered: true });
        const uncovered = await list(actor, { group, on, covered: false });
        const expected = coverageOn(on, shown, covers)[group];
        expect([covered.length, covered.length + uncovered.length]).toEqual([
          expected.covered,
          expected.total,
        ]);
        const both = await marked(actor, { group, on });
        expect(
          both
            .filter(([, isCovered]) => isCovered)
            .map(([id]) => id)
            .sort(),
        ).toEqual(covered.sort());
        expect(both.map(([id]) => id).sort()).toEqual([...covered, ...uncovered].sort());
      }),
      { numRuns: 60 },
    );
  });

  it('is of small and medium ones today where nothing else is asked for, and may be of one street', async () => {
    const open = { registeredOn: null, closedOn: null, isOpen: true };
    const of = (
      index: number,
      sizeClass: (typeof SIZE_CLASSES)[number],
      streetCode: (typeof STREETS)[number],
    ) => ({
      ...{ id: ENTERPRISES[index]!, streetCode, sizeClasses: [{ year: 2022, sizeClass }], ...open },
    });
    await write({
      enterprises: [of(0, 'MEDIUM', '130273401'), of(1, 'MICRO', '130273101'), of(2, 'LARGE', '130273101')],
      assignments: [],
    });
    expect(await list(office, {})).toEqual([ENTERPRISES[1], ENTERPRISES[0]]);
    expect(await list(office, { streetCode: '130273401' })).toEqual([ENTERPRISES[0]]);
    expect(await list(office, { group: 'SMALL_MICRO' })).toEqual([ENTERPRISES[1]]);
    expect(await list(ACTORS.otherDistrict, {})).toEqual([]);
  });

  it('takes one statement, one more for the total, and one to mark a list of both', async () => {
    app.statements();
    await list(office, { on: '2022-06-30', covered: false });
    expect(app.statements()).toHaveLength(2);
    await list(office, { on: '2022-06-30' });
    expect(app.statements()).toHaveLength(3);
  });
});

describe('what was told of days before the first assignment', () => {
  it('is counted anew, back to the earliest told and not further', async () => {
    const districtCode = '130299';
    const ctx = app.context({ ...office, districts: [districtCode] });
    const days = async () => {
      const figures = await countCoverage(ctx, districtCode);
      return [...new Set(figures.map(({ validOn }) => validOn))];
    };
    expect(await days()).toEqual([TODAY]);
    ctx.em.create(
      PublishedFigure,
      {
        ...{ districtCode, ledger: 'people.coordinator-coverage', indicatorCode: INDICATORS.SME },
        ...{ validOn: '2022-12-31', numerator: 1, denominator: 9, demonstration: false },
      },
      { persist: true },
    );
    await ctx.em.flush();
    expect(await days()).toEqual(['2022-12-31', '2023-03-31', TODAY]);
  });
});
