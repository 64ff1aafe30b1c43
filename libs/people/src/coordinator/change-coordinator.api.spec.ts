import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { ACTORS, faultsOf, mutate } from '../testing/mutate.ts';
import { addAssignment, nextId } from '../testing/rows.ts';

const { office, street, union } = ACTORS;
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
});
afterAll(() => app.stop());

const HISTORY = `query ($id: ID!) { coordinator(id: $id) { history(first: 20) { totalCount edges { node {
  operation by fields { field before after } } } } } }`;
let names = 0;
const register = async (more: object = {}) => {
  const name = `样本修改${(names += 1)}`;
  const input = { name, employment: 'PART_TIME', streetCode: '130273101', idempotencyKey: nextId(), ...more };
  return (await mutate(app, office, 'registerCoordinator', input)).coordinator;
};
const form = ({ id, version, name }: { id: string; version: number; name: string }, more: object = {}) => ({
  ...{ id, expectedVersion: version, name, employment: 'PART_TIME', streetCode: '130273101' },
  ...more,
});

describe('changing a coordinator', () => {
  it('saves the whole form: what is left empty is emptied', async () => {
    const before = await register({ duties: '旧职责', startedOn: '2020-01-01' });
    const change = form(before, { employment: 'FULL_TIME', duties: null });
    const { coordinator } = await mutate(app, office, 'changeCoordinator', change);
    expect(coordinator).toMatchObject({ employment: 'FULL_TIME', duties: null, startedOn: null, version: 2 });
  });

  it('meets who changed it meanwhile, with both versions', async () => {
    const before = await register();
    await mutate(app, union, 'changeCoordinator', form(before, { duties: '先到' }));
    const late = await mutate(app, office, 'changeCoordinator', form(before, { duties: '后到' }));
    expect(late).toMatchObject({ __typename: 'VersionConflict', currentVersion: 2 });
  });

  it('is remembered with who, what, before and after, the newest first', async () => {
    const before = await register({ employer: '样本甲厂' });
    await mutate(app, union, 'changeCoordinator', form(before, { duties: '新职责' }));
    const { data } = await app.execute(street, HISTORY, { id: before.id });
    const { totalCount, edges } = data.coordinator.history;
    expect(totalCount).toBe(2);
    expect(edges[0].node).toMatchObject({ operation: 'CHANGED', by: '测试 UNIT' });
    expect(edges[0].node.fields).toEqual([
      { field: 'employer', before: '样本甲厂', after: null },
      { field: 'duties', before: null, after: '新职责' },
    ]);
    expect(edges[1].node).toMatchObject({ operation: 'CREATED', by: '测试 OFFICE' });
  });

  it('needs the right to both streets when it moves somebody', async () => {
    const before = await register();
    const move = form(before, { streetCode: '130273401' });
    expect(await mutate(app, street, 'changeCoordinator', move)).toMatchObject({
      __typename: 'NotPermitted',
      path: ['streetCode'],
    });
    expect((await mutate(app, ACTORS.otherStreet, 'changeCoordinator', move)).__typename).toBe('NotFound');
    expect((await mutate(app, office, 'changeCoordinator', move)).coordinator.streetCode).toBe('130273401');
  });

  it('refuses what registering refuses', async () => {
    const before = await register();
    const change = form(before, { level: 'LEVEL_1', streetCode: '130273999', name: '' });
    expect(faultsOf(await mutate(app, office, 'changeCoordinator', change))).toEqual([
      ...['certificateIssuer', 'certificateNo', 'certificateOn'].map(
        (field) => `${field} CERTIFICATE_MISSING`,
      ),
      'name REQUIRED',
      'streetCode UNKNOWN_STREET',
    ]);
  });

  it.each([
    ['street staff, for who serves the whole district', 'street', null, 'NotPermitted'],
    ['人社局', 'hrss', '130273101', 'NotPermitted'],
    ['another district', 'otherDistrict', '130273101', 'NotFound'],
  ] as const)('is refused to %s', async (_, actor, streetCode, expected) => {
    const before = await register({ streetCode });
    const answer = await mutate(app, ACTORS[actor], 'changeCoordinator', form(before, { streetCode }));
    expect(answer.__typename).toBe(expected);
  });
});

