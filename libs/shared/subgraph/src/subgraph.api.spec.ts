import {
  actorFor,
  answersTheGatewayAlone,
  guardsEveryTable,
  startSubgraph,
  type RunningSubgraph,
} from './testing/index.ts';
import { Note, notes } from './testing/fixture/note.ts';

const DISTRICTS = ['130273', '130299'] as const;
const office = actorFor('OFFICE');
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(notes, { connections: 2 });
  for (const districtCode of DISTRICTS) {
    const { em } = app.context(actorFor('OFFICE', { districts: [districtCode] }));
    for (let no = 0; no < 30; no += 1)
      em.create(Note, { districtCode, heading: `H${no % 3}`, no }, { persist: true });
    await em.flush();
  }
});
afterAll(() => app.stop());

answersTheGatewayAlone(() => app);
guardsEveryTable(() => app);

describe('1,000 interleaved requests of two districts over two connections', () => {
  it('show no row of the other district', async () => {
    const foreign: string[] = [];
    let rows = 0;
    const one = async (index: number) => {
      const own = DISTRICTS[index % 2]!;
      const { em } = app.context(actorFor('OFFICE', { districts: [own] }));
      const found =
        index % 3 === 0
          ? await em.execute<{ district_code: string }[]>('select district_code from programs.note')
          : (await em.find(Note, {})).map(({ districtCode }) => ({ district_code: districtCode }));
      rows += found.length;
      foreign.push(...found.map((row) => row.district_code).filter((code) => code !== own));
    };
    await Promise.all(Array.from({ length: 1000 }, (_, index) => one(index)));
    expect([foreign.length, rows]).toEqual([0, 30_000]);
  });

  it('also over HTTP, with nobody and strangers in between', async () => {
    const query = '{ notes(first: 200) { edges { node { districtCode } } } }';
    const actors = [office, actorFor('OFFICE', { districts: ['130299'] }), null, actorFor('CITY')];
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const actor = actors[index % actors.length] ?? null;
        const { data } = await app.execute(actor, query);
        const seen = (data.notes?.edges ?? []).map(
          ({ node }: { node: { districtCode: string } }) => node.districtCode,
        );
        return [actor?.roles[0] === 'OFFICE' ? actor.districts[0] : 'nothing', ...new Set(seen)].join();
      }),
    );
    expect([...new Set(answers)].sort()).toEqual(['130273,130273', '130299,130299', 'nothing']);
  });
});

describe('a failure', () => {
  it('that nobody foresaw tells its code and the request, and nothing of the exception', async () => {
    const { data, errors } = await app.execute(null, '{ failing greeting }', {}, { 'x-request-id': 'r-1' });
    expect(data).toEqual({ failing: null, greeting: '您好' });
    expect(errors).toEqual([
      {
        message: 'INTERNAL_SERVER_ERROR',
        path: ['failing'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' },
      },
    ]);
  });

  it.each([
    ['a field that does not exist', '{ notez { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a document that is none', '{ notes', 'GRAPHQL_PARSE_FAILED'],
  ])('of %s gives no hint of the schema', async (_, query, code) => {
    const answer = await app.execute(office, query);
    expect(answer.errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      [code, code],
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/notes|Did you mean/);
  });

  it('to sign in differs from a lack of rights', async () => {
    const code = async (actor: typeof office | null) =>
      (await app.execute(actor, '{ notes { totalCount } }')).errors?.[0]?.extensions.code;
    expect([await code(null), await code(actorFor('CITY'))]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
  });
});

describe('a request', () => {
  it('is answered in the language it prefers, Chinese otherwise', async () => {
    const greet = async (headers: object) =>
      (await app.execute(null, '{ greeting }', {}, headers)).data.greeting;
    expect([await greet({}), await greet({ 'accept-language': 'en-GB,zh;q=0.5' })]).toEqual([
      '您好',
      'Hello',
    ]);
  });

  it('of more than two megabytes is refused', async () => {
    const answer = await app.execute(office, `{ greeting } ${' '.repeat(2 * 1024 * 1024)}`);
    expect([answer.status, answer]).toMatchObject([413, { code: 'PAYLOAD_TOO_LARGE' }]);
  });

  it('reads children of many parents in one statement, whole or by page', async () => {
    app.statements();
    const query = `{ notes(first: 30) { edges { node { no heading siblings { no }
      siblingPage(first: 4) { totalCount edges { node { no } cursor } pageInfo { hasNextPage endCursor } } } } } }`;
    const { data } = await app.execute(office, query);
    expect(app.statements()).toHaveLength(3);
    for (const { node } of data.notes.edges) {
      expect(node.siblings).toHaveLength(10);
      expect(node.siblingPage).toMatchObject({ totalCount: 10, pageInfo: { hasNextPage: true } });
      expect(node.siblingPage.edges.map((edge: { node: { no: number } }) => edge.node.no)).toEqual(
        [0, 3, 6, 9].map((no) => no + Number(node.heading.slice(1))),
      );
    }
  });

  it('goes on where a page of children ended, and past the last of them is empty with the total', async () => {
    const after = (no: number) =>
      Buffer.from(JSON.stringify([no, '00000000-0000-0000-0000-000000000000'])).toString('base64url');
    const page = async (cursor: string) => {
      const query = `{ notes(first: 1) { edges { node { siblingPage(first: 4, after: "${cursor}") {
        totalCount edges { node { no } } pageInfo { hasNextPage hasPreviousPage } } } } } }`;
      return (await app.execute(office, query)).data.notes.edges[0].node.siblingPage;
    };
    const last = await page(after(21));
    expect(last.edges.map((edge: { node: { no: number } }) => edge.node.no)).toEqual([21, 24, 27]);
    expect(last.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
    expect(await page(after(99))).toMatchObject({ totalCount: 10, edges: [] });
  });
});

describe('the record of changes', () => {
  it('tells who changed what, and leaves out a change that changed nothing', async () => {
    const ctx = app.context(office);
    const [note] = await ctx.em.find(Note, {}, { limit: 1 });
    await ctx.em.execute('update programs.note set no = no where id = ?', [note!.id]);
    await ctx.em.execute('update programs.note set no = no + 1000 where id = ?', [note!.id]);
    const rows = await ctx.em.execute<{ operation: string; actor: string; before: Note; after: Note }[]>(
      'select operation, actor, before, after from programs.audit_log where row_id = ? order by id',
      [note!.id],
    );
    expect(rows.map(({ operation, actor }) => [operation, actor])).toEqual([
      ['INSERT', office.sub],
      ['UPDATE', office.sub],
    ]);
    expect(rows[1]!.after.no - rows[1]!.before.no).toBe(1000);
  });
});

describe('health', () => {
  it('is told without an assertion, and readiness too', async () => {
    const ask = async (path: string) => {
      const response = await fetch(new URL(path, app.url));
      return [response.status, await response.json()];
    };
    expect(await ask('/healthcheck')).toEqual([200, { alive: true }]);
    expect(await ask('/readiness')).toEqual([200, { ready: true, missing: [] }]);
  });
});
