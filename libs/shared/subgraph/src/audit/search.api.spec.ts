import { withClient } from '@tongxing/database';
import { actorFor, startSubgraph, type RunningSubgraph } from '../testing/index.ts';
import { Note, notes } from '../testing/fixture/note.ts';
import { recordAccess, recordReads, writeReads } from './index.ts';

const ELSEWHERE = '130299';
const office = actorFor('OFFICE');
const other = actorFor('OFFICE', { sub: 'other', name: '李主任', districts: [ELSEWHERE] });
const SEARCH = `query($filter: AuditFilter, $first: Int, $after: String) {
  log: programsAudit(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { id at kind by byId roles requestId table recordId recordName reason count fields { field before after } } } } }`;

let app: RunningSubgraph;
let own: Note;
beforeAll(async () => {
  app = await startSubgraph(notes);
  for (const actor of [office, other]) {
    const ctx = app.context(actor);
    const created = [1, 2, 3].map((no) =>
      ctx.em.create(Note, { districtCode: actor.districts[0]!, heading: 'H', no }, { persist: true }),
    );
    await ctx.em.flush();
    if (actor === office) own = created[0]!;
    await app
      .context(actor)
      .em.execute('update programs.note set heading = ? where id = ?', ['新', created[0]!.id]);
    recordReads(ctx, { what: 'notes', ids: created.map(({ id }) => id) });
    await writeReads(ctx);
  }
  await recordAccess(app.context(office), {
    kind: 'REVEALED',
    what: 'note',
    ids: [own.id],
    reason: '核对证书',
  });
  await withClient(app.testDatabase.adminUrl, (client) =>
    client.query(`update programs.note set no = 9 where id = $1`, [own.id]),
  );
});
afterAll(() => app.stop());

interface Node {
  readonly id: string;
  readonly kind: string;
  readonly by: string | null;
  readonly recordId: string | null;
  readonly requestId: string | null;
  readonly at: string;
}

async function search(actor: typeof office, filter = {}, page: { first?: number; after?: string } = {}) {
  const { data, errors } = await app.execute(actor, SEARCH, { filter, first: 200, ...page });
  return {
    log: data.log,
    errors,
    nodes: (data.log?.edges ?? []).map(({ node }: { node: Node }) => node) as Node[],
  };
}
const kindsOf = (nodes: readonly Node[]) => nodes.map(({ kind }) => kind);

