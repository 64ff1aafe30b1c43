import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { ACTORS, mutate } from '../testing/mutate.ts';
import { nextId } from '../testing/rows.ts';

const { office } = ACTORS;
const BODY = nextId();
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
  const register = async (kind: string, name: string, more: object) =>
    mutate(app, office, `register${kind}`, { name, idempotencyKey: nextId(), ...more });
  const mediator = { employment: 'PART_TIME', streetCode: '130273101' };
  await register('Mediator', '安样本', { ...mediator, bodyId: BODY, publicName: true });
  await register('Mediator', '柏样本', { ...mediator, employment: 'FULL_TIME', streetCode: '130273401' });
  const left = await register('Mediator', '陈样本', { ...mediator, employer: '样本甲厂' });
  const close = { id: left.mediator.id, expectedVersion: 1, closedOn: '2023-06-01', reason: '样本' };
  await mutate(app, office, 'closeMediator', close);
  await register('Expert', '邓样本', { kind: 'LAWYER', employer: '样本乙所', teamName: '样本队' });
  await register('Expert', '范样本', { kind: 'JUDGE', specialisms: '工伤' });
  await register('Expert', '高样本', { kind: 'ARBITRATOR', employer: '样本甲院', teamName: '样本队' });
});
afterAll(() => app.stop());

const names = async (list: 'mediators' | 'experts', variables: object) => {
  const kind = list === 'mediators' ? 'Mediator' : 'Expert';
  const query = `query ($filter: ${kind}Filter, $sort: ${kind}Sort) {
    ${list}(filter: $filter, sort: $sort) { totalCount edges { node { name } } } }`;
  const { data } = await app.execute(office, query, variables);
  const { totalCount, edges } = data[list];
  expect(totalCount).toBe(edges.length);
  return edges.map(({ node }: { node: { name: string } }) => node.name[0]).join('') as string;
};

describe('the list of mediators', () => {
  it.each([
    ['NAME', 'ASC', '安柏陈'],
    ['NAME', 'DESC', '陈柏安'],
    ['EMPLOYMENT', 'ASC', '柏安陈'],
  ])('by %s, %s', async (by, direction, expected) => {
    expect(await names('mediators', { sort: { by, direction } })).toBe(expected);
  });

  it.each([
    ['pinyin initials', { text: 'ayb' }, '安'],
    ['the employer', { text: '甲厂' }, '陈'],
    ['the body', { bodyId: BODY }, '安'],
    ['a body that is none', { bodyId: 'x' }, ''],
    ['employment', { employment: 'FULL_TIME' }, '柏'],
    ['the street', { streetCode: '130273401' }, '柏'],
    ['status', { status: 'CLOSED' }, '陈'],
    ['who is on the public roster', { published: true }, '安'],
    ['who is not', { published: false }, '柏陈'],
  ])('is narrowed by %s', async (_, filter, expected) => {
    expect(await names('mediators', { filter })).toBe(expected);
  });
});

describe('the list of experts', () => {
  it.each([
    ['NAME', 'ASC', '邓范高'],
    ['KIND', 'ASC', '高范邓'],
    ['EMPLOYER', 'ASC', '高邓范'],
    ['EMPLOYER', 'DESC', '邓高范'],
  ])('by %s, %s: who has no value stands last', async (by, direction, expected) => {
    expect(await names('experts', { sort: { by, direction } })).toBe(expected);
  });

  it.each([
    ['kind', { kind: 'JUDGE' }, '范'],
    ['specialisms', { text: '工伤' }, '范'],
    ['status', { status: 'CLOSED' }, ''],
    ['a team that is none', { teamId: 'x' }, ''],
  ])('is narrowed by %s', async (_, filter, expected) => {
    expect(await names('experts', { filter })).toBe(expected);
  });

  it('is narrowed by team', async () => {
    const { data } = await app.execute(office, '{ expertTeams { id name size } }');
    expect(data.expertTeams).toMatchObject([{ name: '样本队', size: 2 }]);
    expect(await names('experts', { filter: { teamId: data.expertTeams[0].id } })).toBe('邓高');
  });
});
