import { type SizeClass } from '@tongxing/reference-data';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import fc from 'fast-check';
import { people } from '../index.ts';
import { ACTORS } from '../testing/mutate.ts';
import {
  day,
  ENTERPRISES,
  ledger,
  threeCoordinators,
  TODAY,
  writeLedger,
  type Covering,
} from '../testing/random-ledger.ts';
import type { STREETS } from '../testing/rows.ts';
import { coverageOn, type CoverageGroup } from './coverage.policy.ts';

const { office, street } = ACTORS;
let app: RunningSubgraph;
let coordinators: Covering[];
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date(`${TODAY}T04:00:00Z`) });
  coordinators = await threeCoordinators(app);
});
afterAll(() => app.stop());

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
        const { rows, covers } = await writeLedger(app, coordinators, given);
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
    const of = (index: number, sizeClass: SizeClass, streetCode: (typeof STREETS)[number]) => ({
      ...{ id: ENTERPRISES[index]!, streetCode, sizeClasses: [{ year: 2022, sizeClass }], ...open },
    });
    await writeLedger(app, coordinators, {
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
