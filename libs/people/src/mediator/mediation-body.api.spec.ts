import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { ACTORS, mutate } from '../testing/mutate.ts';
import { nextId } from '../testing/rows.ts';

const { office } = ACTORS;
const OWN = nextId();
const OTHER = nextId();
const body = actorFor('BODY', { body: OWN });
let app: RunningSubgraph;
let own: Record<string, unknown>;
let other: Record<string, unknown>;
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
  const work = {
    employment: 'FULL_TIME',
    streetCode: '130273101',
    specialisms: ['PAY'],
    contact: '样本电话',
  };
  const register = async (name: string, bodyId: string) =>
    (await mutate(app, office, 'registerMediator', { ...work, name, bodyId, idempotencyKey: nextId() }))
      .mediator;
  own = await register('样本本组织', OWN);
  other = await register('样本他组织', OTHER);
});
afterAll(() => app.stop());

const form = (row: Record<string, unknown>, more: object = {}) => ({
  ...{ id: row['id'], expectedVersion: row['version'], name: row['name'], employer: row['employer'] },
  ...{
    employment: row['employment'],
    bodyId: row['bodyId'],
    specialisms: row['specialisms'],
    inPool: row['inPool'],
  },
  ...{ contact: row['contact'], ...more },
});
const change = (given: object, actor = body) => mutate(app, actor, 'changeMediator', given);

describe('a mediation body', () => {
  it('sees its own mediators and no others, in whatever way it asks', async () => {
    const query = `query ($own: ID!, $other: ID!, $bodies: [_Any!]!) {
      mediators { totalCount edges { node { id } } } own: mediator(id: $own) { id } other: mediator(id: $other) { id }
      _entities(representations: $bodies) { ... on MediationBody { mediators { id } } ... on Mediator { contact } } }`;
    const bodies = [OWN, OTHER].map((id) => ({ __typename: 'MediationBody', id }));
    const references = [...bodies, { __typename: 'Mediator', id: other['id'] }];
    const { data } = await app.execute(body, query, {
      own: own['id'],
      other: other['id'],
      bodies: references,
    });
    const [seen] = [{ id: own['id'] }];
    expect(data.mediators).toEqual({ totalCount: 1, edges: [{ node: seen }] });
    expect([data.own, data.other]).toEqual([seen, null]);
    expect(data._entities).toEqual([{ mediators: [seen] }, { mediators: [] }, null]);
  });

  it('sees neither coordinators nor experts', async () => {
    const { errors } = await app.execute(body, '{ coordinators { totalCount } experts { totalCount } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('says how its mediators are reached and what of them is public', async () => {
    const given = form(own, { contact: ' 新的样本电话 ', publicName: true, publicContact: true });
    const { mediator } = await change(given);
    expect(mediator).toMatchObject({
      contact: '****电话',
      publicName: true,
      publicContact: true,
      version: 2,
    });
    own = mediator;
  });

  it.each([
    ['name', { name: '样本改名' }],
    ['employer', { employer: '样本新单位' }],
    ['employment', { employment: 'PART_TIME' }],
    ['bodyId', { bodyId: OTHER }],
    ['streetCode', { streetCode: '130273401' }],
    ['specialisms', { specialisms: [] }],
    ['inPool', { inPool: true }],
  ])('changes nothing else: not the field %s', async (field, more) => {
    expect(await change(form(own, more))).toMatchObject({ __typename: 'NotPermitted', path: [field] });
  });

  it('cannot change another’s mediator, as if there were none', async () => {
    expect((await change(form(other, { contact: null }))).__typename).toBe('NotFound');
  });

  it('registers nobody and lets nobody go', async () => {
    const close = { id: own['id'], expectedVersion: 2, closedOn: '2023-06-01', reason: '样本' };
    await expect(mutate(app, body, 'closeMediator', close)).rejects.toThrow('FORBIDDEN');
    const register = { name: '样本新人', employment: 'FULL_TIME', bodyId: OWN, idempotencyKey: nextId() };
    await expect(mutate(app, body, 'registerMediator', register)).rejects.toThrow('FORBIDDEN');
  });

  it('without a body of its own sees nothing', async () => {
    const { errors } = await app.execute(actorFor('BODY'), '{ mediators { totalCount } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
