import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { enter, office, send } from '../testing/enterprises.ts';

const registrar = actorFor('UNIT', { sub: 'u-hrss', name: '人社局', unit: 'HRSS' });
const street = actorFor('STREET', { sub: 'u-street', name: '老庄子镇', street: '130273101' });
let app: RunningSubgraph;
let id: string;
beforeAll(async () => {
  app = await startSubgraph(organizations, { now: new Date('2023-06-30T04:00:00Z') });
  const { given, entry } = await enter(app, { industry: 'C33', registrationType: '159' });
  id = entry.id;
  const form = { ...given, id, figures: [{ year: 2022, headcount: 25, revenue: 300 }] };
  await send(app, 'changeEnterprise', { ...form, expectedVersion: 1, ownership: 'STATE' }, registrar);
  await send(
    app,
    'closeEnterprise',
    { id, expectedVersion: 2, closedOn: '2023-06-01', reason: '注销' },
    street,
  );
  await send(app, 'reopenEnterprise', { id, expectedVersion: 3, reason: '误注销' });
});
afterAll(() => app.stop());

const CHANGES =
  'totalCount edges { node { operation by at fields { field before after } } } pageInfo { hasNextPage endCursor }';
async function history(page = '', actor = office) {
  const { data, errors } = await app.execute(
    actor,
    `{ enterprise(id: "${id}") { history${page} { ${CHANGES} } } }`,
  );
  return { connection: data?.enterprise?.history, enterprise: data?.enterprise, errors };
}

describe('the history of an enterprise', () => {
  it('tells who did what, the newest first', async () => {
    const { connection } = await history();
    const told = connection.edges.map(({ node }: any) => [node.operation, node.by]); // eslint-disable-line @typescript-eslint/no-explicit-any
    expect(told).toEqual([
      ['CHANGED', office.name],
      ['CHANGED', '老庄子镇'],
      ['CHANGED', '人社局'],
      ['CREATED', office.name],
    ]);
  });

  it('tells each field that people see before and after, and nothing that only follows from it', async () => {
    const [reopened, closed, changed, created] = (await history()).connection.edges.map(
      ({ node }: { node: { fields: object[] } }) => node.fields,
    );
    expect(changed).toEqual([
      { field: 'ownership', before: 'OTHER', after: 'STATE' },
      { field: 'figures', before: '[]', after: expect.any(String) },
    ]);
    expect(JSON.parse(changed[1].after)).toMatchObject([
      { year: 2022, headcount: 25, revenue: 300, sizeClass: 'SMALL' },
    ]);
    expect(closed).toEqual([
      { field: 'status', before: 'ACTIVE', after: 'CLOSED' },
      { field: 'closedOn', before: null, after: '2023-06-01' },
      { field: 'closedReason', before: null, after: '注销' },
    ]);
    expect(reopened).toEqual([
      { field: 'status', before: 'CLOSED', after: 'ACTIVE' },
      { field: 'closedOn', before: '2023-06-01', after: null },
      { field: 'closedReason', before: '注销', after: '误注销' },
    ]);
    expect(created.map(({ field }: { field: string }) => field)).toEqual([
      'name',
      'creditCode',
      'streetCode',
      'industry',
      'registrationType',
      'ownership',
      'figures',
      'status',
    ]);
  });

  it('comes in pages, and refuses a place that is none', async () => {
    const first = await history('(first: 3)');
    expect([first.connection.edges.length, first.connection.totalCount]).toEqual([3, 4]);
    const rest = await history(`(first: 3, after: "${first.connection.pageInfo.endCursor}")`);
    expect(rest.connection.edges.map(({ node }: { node: { operation: string } }) => node.operation)).toEqual([
      'CREATED',
    ]);
    for (const page of ['(after: "x")', '(first: 201)'])
      expect((await history(page)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is seen by who sees the enterprise in the course of their work, and by nobody else', async () => {
    expect((await history('', street)).connection.totalCount).toBe(4);
    const elsewhere = actorFor('STREET', { street: '130273402' });
    expect((await history('', elsewhere)).enterprise).toBeNull();
    const { enterprise, errors } = await history('', actorFor('INTEGRATOR'));
    expect([enterprise, errors?.[0]?.extensions.code]).toEqual([{ history: null }, 'FORBIDDEN']);
  });
});
