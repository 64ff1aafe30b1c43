import { request as send } from 'node:http';
import { connect } from 'node:net';
import { startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';
import { expectSurvival, INSIDES, memoryOf } from './survival.ts';

const MEBIBYTE = 1024 * 1024;
const TEXT = 'mutation ($name: String!) { rename(name: $name) }';
/** An object of that many fields, none of which anybody knows. */
const named = (count: number, name: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${i}`, i]));
const PAGE = 'query ($first: Int) { mediators(first: $first) { edges { node { id } } } }';

describe('a body', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await startWorld({ apart: true, environment: { RATE_LIMIT_CLIENT: 0 } });
    token = await world.token();
    await expectSurvival(world);
  });
  afterAll(() => world.stop());
  beforeEach(() => Object.values(world.subgraphs).forEach(({ calls }) => calls.splice(0)));
  const headers = () => ({
    'content-type': 'application/json',
    'x-graphql-csrf': '1',
    authorization: `Bearer ${token}`,
  });
  const post = async (body: string, more: RequestInit = {}) => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: headers(),
      body,
      ...more,
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it('with variables of five megabytes is answered with 413, in JSON, without being read', async () => {
    const answer = await post(JSON.stringify({ query: TEXT, variables: { name: 'x'.repeat(5 * MEBIBYTE) } }));
    expect(answer.status).toBe(413);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(JSON.parse(answer.text)).toMatchObject({
      errors: [{ message: '提交的内容过大', extensions: { code: 'PAYLOAD_TOO_LARGE' } }],
    });
    expect(world.subgraphs.people.calls).toEqual([]);
  });

  it('of a hundred megabytes that does not say so is cut off at the first', async () => {
    const before = await memoryOf(world);
    const status = await new Promise<number>((resolve, reject) => {
      const sent = send(`${world.url}/graphql`, {
        method: 'POST',
        headers: { ...headers(), 'transfer-encoding': 'chunked' },
      });
      let isOver = false;
      sent.on('response', (response) => {
        isOver = true;
        response.resume();
        resolve(response.statusCode!);
      });
      sent.on('error', (error) => (isOver ? undefined : reject(error)));
      const write = (left: number): void => {
        if (left > 0 && !isOver) sent.write('x'.repeat(MEBIBYTE), () => write(left - 1));
      };
      write(100);
    });
    expect(status).toBe(413);
    expect((await memoryOf(world)) - before).toBeLessThan(60);
  });

  it('that says it is small and is not, is read no further than it said', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('error', reject);
      socket.on('close', () => resolve(text));
      const lines = Object.entries({ ...headers(), host: 'x', 'content-length': '10' });
      socket.write(`POST /graphql HTTP/1.1\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n`);
      socket.write(JSON.stringify({ query: '{ whoAmI }' }));
      socket.end();
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(world.subgraphs.people.calls).toEqual([]);
  });

  it.each([
    ['objects', (deep: number) => `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`],
    ['lists', (deep: number) => `${'['.repeat(deep)}1${']'.repeat(deep)}`],
  ])('whose variables are nested a hundred thousand %s deep is refused', async (_name, make) => {
    for (const deep of [21, 1_000, 100_000]) {
      const answer = await post(`{"query":${JSON.stringify(PAGE)},"variables":{"first":${make(deep)}}}`);
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('BAD_REQUEST');
      expect(answer.text).not.toMatch(INSIDES);
    }
  });

  it('that is nothing but nesting is refused', async () => {
    for (const body of [
      '['.repeat(500_000),
      '{"a":'.repeat(150_000),
      `${'['.repeat(400_000)}${']'.repeat(400_000)}`,
    ]) {
      expect((await post(body)).status).toBe(400);
    }
  });

  it.each<[string, object]>([
    ['a list of 201 entries', { filter: { ids: Array(201).fill('1') } }],
    ['a list of a hundred thousand entries', { filter: { ids: Array(100_000).fill('1') } }],
    ['an object of 201 fields', { filter: named(201, 'nam') }],
    ['an object of sixty thousand fields', { filter: named(60_000, 'nam') }],
    ['sixty thousand variables that nobody has declared', named(60_000, 'v')],
  ])('with %s is refused at once', async (_name, variables) => {
    const document = 'query ($filter: MediatorFilter) { search(filter: $filter) }';
    const began = performance.now();
    const answer = await post(JSON.stringify({ query: document, variables }));
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('entries > 200');
    expect(world.subgraphs.people.calls).toEqual([]);
  });

  it('of wrong fields alone is told of some of them, in few words', async () => {
    const filter = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [`nam${i}`, named(190, 'deeper')]),
    );
    const document = 'query ($filter: MediatorFilter) { search(filter: $filter) }';
    const began = performance.now();
    const answer = await post(JSON.stringify({ query: document, variables: { filter } }));
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('BAD_USER_INPUT');
    expect(answer.text).not.toContain('Did you mean');
    expect(answer.text.length).toBeLessThan(5_000);
    expect(world.subgraphs.people.calls).toEqual([]);
  });

  it('cannot reach into objects that it does not own', async () => {
    const evil =
      '{"query":"{ whoAmI }","__proto__":{"query":"{ broken }"},"variables":{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}}';
    expect((await post(evil)).status).toBe(200);
    expect((await post('{"query":"{ whoAmI }","operationName":"constructor"}')).text).toContain(
      'BAD_REQUEST',
    );
    expect((await post('{"documentId":"__proto__"}')).text).toContain('PERSISTED_DOCUMENT_UNKNOWN');
    expect((await world.query('{ whoAmI }', { token })).data).not.toHaveProperty('admin');
  });

  it('that is compressed, or in another alphabet than it says, does no harm', async () => {
    const packed = { headers: { ...headers(), 'content-encoding': 'gzip' } };
    expect((await post('x', packed)).status).toBe(415);
    const broken = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: headers(),
      body: Buffer.from([0x7b, 0xff, 0xfe, 0xc3, 0x28]),
    });
    expect(broken.status).toBe(400);
  });

  it('that never ends holds up nobody else', async () => {
    const open = Array.from({ length: 50 }, () => {
      const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n');
      socket.write('x-graphql-csrf: 1\r\ncontent-length: 1000\r\n\r\n{');
      return socket;
    });
    await expectSurvival(world);
    for (const socket of open) socket.destroy();
  });

  it('leaves the process alive and small', () => expectSurvival(world));
});
