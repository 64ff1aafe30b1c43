import { request as send } from 'node:http';
import { startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';

const QUERY = JSON.stringify({ query: '{ __typename }' });
const GOOD = { 'content-type': 'application/json', 'x-graphql-csrf': '1' };

describe('the door of /graphql', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await startWorld({ open: true });
    token = await world.token();
  });
  afterAll(() => world.stop());

  const post = async (headers: Record<string, string>, body: NonNullable<RequestInit['body']> = QUERY) => {
    const response = await fetch(`${world.url}/graphql`, { method: 'POST', headers, body });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text };
  };

  it('lets a well-behaved client in', async () => {
    expect((await post(GOOD)).text).toBe('{"data":{"__typename":"Query"}}');
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'query={__typename}'],
    ['plain text', 'text/plain', QUERY],
    ['a bare document', 'application/graphql', '{ __typename }'],
    ['a multipart form', 'multipart/form-data; boundary=x', '--x--'],
  ])('refuses %s, which a page of another site could send', async (_name, type, body) => {
    const answer = await post({ ...GOOD, 'content-type': type }, body);
    expect(answer.status).toBe(415);
    expect(answer.text).toContain('UNSUPPORTED_MEDIA_TYPE');
    expect(answer.text).not.toContain('__typename');
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])(
    'refuses %s, so that neither a link nor a preflight does anything',
    async (method) => {
      const url = `${world.url}/graphql?query=mutation{rename(name:"x")}`;
      const response = await fetch(url, { method, headers: { 'x-graphql-csrf': '1' } });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('POST');
      expect(world.subgraphs.people.calls).toEqual([]);
    },
  );

  it('refuses a request without a header that forces a preflight', async () => {
    const answer = await post({ 'content-type': 'application/json' });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('PREFLIGHT_REQUIRED');
  });

  it('takes a token for such a header, since no foreign page can send one unasked', async () => {
    const answer = await post({ 'content-type': 'application/json', authorization: `Bearer ${token}` });
    expect(answer.status).toBe(200);
  });

  it.each(['https://evil.example', 'null', 'http://localhost:4001'])(
    'refuses the origin %s and grants it nothing',
    async (origin) => {
      const answer = await post({ ...GOOD, origin });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('FORBIDDEN_ORIGIN');
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    },
  );

  it('accepts its own origin, by the public address or by the one it was reached at', async () => {
    expect((await post({ ...GOOD, origin: 'http://localhost:4000' })).status).toBe(200);
    expect((await post({ ...GOOD, origin: world.url })).status).toBe(200);
  });

  it('refuses a batch of operations', async () => {
    const answer = await post(GOOD, `[${QUERY},${QUERY}]`);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('BATCHING_NOT_ALLOWED');
  });

  it.each([
    'not json',
    'null',
    '"text"',
    '{}',
    '{"query":1}',
    '{"query":"{a}","variables":[]}',
    '{"query":"{a}","extensions":{"persistedQuery":{"sha256Hash":{}}}}',
  ])('refuses the malformed body %s', async (body) => {
    const answer = await post(GOOD, body);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('BAD_REQUEST');
  });

  it('refuses a body of more than one megabyte that says so', async () => {
    const answer = await post(GOOD, JSON.stringify({ query: '{ __typename }', x: 'x'.repeat(1024 * 1024) }));
    expect(answer.status).toBe(413);
  });

  it('stops reading a body of more than one megabyte that does not say so', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const request = send(`${world.url}/graphql`, {
        method: 'POST',
        headers: { ...GOOD, 'transfer-encoding': 'chunked' },
      });
      request.on('response', (response) => resolve(response.statusCode!));
      request.on('error', reject);
      for (let i = 0; i < 20; i += 1) request.write('x'.repeat(100_000));
    });
    expect(status).toBe(413);
  });

  it('refuses a compressed body, whose true size is not known', async () => {
    expect((await post({ ...GOOD, 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it('says in the client’s language what is wrong', async () => {
    const answer = await post({ ...GOOD, 'accept-language': 'en-GB,zh;q=0.5' }, '[]');
    expect(answer.text).toContain('Batches are not supported');
    expect((await post({ ...GOOD, 'accept-language': 'zh-CN' }, '[]')).text).toContain('不支持批量请求');
  });
});
