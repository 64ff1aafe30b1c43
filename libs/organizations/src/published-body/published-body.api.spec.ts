import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { bodyRegistry } from '../testing/bodies.ts';

const ZONE = '130273';
const office = actorFor('OFFICE');
let app: RunningSubgraph;
const ids = { open: '', closed: '' };
beforeAll(async () => {
  app = await startSubgraph(organizations, { now: new Date('2023-06-30T04:00:00Z') });
  const enter = async (name: string) => {
    const { data } = await app.execute(
      office,
      `mutation ($input: RegisterMediationBodyInput!) { registerMediationBody(input: $input) {
        __typename ... on MediationBodyRegistered { mediationBody { id } } } }`,
      { input: { ...bodyRegistry.form({ name }), idempotencyKey: name } },
    );
    return data.registerMediationBody.mediationBody.id as string;
  };
  ids.open = await enter('公开的组织');
  ids.closed = await enter('撤销的组织');
  const input = { id: ids.closed, expectedVersion: 1, closedOn: '2023-06-01', reason: '撤销' };
  await app.execute(
    office,
    'mutation ($input: CloseInput!) { closeMediationBody(input: $input) { __typename } }',
    { input },
  );
});
afterAll(() => app.stop());

const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) {
  ... on PublishedBody { districtCode id name } ... on MediationBody { name contact } } }`;
const ask = async (actor: typeof office | null, r: object[]) =>
  app.execute(actor, ENTITIES, { r: r.map((of) => ({ __typename: 'PublishedBody', ...of })) });

describe('a body in the public roster', () => {
  it('is named to who is not signed in, and to whoever is, wherever', async () => {
    const name = { districtCode: ZONE, id: ids.open, name: '公开的组织' };
    const elsewhere = actorFor('OFFICE', { districts: ['130299'] });
    for (const actor of [null, office, elsewhere, actorFor('CITY', { districts: [] })]) {
      expect((await ask(actor, [{ districtCode: ZONE, id: ids.open }])).data._entities).toEqual([name]);
    }
  });

  it('is not there when it was closed, is none, or is looked for in another district', async () => {
    const { data } = await ask(null, [
      { districtCode: ZONE, id: ids.closed },
      { districtCode: ZONE, id: 'x' },
      { districtCode: '130299', id: ids.open },
      { districtCode: `130299,${ZONE}`, id: ids.open },
    ]);
    expect(data._entities).toEqual([null, null, null, null]);
  });

  it('is read once for any number of them', async () => {
    app.statements();
    await ask(
      null,
      Array.from({ length: 50 }, () => ({ districtCode: ZONE, id: ids.open })),
    );
    expect(app.statements()).toHaveLength(1);
  });

  it('shows nothing else of a body: the ledger stays shut', async () => {
    const { data, errors } = await app.execute(null, ENTITIES, {
      r: [{ __typename: 'MediationBody', id: ids.open }],
    });
    expect([data._entities, errors?.[0]?.extensions.code]).toEqual([[null], 'UNAUTHENTICATED']);
    const { em } = app.context(null);
    expect(await em.execute('select name from organizations.public_body')).toEqual([]);
    const asked = await em.transactional(async (tx) => {
      await tx.execute(`select set_config('app.published', ?, true)`, [ZONE]);
      return [
        await tx.execute('select id from organizations.mediation_body'),
        await tx.execute('select name from organizations.public_body'),
      ];
    });
    expect(asked).toEqual([[], [{ name: '公开的组织' }]]);
  });
});
