import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from './index.ts';
import { addRows } from './testing/rows.ts';

const office = actorFor('OFFICE');
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations);
  await addRows(app, 20);
});
afterAll(() => app.stop());

async function count(query: string): Promise<number> {
  app.statements();
  const { errors } = await app.execute(office, query);
  expect(errors).toBeUndefined();
  return app.statements().length;
}

const page = (fields: string) => `(first: 200) { totalCount edges { cursor node { ${fields} } } }`;
const LISTS: readonly [string, string, number][] = [
  [
    'districts with units, towns and villages',
    '{ districts { units { name } streets { villages { name } } } }',
    4,
  ],
  ['units', '{ units { name fullName } }', 1],
  ['towns and offices', '{ streets { name aliases } }', 1],
  ['villages of all towns and offices', '{ streets { villages { name } } }', 2],
  ['enterprises with their town or office', `{ enterprises${page('name street { name }')} }`, 3],
  [
    'enterprises with their figures, mediation bodies and history',
    `{ enterprises${page('figures { year sizeClass } hasMediationBody mediationBodies { name } history(first: 2) { totalCount edges { node { by fields { field } } } }')} }`,
    4,
  ],
  [
    'enterprises that have a mediation body',
    `{ enterprises${page('name').replace('200', '200, filter: { hasMediationBody: false, text: "样" }')} }`,
    2,
  ],
  ['the totals of enterprises', '{ enterpriseTotals { count headcount revenue assets } }', 1],
  ['a search of all ledgers', '{ searchOrganizations(text: "样本", first: 50) { kind title detail } }', 2],
  ['industries and registration types', '{ industries { code name } registrationTypes { code name } }', 0],
  ['enterprises of all towns and offices', `{ streets { enterprises${page('name')} } }`, 2],
  ['social organisations with their town', `{ socialOrganizations${page('name street { name }')} }`, 3],
  [
    'mediation bodies with their town',
    `{ mediationBodies${page('name street { name } enterprise { name }')} }`,
    3,
  ],
  ['mediation bodies of all towns and offices', `{ streets { mediationBodies${page('name')} } }`, 2],
];

describe('the number of SQL statements', () => {
  it.each(LISTS)('of %s is the same at 20 and at 200 rows', async (_, query, statements) => {
    expect(await count(query)).toBe(statements);
  });

  it('stays what it was with ten times the rows', async () => {
    await addRows(app, 180);
    for (const [list, query, statements] of LISTS)
      expect([list, await count(query)]).toEqual([list, statements]);
  });
});

describe('a list', () => {
  const walk = async (sort: string, field = 'enterprises', inside = (text: string) => `{ ${text} }`) => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const cursor = after === null ? '' : `, after: "${after}"`;
      const { data } = await app.execute(
        office,
        inside(
          `${field}(first: 7${cursor}${sort}) { edges { node { name registeredOn } } pageInfo { hasNextPage endCursor } }`,
        ),
      );
      const connection = data.street?.[field] ?? data[field];
      names.push(...connection.edges.map(({ node }: any) => node.name)); // eslint-disable-line @typescript-eslint/no-explicit-any
      after = connection.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;
    } while (after !== null);
    return names;
  };

  it.each([
    ['by name', ', sort: { by: NAME }'],
    ['by registration, with unknown dates last', ', sort: { by: REGISTERED_ON, direction: DESC }'],
  ])('walked page by page %s shows every row once', async (_, sort) => {
    const names = await walk(sort);
    expect(names).toHaveLength(200);
    expect(new Set(names).size).toBe(200);
  });

  it('of a town or office, walked page by page, shows each of its rows once, in order', async () => {
    const names = await walk('', 'enterprises', (text) => `{ street(code: "130273001") { ${text} } }`);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names).toHaveLength(50);
  });

  it('is narrowed by words, taken literally, and by the fields of the filter', async () => {
    const total = async (filter: string) => {
      const { data } = await app.execute(office, `{ enterprises(filter: ${filter}) { totalCount } }`);
      return data.enterprises.totalCount;
    };
    expect(await total('{ text: "样本00007" }')).toBe(1);
    expect(await total('{ text: "样本%" }')).toBe(0);
    expect(await total('{ text: "样本_0007" }')).toBe(0);
    expect(await total('{ sizeClass: MICRO }')).toBe(100);
    expect(await total('{ sizeClass: MICRO, streetCode: "130273401", status: ACTIVE }')).toBe(50);
    expect(await total('{ status: CLOSED }')).toBe(0);
  });

  it.each([
    ['a page of 201', 'first: 201'],
    ['a page of none', 'first: 0'],
    ['a cursor that is no cursor', 'after: "!!!"'],
    ['a cursor of another list', `after: "${cursor(['x'])}"`],
    ['a cursor whose id is none', `after: "${cursor(['x', '1 or 1=1'])}"`],
    ['a cursor that hides an operator', `after: "${cursor([{ $ne: null }, 'x'])}"`],
    [
      'a cursor that holds an impossible day',
      `sort: { by: REGISTERED_ON, direction: DESC }, after: "${cursor(['2021-02-30', id()])}"`,
    ],
  ])('refuses %s as bad input', async (_, argument) => {
    const { data, errors } = await app.execute(office, `{ enterprises(${argument}) { totalCount } }`);
    expect(data.enterprises).toBeNull();
    expect(errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      ['BAD_USER_INPUT', 'BAD_USER_INPUT'],
    ]);
  });

  it('of a parent refuses a cursor that is none', async () => {
    const query = '{ streets { enterprises(after: "!!!") { totalCount } } }';
    const { errors } = await app.execute(office, query);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

function cursor(values: unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function id(): string {
  return '019aa000-0000-7000-8000-000000000000';
}
