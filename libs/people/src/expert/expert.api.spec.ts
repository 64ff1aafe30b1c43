import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { ACTORS, faultsOf, mutate } from '../testing/mutate.ts';
import { nextId } from '../testing/rows.ts';
import { ExpertKind } from './expert-kind.ts';

const { office, hrss } = ACTORS;
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
});
afterAll(() => app.stop());

let names = 0;
const input = (more: object = {}) => {
  names += 1;
  return { name: `样本专家${names}`, kind: 'LAWYER', idempotencyKey: nextId(), ...more };
};
const register = (more: object = {}, actor = office) => mutate(app, actor, 'registerExpert', input(more));
const registered = async (more: object = {}) => (await register(more)).expert;
const form = ({ id, version, name, kind }: Record<string, unknown>, more: object = {}) => ({
  ...{ id, expectedVersion: version, name, kind },
  ...more,
});
const teams = async () => {
  const { data } = await app.execute(office, '{ expertTeams { id name size } }');
  return data.expertTeams as { id: string; name: string; size: number }[];
};

describe('experts', () => {
  it.each(Object.values(ExpertKind))('may be of the kind %s', async (kind) => {
    expect((await registered({ kind })).kind).toBe(kind);
  });

  it('are of eight kinds and no other', async () => {
    expect(Object.values(ExpertKind)).toHaveLength(8);
    await expect(register({ kind: 'PROFESSOR' })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('join a team by its name, which is made when it is first named', async () => {
    const [one, two] = [
      await registered({ teamName: ' 样本一队 ' }),
      await registered({ teamName: '样本一队' }),
    ];
    expect(one.team).toMatchObject({ name: '样本一队', size: 1 });
    expect(two.team).toEqual({ ...one.team, size: 2 });
    const { expert } = await mutate(app, office, 'changeExpert', form(two, { teamName: '样本二队' }));
    expect(expert.team).toMatchObject({ name: '样本二队', size: 1 });
    const left = await mutate(app, office, 'changeExpert', form(expert, { teamName: null }));
    expect(left.expert.team).toBeNull();
    expect(await teams()).toMatchObject([
      { name: '样本二队', size: 0 },
      { name: '样本一队', size: 1 },
    ]);
  });

  it('make one team when several name a new one at once', async () => {
    await Promise.all([1, 2, 3, 4].map(() => register({ teamName: '样本三队' })));
    expect((await teams()).filter(({ name }) => name === '样本三队')).toMatchObject([{ size: 4 }]);
  });

  it('who have left are in no team’s size, and come back into it', async () => {
    const expert = await registered({ teamName: '样本四队' });
    const size = async () => (await teams()).find(({ name }) => name === '样本四队')?.size;
    await mutate(app, hrss, 'closeExpert', {
      id: expert.id,
      expectedVersion: 1,
      closedOn: '2023-06-01',
      reason: '退休',
    });
    expect(await size()).toBe(0);
    const { expert: back } = await mutate(app, hrss, 'reopenExpert', {
      id: expert.id,
      expectedVersion: 2,
      reason: '返聘',
    });
    expect([await size(), back.status, back.closedReason]).toEqual([1, 'ACTIVE', '返聘']);
  });

  it('are changed together, or not at all', async () => {
    const rows = [await registered({ specialisms: '甲' }), await registered({ specialisms: '乙' })];
    const versions = rows.map(({ id }) => ({ id, expectedVersion: 1 }));
    const change = { rows: versions, kind: 'JUDGE', teamName: '样本五队' };
    const { experts } = await mutate(app, office, 'changeExperts', change);
    expect(experts).toMatchObject([
      { kind: 'JUDGE', specialisms: '甲', team: { name: '样本五队', size: 2 }, version: 2 },
      { kind: 'JUDGE', specialisms: '乙', team: { name: '样本五队', size: 2 }, version: 2 },
    ]);
    expect((await mutate(app, office, 'changeExperts', change)).__typename).toBe('BulkConflict');
    const nothing = { rows: rows.map(({ id }) => ({ id, expectedVersion: 2 })), teamName: ' ' };
    expect(faultsOf(await mutate(app, office, 'changeExperts', nothing))).toEqual(['rows NOTHING_GIVEN']);
  });

  it('show who changed what', async () => {
    const expert = await registered({ specialisms: '集体协商' });
    await mutate(app, hrss, 'changeExpert', form(expert, { specialisms: '工伤' }));
    const { data } = await app.execute(
      office,
      `{ expert(id: "${expert.id}") { history { edges { node { by fields { field before after } } } } } }`,
    );
    expect(data.expert.history.edges[0].node).toEqual({
      by: '测试 UNIT',
      fields: [{ field: 'specialisms', before: '集体协商', after: '工伤' }],
    });
  });

  it('refuse words without end, and nobody', async () => {
    const answer = await register({ name: '', teamName: '长'.repeat(101), specialisms: '长'.repeat(501) });
    expect(faultsOf(answer)).toEqual(['name REQUIRED', 'specialisms TOO_LONG', 'teamName TOO_LONG']);
  });

  it.each([
    ['the office', 'office', 'ExpertRegistered'],
    ['人社局', 'hrss', 'ExpertRegistered'],
    ['工会', 'union', 'NotPermitted'],
  ] as const)('are registered by %s as it should be', async (_, actor, expected) => {
    expect((await register({}, ACTORS[actor])).__typename).toBe(expected);
  });

  it('are seen, not changed, by street staff; neither by another district', async () => {
    const expert = await registered();
    const query = `{ expert(id: "${expert.id}") { name } }`;
    expect((await app.execute(ACTORS.street, query)).data.expert).toEqual({ name: '样**' });
    await expect(mutate(app, ACTORS.street, 'changeExpert', form(expert))).rejects.toThrow('FORBIDDEN');
    expect((await mutate(app, ACTORS.union, 'changeExpert', form(expert))).__typename).toBe('NotPermitted');
    expect((await app.execute(ACTORS.otherDistrict, query)).data.expert).toBeNull();
    expect((await mutate(app, ACTORS.otherDistrict, 'changeExpert', form(expert))).__typename).toBe(
      'NotFound',
    );
  });
});
