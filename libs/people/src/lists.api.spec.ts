import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { Coordinator } from './coordinator/coordinator.entity.ts';
import { people } from './index.ts';
import { addPeople, roleOf } from './testing/rows.ts';

const office = actorFor('OFFICE');
let app: RunningSubgraph;
let enterpriseIds: string[];
let bodyIds: string[];
beforeAll(async () => {
  app = await startSubgraph(people);
  ({ enterpriseIds, bodyIds } = await addPeople(app, 20));
  await addPeople(app, 5, '130299');
});
afterAll(() => app.stop());

const page = (fields: string) => `(first: 200) { totalCount edges { cursor node { ${fields} } } }`;
const LISTS: readonly [string, string, number][] = [
  ['coordinators', `{ coordinators${page('name level street { code }')} }`, 2],
  [
    'coordinators with their enterprises',
    `{ coordinators${page(`name enterprises${page('from enterprise { id }')}`)} }`,
    3,
  ],
  [
    'coordinators with the other coordinators of their enterprises',
    `{ coordinators${page(`name enterprises${page('coordinator { name } enterprise { coordinators { name } }')}`)} }`,
    5,
  ],
  ['mediators', `{ mediators${page('name employment body { id }')} }`, 2],
  ['mediators with the others of their body', `{ mediators${page('name body { mediators { name } }')} }`, 3],
  ['experts', `{ experts${page('name kind employer')} }`, 2],
];

describe('the number of SQL statements', () => {
  const count = async (query: string) => {
    app.statements();
    const { errors } = await app.execute(office, query);
    expect(errors).toBeUndefined();
    return app.statements().length;
  };

  it.each(LISTS)('of %s does not depend on the number of rows', async (_, query, statements) => {
    expect(await count(query)).toBe(statements);
  });

  it('stays what it was with ten times the rows', async () => {
    await addPeople(app, 180);
    for (const [list, query, statements] of LISTS)
      expect([list, await count(query)]).toEqual([list, statements]);
  });
});

describe('what is added to types of other services', () => {
  const ask = async (
    actor: ReturnType<typeof actorFor> | null,
    type: string,
    ids: string[],
    fields: string,
  ) => {
    app.statements();
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${fields} } } }`;
    const r = ids.map((id) => ({ __typename: type, id }));
    const { data, errors } = await app.execute(actor, query, { r });
    return { found: data?._entities, errors, statements: app.statements().length };
  };

  it('finds the coordinators of 100 enterprises with one statement', async () => {
    await addPeople(app, 40).then((more) => enterpriseIds.push(...more.enterpriseIds));
    const ids = enterpriseIds.slice(0, 100);
    expect(ids).toHaveLength(100);
    const { found, statements } = await ask(office, 'Enterprise', ids, 'id coordinators { name }');
    expect(found.map((row: { id: string }) => row.id)).toEqual(ids);
    expect(found.every(({ coordinators }: { coordinators: object[] }) => coordinators.length === 1)).toBe(
      true,
    );
    expect(statements).toBe(1);
  });

  it('finds the mediators of many bodies with one statement', async () => {
    const { found, statements } = await ask(office, 'MediationBody', bodyIds, 'id mediators { name }');
    expect(found.every(({ mediators }: { mediators: object[] }) => mediators.length === 1)).toBe(true);
    expect(statements).toBe(1);
  });

  it('shows another district, or another street, nobody', async () => {
    for (const actor of [
      actorFor('OFFICE', { districts: ['130299'] }),
      actorFor('STREET', { street: '130273999' }),
    ]) {
      const { found } = await ask(actor, 'Enterprise', enterpriseIds.slice(0, 3), 'coordinators { name }');
      expect(found).toEqual([{ coordinators: [] }, { coordinators: [] }, { coordinators: [] }]);
    }
  });

  it('answers an id that is none with null', async () => {
    expect((await ask(office, 'Enterprise', ["' or 1=1"], 'id coordinators { name }')).found).toEqual([null]);
  });

  it('is refused to the city', async () => {
    const { errors } = await ask(
      actorFor('CITY', { districts: [] }),
      'Enterprise',
      enterpriseIds.slice(0, 1),
      'coordinators { name }',
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('jurisdiction', () => {
  const EVERYBODY = `{ coordinators(first: 200) { edges { node { id districtCode streetCode } } }
    mediators(first: 200) { edges { node { id districtCode } } }
    experts(first: 200) { edges { node { id districtCode } } } }`;

  it.each([['130273'], ['130299']])('shows the office of %s its own people only', async (code) => {
    const { data } = await app.execute(actorFor('OFFICE', { districts: [code] }), EVERYBODY);
    for (const { edges } of [data.coordinators, data.mediators, data.experts]) {
      expect(edges.length).toBeGreaterThan(0);
      expect(new Set(edges.map(({ node }: { node: { districtCode: string } }) => node.districtCode))).toEqual(
        new Set([code]),
      );
    }
  });

  it('shows street staff no coordinator of another street', async () => {
    const { data } = await app.execute(actorFor('STREET', { street: '130273101' }), EVERYBODY);
    const streets = data.coordinators.edges.map(
      ({ node }: { node: { streetCode: string } }) => node.streetCode,
    );
    expect(streets.length).toBeGreaterThan(10);
    expect(new Set(streets)).toEqual(new Set(['130273101']));
  });

  it('shows street staff also who coordinates for the whole district, without letting them change it', async () => {
    const { em } = app.context(office);
    const role = await roleOf(app, '130273');
    const { name } = role;
    const more = { level: null, employment: 'FULL_TIME', streetCode: null } as const;
    const { id } = em.create(Coordinator, { ...role, ...more }, { persist: true });
    await em.flush();
    const street = actorFor('STREET', { street: '130273101' });
    expect((await app.execute(street, `{ coordinator(id: "${id}") { name } }`)).data.coordinator).toEqual({
      name,
    });
    const changed = await app.context(street).em.nativeUpdate(Coordinator, { id }, { name: '改名' });
    expect(changed).toBe(0);
    const other = await app.execute(
      actorFor('OFFICE', { districts: ['130299'] }),
      `{ coordinator(id: "${id}") { name } }`,
    );
    expect(other.data.coordinator).toBeNull();
  });

  it('hides one person of another district as if they were not there', async () => {
    const { data } = await app.execute(office, EVERYBODY);
    const [coordinator, mediator, expert] = [data.coordinators, data.mediators, data.experts].map(
      ({ edges }) => edges[0].node.id,
    );
    const query = `{ coordinator(id: "${coordinator}") { id } mediator(id: "${mediator}") { id } expert(id: "${expert}") { id } }`;
    const other = await app.execute(actorFor('OFFICE', { districts: ['130299'] }), query);
    expect([other.data, other.errors]).toEqual([
      { coordinator: null, mediator: null, expert: null },
      undefined,
    ]);
  });

  it('gives a mediation body the public roster of mediators and nothing else', async () => {
    const { data, errors } = await app.execute(actorFor('BODY'), EVERYBODY);
    expect(data.mediators.edges.length).toBeGreaterThan(0);
    expect([data.coordinators, data.experts]).toEqual([null, null]);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });
});