describe('a coordinator who leaves', () => {
  const cover = async (coordinatorId: string, from: string, to?: string) => {
    const row = {
      districtCode: '130273',
      enterpriseId: nextId(),
      streetCode: '130273401',
      coordinatorId,
      from,
    };
    await addAssignment(app, { ...row, ...(to ? { to } : {}) });
  };
  const COVERED = `query ($id: ID!) { coordinator(id: $id) { enterprises(first: 50) { edges { node { from to } } } } }`;
  const covered = async (id: string) =>
    (await app.execute(office, COVERED, { id })).data.coordinator.enterprises.edges.map(
      ({ node }: { node: { from: string; to: string | null } }) => [node.from, node.to],
    );

  it('covers nobody from the next day on, also in streets that who closes the entry does not see', async () => {
    const before = await register({ startedOn: '2021-01-01' });
    await cover(before.id, '2021-01-01', '2021-12-31');
    await cover(before.id, '2022-01-01');
    await cover(before.id, '2022-02-01', '2023-12-31');
    await cover(before.id, '2023-06-20');
    const input = { id: before.id, expectedVersion: 1, closedOn: '2023-05-31', reason: ' 退休 ' };
    const { coordinator } = await mutate(app, street, 'closeCoordinator', input);
    expect(coordinator).toMatchObject({
      status: 'CLOSED',
      closedOn: '2023-05-31',
      closedReason: '退休',
      activeAssignments: 0,
    });
    expect(await covered(before.id)).toEqual([
      ['2021-01-01', '2021-12-31'],
      ['2022-01-01', '2023-05-31'],
      ['2022-02-01', '2023-05-31'],
    ]);
  });

  it('may come back, without those they covered', async () => {
    const before = await register();
    await cover(before.id, '2022-01-01');
    const close = { id: before.id, expectedVersion: 1, closedOn: '2023-06-30', reason: '调动' };
    await mutate(app, office, 'closeCoordinator', close);
    const reopen = { id: before.id, expectedVersion: 2, reason: '调回' };
    const { coordinator } = await mutate(app, office, 'reopenCoordinator', reopen);
    expect(coordinator).toMatchObject({ status: 'ACTIVE', closedOn: null, closedReason: '调回', version: 3 });
    expect(await covered(before.id)).toEqual([['2022-01-01', '2023-06-30']]);
  });

  it.each([
    ['before they began', { closedOn: '2019-12-31' }, ['closedOn BEFORE_START']],
    ['in the future', { closedOn: '2023-07-01' }, ['closedOn IN_THE_FUTURE']],
    ['without a reason', { reason: ' ' }, ['reason REQUIRED']],
  ])('cannot leave %s', async (_, more, faults) => {
    const { id } = await register({ startedOn: '2020-01-01' });
    const input = { id, expectedVersion: 1, closedOn: '2023-06-01', reason: '退休', ...more };
    expect(faultsOf(await mutate(app, office, 'closeCoordinator', input))).toEqual(faults);
  });

  it('cannot leave twice, nor come back without having left', async () => {
    const { id } = await register();
    const reopen = { id, expectedVersion: 1, reason: '恢复' };
    expect(faultsOf(await mutate(app, office, 'reopenCoordinator', reopen))).toEqual(['reason NOT_CLOSED']);
    const close = { id, expectedVersion: 1, closedOn: '2023-06-01', reason: '退休' };
    await mutate(app, office, 'closeCoordinator', close);
    const again = await mutate(app, office, 'closeCoordinator', { ...close, expectedVersion: 2 });
    expect(faultsOf(again)).toEqual(['closedOn ALREADY_CLOSED']);
  });
});
