import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { assigning } from '../testing/assigning.ts';
import { ACTORS, faultsOf, mutate } from '../testing/mutate.ts';

const { office, otherStreet } = ACTORS;
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(people, { consume: true, now: new Date('2023-06-30T04:00:00Z') });
});
afterAll(() => app.stop());
const { pair, tell, assign, assigned, change } = assigning(() => app);

describe('changing an assignment', () => {
  it('changes its days and duties', async () => {
    const { assignment } = await change(await assigned({ duties: '旧' }), {
      from: '2023-02-01',
      to: '2023-12-31',
    });
    expect(assignment).toMatchObject({ from: '2023-02-01', to: '2023-12-31', duties: null, version: 2 });
  });

  it('meets who changed it meanwhile', async () => {
    const before = await assigned();
    await change(before, { duties: '先到' });
    expect(await change(before, { duties: '后到' })).toMatchObject({
      __typename: 'VersionConflict',
      currentVersion: 2,
    });
  });

  it('is refused where it would meet another of the same two', async () => {
    await assign({ to: '2023-03-31' });
    const second = await assigned({ from: '2023-04-01' });
    expect(faultsOf(await change(second, { from: '2023-03-31' }))).toEqual(['from OVERLAPS']);
    expect((await change(second, { from: '2023-04-02' })).__typename).toBe('AssignmentChanged');
  });

  it('is refused against the enterprise’s or the coordinator’s end', async () => {
    const before = await assigned();
    await tell(2, { status: 'CLOSED', closedOn: '2023-03-01' });
    expect(faultsOf(await change(before, { from: '2023-03-01' }))).toEqual(['from ENTERPRISE_CLOSED']);
    const close = { id: pair.coordinatorId, expectedVersion: 1, closedOn: '2023-05-31', reason: '退休' };
    await mutate(app, office, 'closeCoordinator', close);
    const ended = { ...before, version: 2 };
    expect(faultsOf(await change(ended, { from: '2023-01-01' }))).toEqual(['to COORDINATOR_LEFT']);
  });

  it.each([
    ['工会', 'union', 'AssignmentChanged'],
    ['人社局', 'hrss', 'NotPermitted'],
    ['street staff of the enterprise’s street', 'street', 'AssignmentChanged'],
    ['street staff of another street', 'otherStreet', 'NotFound'],
  ] as const)('is answered to %s as it should be', async (_, actor, expected) => {
    expect((await change(await assigned(), { duties: '新' }, ACTORS[actor])).__typename).toBe(expected);
  });
});

describe('assignments', () => {
  const LIST = `query ($filter: AssignmentFilter) { assignments(first: 200, filter: $filter) { totalCount edges { node { id } } } }`;
  const list = async (filter: object, actor = office) => {
    const { data } = await app.execute(actor, LIST, { filter });
    return data.assignments.edges.map(({ node }: { node: { id: string } }) => node.id);
  };

  it('are listed by coordinator, enterprise, day and street', async () => {
    const past = await assigned({ from: '2022-01-01', to: '2022-12-31' });
    const present = await assigned();
    expect(await list({ coordinatorId: pair.coordinatorId })).toEqual([past.id, present.id]);
    expect(await list({ enterpriseId: pair.enterpriseId, activeOn: '2022-12-31' })).toEqual([past.id]);
    expect(await list({ enterpriseId: pair.enterpriseId, activeOn: '2023-01-01' })).toEqual([present.id]);
    expect(await list({ coordinatorId: pair.coordinatorId, streetCode: '130273401' })).toEqual([]);
    expect(await list({ coordinatorId: 'x' })).toEqual([]);
    expect(await list({ coordinatorId: pair.coordinatorId }, otherStreet)).toEqual([]);
  });

  it('of a coordinator are shown for one day when asked, and counted today', async () => {
    const past = await assigned({ from: '2022-01-01', to: '2022-12-31' });
    const query = `query ($id: ID!, $on: LocalDate) { coordinator(id: $id) { activeAssignments
      enterprises(on: $on) { totalCount edges { node { id } } } } }`;
    const ask = async (on: string | null) =>
      (await app.execute(office, query, { id: pair.coordinatorId, on })).data.coordinator;
    expect(await ask('2022-06-30')).toEqual({
      activeAssignments: 0,
      enterprises: { totalCount: 1, edges: [{ node: { id: past.id } }] },
    });
    expect(await ask('2023-06-30')).toMatchObject({ enterprises: { totalCount: 0, edges: [] } });
    await assign();
    expect(await ask(null)).toMatchObject({ activeAssignments: 1, enterprises: { totalCount: 2 } });
  });
});
