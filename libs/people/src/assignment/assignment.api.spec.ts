import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { assigning } from '../testing/assigning.ts';
import { ACTORS, faultsOf, mutate } from '../testing/mutate.ts';
import { nextId } from '../testing/rows.ts';

const { office, street } = ACTORS;
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(people, { consume: true, now: new Date('2023-06-30T04:00:00Z') });
});
afterAll(() => app.stop());
const { pair, register, tell, input, assign, assigned } = assigning(() => app);

describe('assigning a coordinator', () => {
  it('lets them cover the enterprise from a day on', async () => {
    expect(await assigned({ duties: ' 指导签订劳动合同 ' })).toMatchObject({
      ...{ from: '2023-01-01', to: null, duties: '指导签订劳动合同', version: 1 },
      ...{ coordinator: { id: pair.coordinatorId }, enterprise: { id: pair.enterpriseId } },
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
        pair.enterpriseId,
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
    const close = { id: pair.coordinatorId, expectedVersion: 1, closedOn: '2023-05-31', reason: '退休' };
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
