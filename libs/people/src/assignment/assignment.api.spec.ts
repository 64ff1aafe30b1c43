import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { ACTORS, faultsOf, mutate } from '../testing/mutate.ts';
import { eventually, nextId, tellEnterprise } from '../testing/rows.ts';

const { office, street, otherStreet } = ACTORS;
let app: RunningSubgraph;
let coordinatorId: string;
let enterpriseId: string;
beforeAll(async () => {
  app = await startSubgraph(people, { consume: true, now: new Date('2023-06-30T04:00:00Z') });
});
beforeEach(async () => {
  coordinatorId = await register('130273101');
  enterpriseId = nextId();
  await tell(1);
});
afterAll(() => app.stop());

let names = 0;
async function register(streetCode: string | null): Promise<string> {
  names += 1;
  const input = { name: `样本安排${names}`, employment: 'PART_TIME', streetCode, idempotencyKey: nextId() };
  return (await mutate(app, office, 'registerCoordinator', input)).coordinator.id as string;
}
async function tell(version: number, fact: object = {}): Promise<void> {
  await tellEnterprise(app, enterpriseId, version, { streetCode: '130273101', ...fact });
  const known = async () => {
    const sql = 'select entity_version from people.enterprise_projection where id = ?';
    return (await app.context(office).em.execute<{ entity_version: number }[]>(sql, [enterpriseId]))[0];
  };
  await eventually(known, (row) => row?.entity_version === version);
}
const input = (more: object = {}) => ({
  coordinatorId,
  enterpriseId,
  from: '2023-01-01',
  idempotencyKey: nextId(),
  ...more,
});
const assign = (more: object = {}, actor = office) => mutate(app, actor, 'assignCoordinator', input(more));
const assigned = async (more: object = {}) => (await assign(more)).assignment;
const change = ({ id, version }: { id: string; version: number }, more: object, actor = office) =>
  mutate(app, actor, 'changeAssignment', { id, expectedVersion: version, from: '2023-01-01', ...more });

