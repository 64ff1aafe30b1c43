import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { ACTORS, mutate } from '../testing/mutate.ts';
import { addAssignment, nextId } from '../testing/rows.ts';

const { office, street } = ACTORS;
const [SHARED, CERTIFICATE] = [
  nextId(),
  { certificateNo: 'ABC-7', certificateIssuer: '样本', certificateOn: '2021-01-01' },
];
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
  const register = async (name: string, more: object, covered: number) => {
    const input = {
      name,
      employment: 'PART_TIME',
      streetCode: '130273101',
      idempotencyKey: nextId(),
      ...more,
    };
    const { coordinator } = await mutate(app, office, 'registerCoordinator', input);
    for (let index = 0; index < covered; index += 1) {
      const row = { districtCode: '130273', coordinatorId: coordinator.id, streetCode: '130273101' };
      await addAssignment(app, { ...row, enterpriseId: index === 0 ? SHARED : nextId(), from: '2023-01-01' });
      await addAssignment(app, { ...row, enterpriseId: nextId(), from: '2021-01-01', to: '2021-12-31' });
    }
    return coordinator;
  };
  await register('安样本', { level: 'LEVEL_3', ...CERTIFICATE }, 2);
  await register('柏样本', { employment: 'FULL_TIME', streetCode: '130273401' }, 0);
  await register('陈样本', { level: 'LEVEL_1', ...CERTIFICATE, employer: '样本甲厂' }, 1);
  await register('邓样本', { streetCode: null }, 3);
  const left = await register('范样本', {}, 0);
  await mutate(app, office, 'closeCoordinator', {
    id: left.id,
    expectedVersion: 1,
    closedOn: '2023-06-01',
    reason: '样本',
  });
});
afterAll(() => app.stop());

const LIST = `query ($first: Int!, $after: String, $filter: CoordinatorFilter, $sort: CoordinatorSort) {
  coordinators(first: $first, after: $after, filter: $filter, sort: $sort) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { name activeAssignments } } } }`;
const ask = async (variables: object, actor = office) => {
  const { data, errors } = await app.execute(actor, LIST, { first: 200, ...variables });
  return errors ? errors[0]?.extensions.code : data.coordinators;
};
const names = async (variables: object, actor = office) => {
  const { edges } = await ask(variables, actor);
  return edges.map(({ node }: { node: { name: string } }) => node.name[0]).join('') as string;
};

describe('the list of coordinators', () => {
  it.each([
    ['NAME', 'ASC', '安柏陈邓范'],
    ['NAME', 'DESC', '范邓陈柏安'],
    ['ASSIGNMENTS', 'DESC', '邓安陈范柏'],
    ['ASSIGNMENTS', 'ASC', '柏范陈安邓'],
    ['LEVEL', 'ASC', '陈安柏邓范'],
    ['LEVEL', 'DESC', '安陈范邓柏'],
    ['EMPLOYMENT', 'ASC', '柏安陈邓范'],
    ['STREET', 'ASC', '安陈范柏邓'],
  ])('by %s, %s, page by page as in one', async (by, direction, expected) => {
    const sort = { by, direction };
    expect(await names({ sort })).toBe(expected);
    let [seen, after] = ['', null as string | null];
    for (;;) {
      const page = await ask({ sort, first: 2, after });
      seen += page.edges.map(({ node }: { node: { name: string } }) => node.name[0]).join('');
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toBe(expected);
  });

  it.each([
    ['pinyin initials', { text: 'cyb' }, '陈'],
    ['a certificate number in any case', { text: 'abc-7' }, '安陈'],
    ['the employer', { text: '甲厂' }, '陈'],
    ['a street', { streetCode: '130273401' }, '柏'],
    ['a level', { level: 'LEVEL_3' }, '安'],
    ['employment', { employment: 'FULL_TIME' }, '柏'],
    ['who is in office', { status: 'ACTIVE' }, '安柏陈邓'],
    ['who has left', { status: 'CLOSED' }, '范'],
    ['who covers an enterprise today', { covering: SHARED }, '安陈邓'],
    ['an enterprise that is none', { covering: 'x' }, ''],
    ['several at once', { covering: SHARED, level: 'LEVEL_1', text: '样本' }, '陈'],
  ])('is narrowed by %s', async (_, filter, expected) => {
    expect(await names({ filter })).toBe(expected);
    expect((await ask({ filter, first: 1 })).totalCount).toBe(expected.length);
  });

  it('is summed up as it is narrowed', async () => {
    const totals = async (filter: object, actor = office) => {
      const query =
        'query ($filter: CoordinatorFilter) { coordinatorTotals(filter: $filter) { count fullTime certified assignments } }';
      return (await app.execute(actor, query, { filter })).data.coordinatorTotals;
    };
    expect(await totals({})).toEqual({ count: 5, fullTime: 1, certified: 2, assignments: 6 });
    expect(await totals({ covering: SHARED, level: 'LEVEL_3' })).toEqual({
      count: 1,
      fullTime: 0,
      certified: 1,
      assignments: 2,
    });
    expect(await totals({ level: 'LEVEL_4' })).toEqual({
      count: 0,
      fullTime: 0,
      certified: 0,
      assignments: 0,
    });
    expect(await totals({}, street)).toMatchObject({ count: 4 });
  });

  it.each([
    ['a page too large', { first: 201 }],
    ['a cursor that is none', { after: 'x' }],
    ['the cursor of another order', { after: Buffer.from('["样本", "x"]').toString('base64url') }],
  ])('refuses %s', async (_, variables) => {
    expect(await ask(variables)).toBe('BAD_USER_INPUT');
  });
});
