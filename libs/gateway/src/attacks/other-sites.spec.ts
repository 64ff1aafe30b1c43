import { KNOWN_DOCUMENT, KNOWN_HASH, startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';
import { expectSurvival, INSIDES } from './survival.ts';

const WRITE = 'mutation { rename(name: "x") }';
const JSON_TYPE = 'application/json';

describe('a page of another site', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    // Open, so that it is the door that refuses and no rule of who may bring documents.
    world = await startWorld({ apart: true, open: true });
    token = await world.token();
  });
  afterAll(() => world.stop());
  const send = async (path: string, request: RequestInit) => {
    const response = await fetch(`${world.url}${path}`, request);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const nothingWasDone = (): void => {
    for (const { calls } of Object.values(world.subgraphs)) expect(calls).toEqual([]);
    expect(world.identity.sessionsAsked).toEqual([]);
  };
  const multipart = (): FormData => {
    const form = new FormData();
    form.set('operations', JSON.stringify({ query: WRITE }));
    form.set('map', '{}');
    form.set('query', WRITE);
    return form;
  };
  const cookie = { cookie: 'session=1', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };

  // What a form, an image or a link can send, with whatever the browser adds by itself.
  const forms: [string, string, RequestInit][] = [
    ['a form', '/graphql', { method: 'POST', body: new URLSearchParams({ query: WRITE }) }],
    ['a form with files', '/graphql', { method: 'POST', body: multipart() }],
    ['a form of plain text', '/graphql', { method: 'POST', body: JSON.stringify({ query: WRITE }) }],
    [
      'a form of plain text that calls itself JSON',
      '/graphql',
      {
        method: 'POST',
        headers: { 'content-type': `text/plain; ${JSON_TYPE}` },
        body: JSON.stringify({ query: WRITE }),
      },
    ],
    [
      'a bare document',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/graphql' }, body: WRITE },
    ],
    [
      'JSON without the header that a browser asks leave for',
      '/graphql',
      { method: 'POST', headers: { 'content-type': JSON_TYPE }, body: JSON.stringify({ query: WRITE }) },
    ],
    ['a link to a query', `/graphql?query=${encodeURIComponent(KNOWN_DOCUMENT)}`, {}],
    ['a link to a mutation', `/graphql?query=${encodeURIComponent(WRITE)}`, {}],
    [
      'a link to a persisted document',
      `/graphql?extensions=${encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: KNOWN_HASH } }))}`,
      { headers: { 'content-type': JSON_TYPE } },
    ],
    ['a HEAD of a mutation', `/graphql?query=${encodeURIComponent(WRITE)}`, { method: 'HEAD' }],
    ['a question for leave (preflight)', '/graphql', { method: 'OPTIONS' }],
  ];

  it.each(forms)('gets nothing done by %s, with a cookie or without', async (_name, path, request) => {
    for (const headers of [{}, cookie]) {
      const answer = await send(path, {
        ...request,
        headers: { ...(request.headers as object), ...headers },
      });
      expect([403, 405, 415]).toContain(answer.status);
      expect(answer.text).not.toMatch(INSIDES);
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
      nothingWasDone();
    }
  });

  it('gets nothing done by a script with somebody’s token, from its own origin', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://localhost:4000.evil.example']) {
      const answer = await world.query(WRITE, { token, headers: { origin } });
      expect(answer.status).toBe(403);
      nothingWasDone();
    }
  });
});

describe('a client', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await startWorld({ apart: true });
    token = await world.token();
    await expectSurvival(world);
    Object.values(world.subgraphs).forEach(({ calls }) => calls.splice(0));
  });
  afterAll(() => world.stop());

  it('cannot send a batch, in whatever shape', async () => {
    const one = { query: '{ whoAmI }' };
    for (const body of [[one], [one, one], Array(1_000).fill(one), [[one]], [], { 0: one, length: 1 }]) {
      const response = await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': JSON_TYPE, authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
      expect(response.status).toBe(400);
    }
    expect(world.subgraphs.people.calls).toEqual([]);
  });

  it('cannot bring what services believe each other by', async () => {
    const internal = {
      'x-tongxing-assertion': 'forged',
      'x-tongxing-actor': '{"sub":"admin","roles":["ADMIN"]}',
      'x-tongxing-anything': '1',
      'x-request-id': 'mine-000000',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'for=6.6.6.6',
      'x-real-ip': '6.6.6.6',
      via: '1.1 evil',
      cookie: 'session=1',
      'accept-language': 'en; q=1, x-injected',
      'user-agent': 'evil',
      te: 'trailers',
    };
    const answer = await world.query('{ whoAmI enterprises { name } canteenWhoAmI }', {
      token,
      headers: internal,
    });
    expect(answer.errors).toBeUndefined();
    for (const { calls } of Object.values(world.subgraphs)) {
      const { headers } = calls.at(-1)!;
      const allowed = [
        ...['accept', 'accept-language', 'connection', 'content-length', 'content-type', 'host'],
        ...['x-request-id', 'x-tongxing-assertion'],
      ];
      expect(Object.keys(headers).sort()).toEqual(allowed.sort());
      expect(headers['x-tongxing-assertion']).not.toBe('forged');
      expect(headers['x-request-id']).toBe(answer.headers.get('x-request-id'));
      expect(headers['accept-language']).toBe('en');
    }
  });

  it('cannot bring them by a second header of the same name, or in other letters', async () => {
    const { request } = await import('node:http');
    const status = await new Promise<number>((resolve, reject) => {
      const sent = request(`${world.url}/graphql`, {
        method: 'POST',
        headers: [
          ...['Host', new URL(world.url).host, 'Content-Type', JSON_TYPE, 'Authorization', `Bearer ${token}`],
          ...['X-Tongxing-Assertion', 'forged', 'x-tongxing-assertion', 'forged again'],
        ],
      });
      sent.on('response', (response) => resolve(response.resume().statusCode!));
      sent.on('error', reject);
      sent.end(JSON.stringify({ query: '{ whoAmI }' }));
    });
    expect(status).toBe(200);
    expect(world.subgraphs.people.calls.at(-1)!.headers['x-tongxing-assertion']).toMatch(
      /^[\w-]+\.[\w-]+\.[\w-]+$/,
    );
  });

  it('leaves the process alive and small', () => expectSurvival(world));
});