describe('assigning a coordinator', () => {
  it('lets them cover the enterprise from a day on', async () => {
    expect(await assigned({ duties: ' 指导签订劳动合同 ' })).toMatchObject({
      ...{ from: '2023-01-01', to: null, duties: '指导签订劳动合同', version: 1 },
      ...{ coordinator: { id: coordinatorId }, enterprise: { id: enterpriseId } },
    });
  });

  it('gives the same assignment for the same key, also to requests at once', async () => {
    const given = input();
    const answers = await Promise.all([1, 2, 3].map(() => mutate(app, office, 'assignCoordinator', given)));
    expect(new Set(answers.map(({ assignment }) => assignment?.id)).size).toBe(1);
    const other = await mutate(app, office, 'assignCoordinator', {
      ...given,
      coordinatorId: await register(null),
    });
    expect(faultsOf(other)).toEqual(['idempotencyKey KEY_USED']);
  });

  it('is entered where the enterprise is going, when that moves at the same moment', async () => {
    const { em } = app.context(office);
    const answer = await em.transactional(async (tx) => {
      await tx.execute(`update people.enterprise_projection set street_code = '130273402' where id = ?`, [
        enterpriseId,
      ]);
      const assigning = assign();
      await new Promise((done) => setTimeout(done, 300));
      return { assigning };
    });
    const { assignment } = await answer.assigning;
    const [row] = await em.execute<{ street_code: string }[]>(
      'select street_code from people.assignment where id = ?',
      [assignment.id],
    );
    expect(row).toEqual({ street_code: '130273402' });
  });

  it('refuses a second one of the same coordinator at the same time', async () => {
    await assign({ to: '2023-03-31' });
    expect(faultsOf(await assign({ from: '2023-03-31' }))).toEqual(['from OVERLAPS']);
    expect((await assign({ from: '2023-04-01' })).__typename).toBe('CoordinatorAssigned');
  });

  it('refuses an end before the start, and duties that never end', async () => {
    const answer = await assign({ to: '2022-12-31', duties: '长'.repeat(501) });
    expect(faultsOf(answer)).toEqual(['duties TOO_LONG', 'to BEFORE_START']);
  });

  it('refuses an enterprise that was closed by the start', async () => {
    await tell(2, { status: 'CLOSED', closedOn: '2022-12-31' });
    expect(faultsOf(await assign())).toEqual(['enterpriseId ENTERPRISE_CLOSED']);
  });

  it('of who has left is refused, unless it ended before they did', async () => {
    const close = { id: coordinatorId, expectedVersion: 1, closedOn: '2023-05-31', reason: '退休' };
    await mutate(app, office, 'closeCoordinator', close);
    expect(faultsOf(await assign())).toEqual(['to COORDINATOR_LEFT']);
    expect(faultsOf(await assign({ to: '2023-06-01' }))).toEqual(['to COORDINATOR_LEFT']);
    expect((await assign({ to: '2023-05-31' })).__typename).toBe('CoordinatorAssigned');
  });

  it.each([
    ['the office', 'office', 'CoordinatorAssigned'],
    ['工会', 'union', 'CoordinatorAssigned'],
    ['人社局', 'hrss', 'NotPermitted'],
    ['street staff of the street', 'street', 'CoordinatorAssigned'],
    ['street staff of another street', 'otherStreet', 'NotFound'],
    ['another district', 'otherDistrict', 'NotFound'],
  ] as const)('is answered to %s as it should be', async (_, actor, expected) => {
    expect((await assign({}, ACTORS[actor])).__typename).toBe(expected);
  });

  it('of who serves the whole district is open to street staff too', async () => {
    const everywhere = await register(null);
    expect((await assign({ coordinatorId: everywhere }, street)).__typename).toBe('CoordinatorAssigned');
  });

  it.each([
    ['enterprise', () => ({ enterpriseId: nextId() }), 'enterpriseId'],
    ['enterprise by an id that is none', () => ({ enterpriseId: 'x' }), 'enterpriseId'],
    ['coordinator', () => ({ coordinatorId: nextId() }), 'coordinatorId'],
  ])('does not find an unknown %s', async (_, given, path) => {
    expect(await assign(given())).toMatchObject({ __typename: 'NotFound', path: [path] });
  });
});

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
    const close = { id: coordinatorId, expectedVersion: 1, closedOn: '2023-05-31', reason: '退休' };
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
    expect(await list({ coordinatorId })).toEqual([past.id, present.id]);
    expect(await list({ enterpriseId, activeOn: '2022-12-31' })).toEqual([past.id]);
    expect(await list({ enterpriseId, activeOn: '2023-01-01' })).toEqual([present.id]);
    expect(await list({ coordinatorId, streetCode: '130273401' })).toEqual([]);
    expect(await list({ coordinatorId: 'x' })).toEqual([]);
    expect(await list({ coordinatorId }, otherStreet)).toEqual([]);
  });

  it('of a coordinator are shown for one day when asked, and counted today', async () => {
    const past = await assigned({ from: '2022-01-01', to: '2022-12-31' });
    const query = `query ($id: ID!, $on: LocalDate) { coordinator(id: $id) { activeAssignments
      enterprises(on: $on) { totalCount edges { node { id } } } } }`;
    const ask = async (on: string | null) =>
      (await app.execute(office, query, { id: coordinatorId, on })).data.coordinator;
    expect(await ask('2022-06-30')).toEqual({
      activeAssignments: 0,
      enterprises: { totalCount: 1, edges: [{ node: { id: past.id } }] },
    });
    expect(await ask('2023-06-30')).toMatchObject({ enterprises: { totalCount: 0, edges: [] } });
    await assign();
    expect(await ask(null)).toMatchObject({ activeAssignments: 1, enterprises: { totalCount: 2 } });
  });
});