describe('the log', () => {
  it('tells changes and accesses of the own district as one, newest first', async () => {
    const { nodes, log } = await search(office);
    expect(kindsOf(nodes)).toEqual([
      'CHANGED',
      'REVEALED',
      'READ',
      'CHANGED',
      'CREATED',
      'CREATED',
      'CREATED',
    ]);
    expect(log.totalCount).toBe(7);
    expect(nodes.map(({ at }) => at)).toEqual(
      nodes
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
    expect(nodes[3]).toMatchObject({
      by: office.name,
      byId: office.sub,
      roles: ['OFFICE'],
      table: 'note',
      recordId: own.id,
      count: 1,
      fields: [{ field: 'heading', before: 'H', after: '新' }],
    });
    expect(nodes[2]).toMatchObject({ kind: 'READ', table: 'notes', recordId: null, count: 3, fields: [] });
    expect(nodes[1]).toMatchObject({ kind: 'REVEALED', recordId: own.id, reason: '核对证书' });
  });

  it('tells a change by another tool, with the role of the database', async () => {
    const [newest] = (await search(office)).nodes;
    expect(newest).toMatchObject({ kind: 'CHANGED', by: null, byId: 'database:tongxing', roles: [] });
  });

  it('shows nothing of another district, whatever is asked for', async () => {
    const theirs = (await search(other)).nodes;
    const filters = [
      {},
      { actor: 'other' },
      { actor: '李' },
      ...theirs.flatMap(({ recordId, requestId }) => [{ recordId }, { requestId }]),
    ];
    for (const filter of filters) {
      const seen = (await search(office, filter)).nodes.map(({ recordId, by }) => [recordId, by]);
      expect(
        seen.filter(([id, by]) => by === '李主任' || theirs.some((node) => node.recordId === id && id)),
      ).toEqual([]);
    }
    expect(theirs).toHaveLength(5);
  });

  it('shows who acts for one street changes of that street alone', async () => {
    expect((await search(actorFor('OFFICE', { street: '130273101' }))).nodes).toEqual([]);
  });

  it.each(['UNIT', 'STREET', 'BODY', 'CITY', 'CITY_OFFICE', 'INTEGRATOR'] as const)(
    'is shut to %s',
    async (role) => {
      const actor = actorFor(role, { unit: 'HRSS', street: '130273101', body: 'b' });
      expect((await search(actor)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    },
  );

  it('tells an administrator who did what, and not what was in it', async () => {
    const { nodes } = await search(actorFor('ADMIN'));
    expect(nodes).toHaveLength(7);
    expect(nodes[3]).toMatchObject({
      recordName: null,
      by: office.name,
      fields: [{ field: 'heading', before: null, after: null }],
    });
    expect(nodes[1]).toMatchObject({ kind: 'REVEALED', reason: '核对证书' });
    expect(JSON.stringify(nodes)).not.toContain('新');
  });
});

describe('a search', () => {
  it('narrows by who, kind, day, record and request', async () => {
    const [day, tomorrow] = [0, 1].map((more) =>
      new Date(Date.now() + 8 * 3_600_000 + more * 86_400_000).toISOString().slice(0, 10),
    );
    const { nodes } = await search(office);
    const count = async (filter: object) => (await search(office, filter)).log.totalCount;
    expect(await count({ kind: ['READ', 'REVEALED'] })).toBe(2);
    expect(await count({ kind: ['CREATED'] })).toBe(3);
    expect(await count({ kind: [] })).toBe(0);
    expect(await count({ actor: office.sub })).toBe(6);
    expect(await count({ actor: office.name.slice(0, 2) })).toBe(6);
    expect(await count({ actor: '%' })).toBe(0);
    expect(await count({ recordId: own.id })).toBe(5);
    expect(await count({ recordId: 'no id' })).toBe(0);
    expect(await count({ requestId: nodes.at(-1)?.requestId })).toBe(4);
    expect(await count({ from: day, to: day })).toBe(7);
    expect(await count({ from: tomorrow })).toBe(0);
    expect(await count({ to: '2020-01-01' })).toBe(0);
    const { em } = app.context({ ...office, sub: 'system:programs', name: 'system:programs' });
    await em.execute('update programs.note set no = 11 where id = ?', [own.id]);
    expect([await count({ recordId: own.id }), await count({ recordId: own.id, platform: false })]).toEqual([
      6, 5,
    ]);
    await em.execute('update programs.note set no = 9 where id = ?', [own.id]);
  });

  it('goes on where a page ended, in one statement a page, and counts only when asked', async () => {
    const all = (await search(office)).nodes.map(({ id }) => id);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      app.statements();
      const { log } = await search(office, {}, { first: 2, ...(after ? { after } : {}) });
      expect(app.statements()).toHaveLength(2);
      seen.push(...log.edges.map(({ node }: { node: Node }) => node.id));
      after = log.pageInfo.hasNextPage ? log.pageInfo.endCursor : undefined;
    } while (after);
    expect(seen).toEqual(all);
    app.statements();
    await app.execute(office, '{ programsAudit(first: 200) { edges { node { id fields { field } } } } }');
    expect(app.statements()).toHaveLength(1);
  });

  it.each(['x', 'WyJ4IiwieSIsInoiXQ', Buffer.from('["2026-01-01","c","1;drop"]').toString('base64url')])(
    'refuses the cursor %p',
    async (after) => {
      const { errors } = await search(office, {}, { after });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    },
  );
});

describe('an export', () => {
  const RECORD = `mutation($input: RecordExportInput!) { answer: programsRecordExport(input: $input) {
    __typename ... on InvalidInput { fields { path } } } }`;
  const input = { registry: 'notes', format: 'XLSX', rows: 3, filter: 'sort=no', idempotencyKey: 'k-1' };

  it('is recorded before it is handed over, once for one key', async () => {
    for (let times = 0; times < 2; times += 1) {
      const { data } = await app.execute(office, RECORD, { input });
      expect(data.answer.__typename).toBe('ExportRecorded');
    }
    const { nodes } = await search(office, { kind: ['EXPORTED'] });
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({
      by: office.name,
      table: 'notes',
      count: 3,
      fields: [
        { field: 'filter', before: null, after: 'sort=no' },
        { field: 'format', before: null, after: 'XLSX' },
      ],
    });
  });

  it('says at each field what is wrong', async () => {
    const wrong = { ...input, registry: ' ', rows: -1, idempotencyKey: '', filter: 'x'.repeat(2001) };
    const { data } = await app.execute(office, RECORD, { input: wrong });
    expect(data.answer.fields.map(({ path }: { path: string[] }) => path.join())).toEqual([
      'registry',
      'idempotencyKey',
      'filter',
      'rows',
    ]);
  });

  it('is refused to who reads neither ledgers nor the log', async () => {
    for (const role of ['CITY', 'CITY_OFFICE', 'INTEGRATOR'] as const) {
      const { errors } = await app.execute(actorFor(role), RECORD, { input });
      expect([role, errors?.[0]?.extensions.code]).toEqual([role, 'FORBIDDEN']);
    }
  });
});
