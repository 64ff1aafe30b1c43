import { request as send } from 'node:http';
import { startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';

describe('/auth', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());
  beforeEach(() => world.identity.requests.splice(0));

  it('goes to identity and comes back with status, body and every cookie', async () => {
    const response = await fetch(`${world.url}/auth/sign-in?next=%2Fplan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'session=1', origin: 'http://localhost:4000' },
      body: '{"username":"x"}',
    });
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2; HttpOnly']);
    expect(await response.json()).toEqual({ method: 'POST', body: '{"username":"x"}' });
    expect(world.identity.requests[0]).toMatchObject({
      url: '/auth/sign-in?next=%2Fplan',
      headers: { cookie: 'session=1', origin: 'http://localhost:4000' },
    });
  });

  it('tells identity who asks by the connection, whatever the client claims', async () => {
    await fetch(`${world.url}/auth/session`, {
      headers: {
        'x-forwarded-for': '6.6.6.6',
        'x-forwarded-host': 'evil.example',
        forwarded: 'for=6.6.6.6',
        'x-real-ip': '6.6.6.6',
        'x-request-id': 'mine',
        'x-tongxing-assertion': 'forged',
      },
    });
    const { headers } = world.identity.requests[0]!;
    expect(headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(headers['x-forwarded-host']).toBe('localhost:4000');
    expect(headers['x-forwarded-proto']).toBe('http');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    for (const name of ['forwarded', 'x-real-ip', 'x-tongxing-assertion']) {
      expect(headers).not.toHaveProperty(name);
    }
  });

  it('passes on no header that concerns one connection only', async () => {
    await new Promise<void>((resolve, reject) => {
      const headers = { connection: 'close, x-private', 'x-private': '1', te: 'trailers', upgrade: 'h2c' };
      const request = send(`${world.url}/auth/session`, { headers }, (response) => {
        response.resume();
        response.on('end', resolve);
      });
      request.on('error', reject);
      request.end();
    });
    const { headers } = world.identity.requests[0]!;
    for (const name of ['x-private', 'te', 'upgrade']) expect(headers).not.toHaveProperty(name);
  });

  it('cannot weaken the gateway’s own headers', async () => {
    const { headers } = await fetch(`${world.url}/auth/session`);
    expect(headers.get('content-security-policy')).not.toContain('*');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('reaches nothing but /auth at identity', async () => {
    for (const path of ['/auth/../readiness', '/auth/%2e%2e/readiness', '/authority']) {
      await fetch(`${world.url}${path}`);
    }
    expect(world.identity.requests).toEqual([]);
  });

  it('takes no more than one megabyte, announced or not', async () => {
    const body = 'x'.repeat(1024 * 1024 + 1);
    for (const announced of [body, body.repeat(5)]) {
      const answer = await fetch(`${world.url}/auth/x`, { method: 'POST', body: announced });
      expect([answer.status, await answer.text()]).toEqual([
        413,
        expect.stringContaining('PAYLOAD_TOO_LARGE'),
      ]);
    }
    const stream = new Blob([body]).stream();
    const sent = await fetch(`${world.url}/auth/x`, {
      method: 'POST',
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(sent.status).toBe(413);
  });
});

it('Behind a proxy that is trusted, identity learns the whole chain of addresses', async () => {
  await using world = await startWorld({ environment: { TRUST_PROXY: true } });
  await fetch(`${world.url}/auth/session`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
  expect(world.identity.requests[0]!.headers['x-forwarded-for']).toBe('203.0.113.7, 127.0.0.1');
});

it('A missing identity is answered with 503 and named', async () => {
  await using world = await startWorld();
  await world.identity.stop();
  const response = await fetch(`${world.url}/auth/session`);
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('"area":"identity"');
});
