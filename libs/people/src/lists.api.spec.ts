import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from './index.ts';
import { addPeople } from './testing/rows.ts';

const office = actorFor('OFFICE');
let app: RunningSubgraph;
let enterpriseIds: string[];
let bodyIds: string[];
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
  ({ enterpriseIds, bodyIds } = await addPeople(app, 20));
  await addPeople(app, 5, '130299');
});
afterAll(() => app.stop());

const page = (fields: string, more = '') =>
  `(first: 200${more}) { totalCount edges { cursor node { ${fields} } } }`;
const PERSON = 'person { name coordinator { id } mediator { id } expert { id } }';
const HISTORY = 'history(first: 5) { totalCount edges { node { fields { field } } } }';
const LISTS: readonly [string, string, number][] = [
  ['coordinators', `{ coordinators${page('name level street { code }')} }`, 2],
  [
    'coordinators of every filter, by their assignments',
    `{ coordinators${page('name', `, filter: { text: "样本", streetCode: "130273101", level: LEVEL_3, employment: PART_TIME, status: ACTIVE, covering: "019aa000-0000-7000-8000-000000000001" }, sort: { by: ASSIGNMENTS, direction: DESC }`)} }`,
    2,
  ],
  [
    'coordinators with their enterprises',
    `{ coordinators${page(`name activeAssignments enterprises${page('from enterprise { id }')}`)} }`,
    4,
  ],
  [
    'coordinators with their enterprises of a day',
    `{ coordinators${page(`name enterprises${page('from enterprise { id }', ', on: "2021-06-30"')}`)} }`,
    3,
  ],
  [
    'coordinators with the other coordinators of their enterprises',
    `{ coordinators${page(`name enterprises${page('coordinator { name } enterprise { coordinators { name } assignments(first: 5) { totalCount } }')}`)} }`,
    6,
  ],
  ['coordinators with their persons and histories', `{ coordinators${page(`${PERSON} ${HISTORY}`)} }`, 7],
  ['totals of coordinators', '{ coordinatorTotals { count fullTime certified assignments } }', 1],
  ['mediators', `{ mediators${page('name employment body { id } street { code }')} }`, 2],
  ['mediators with the others of their body', `{ mediators${page('name body { mediators { name } }')} }`, 3],
  ['mediators with their persons and histories', `{ mediators${page(`${PERSON} ${HISTORY}`)} }`, 7],
  ['experts', `{ experts${page('name kind employer team { name size }')} }`, 2],
  ['experts with their persons and histories', `{ experts${page(`${PERSON} ${HISTORY}`)} }`, 7],
  ['teams of experts', '{ expertTeams { name size } }', 1],
  [
    'assignments',
    `{ assignments${page('from to coordinator { name } enterprise { id }', ', filter: { activeOn: "2022-06-30" }')} }`,
    3,
  ],
  [
    'uncovered enterprises',
    `{ uncoveredEnterprises${page('sizeClass covered enterprise { id }', ', filter: { covered: false }')} }`,
    2,
  ],
  ['people found', '{ searchPeople(text: "样本", first: 200) { kind title detail } }', 1],
];

/** The statements that record an access, and the others. */
const apart = (statements: readonly string[]) =>
  [true, false].map((is) => statements.filter((sql) => sql.includes('"access_log"') === is));

describe('the number of SQL statements', () => {
  /** How many, and how many that names were shown: one for all of them. */
  const count = async (query: string) => {
    app.statements();
    const { errors } = await app.execute(office, query);
    expect(errors).toBeUndefined();
    const [recorded = [], read = []] = apart(app.statements());
    return [read.length, recorded.length];
  };
  // Nobody passes all filters at once.
  const recordsOf = (list: string) =>
    /^(coordinators|mediators|experts|assignments|people)/.test(list) && !list.includes('every filter')
      ? 1
      : 0;

  it.each(LISTS)('of %s does not depend on the number of rows', async (list, query, statements) => {
    expect(await count(query)).toEqual([statements, recordsOf(list)]);
  });

  it('stays what it was with ten times the rows', async () => {
    await addPeople(app, 180);
    for (const [list, query, statements] of LISTS)
      expect([list, await count(query)]).toEqual([list, [statements, recordsOf(list)]]);
  });
});

describe('what is added to types of other services', () => {
  const ask = async (actor: typeof office, type: string, ids: string[], fields: string) => {
    app.statements();
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${fields} } } }`;
    const r = ids.map((id) => ({ __typename: type, id }));
    const { data, errors } = await app.execute(actor, query, { r });
    const [recorded = [], read = []] = apart(app.statements());
    return { found: data?._entities, errors, statements: read.length, recorded: recorded.length };
  };

  it('finds the coordinators of 100 enterprises with one statement, and their assignments with another', async () => {
    await addPeople(app, 40).then((more) => enterpriseIds.push(...more.enterpriseIds));
    const ids = enterpriseIds.slice(0, 100);
    const { found, statements, recorded } = await ask(office, 'Enterprise', ids, 'id coordinators { name }');
    expect(found.map((row: { id: string }) => row.id)).toEqual(ids);
    expect(found.every(({ coordinators }: { coordinators: object[] }) => coordinators.length === 1)).toBe(
      true,
    );
    expect([statements, recorded]).toEqual([1, 1]);
    const listed = await ask(office, 'Enterprise', ids, 'assignments(first: 5) { totalCount }');
    expect(listed.found).toEqual(ids.map(() => ({ assignments: { totalCount: 1 } })));
    expect(listed.statements).toBe(1);
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
    const city = actorFor('CITY', { districts: [] });
    const { errors } = await ask(city, 'Enterprise', enterpriseIds.slice(0, 1), 'coordinators { name }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
