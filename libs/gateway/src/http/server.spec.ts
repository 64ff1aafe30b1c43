import { setTimeout as wait } from 'node:timers/promises';
import { startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';

describe('the public listener', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${world.url}${path}`, { headers });

  it.each([
    '/',
    '/graphql',
    '/auth/session',
    '/healthcheck',
    '/readiness',
    '/assets/index-abc123.js',
    '/no.txt',
  ])('sets the security headers on %s', async (path) => {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  it('gives each request an id of its own and ignores the client’s', async () => {
    const mine = { 'x-request-id': 'mine' };
    const [one, two] = [await get('/', mine), await get('/', mine)];
    expect(one.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(one.headers.get('x-request-id')).not.toBe(two.headers.get('x-request-id'));
  });

  it('is alive', async () => {
    expect((await get('/healthcheck')).status).toBe(200);
  });

  it.each(['/metrics', '/graphiql', '/graphql', '/'])(
    'shows neither metrics nor a console at %s',
    async (path) => {
      const text = await (await get(path, { accept: 'text/html' })).text();
      expect(text).not.toMatch(/tongxing_gateway|graphiql|hive/i);
    },
  );

  it('has its metrics on another port, and nothing else there', async () => {
    await world.query('{ __typename }', { token: await world.token() });
    await world.query('{ __typename }');
    const metrics = await (await fetch(`${world.metricsUrl}/metrics`)).text();
    expect(metrics).toContain('tongxing_gateway_requests_total{route="graphql",status="200"}');
    expect(metrics).toContain('tongxing_gateway_operation_seconds_count{outcome="ok",audience="client"}');
    expect(metrics).toContain(
      'tongxing_gateway_operation_seconds_count{outcome="failed",audience="anonymous"}',
    );
    expect((await fetch(`${world.metricsUrl}/graphql`)).status).toBe(404);
  });
});

describe('readiness', () => {
  it('lists what is there and what is not, and is met while anything can be answered', async () => {
    await using world = await startWorld();
    world.subgraphs.people.behaviour = 'is starting';
    await world.subgraphs.canteen.stop();
    const response = await fetch(`${world.url}/readiness`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      ready: true,
      identity: 'ready',
      subgraphs: { people: 'missing', organizations: 'ready', canteen: 'missing' },
    });
  });

  it('is not met when no subgraph is there', async () => {
    await using world = await startWorld();
    await Promise.all(Object.values(world.subgraphs).map((one) => one.stop()));
    expect((await fetch(`${world.url}/readiness`)).status).toBe(503);
  });
});

describe('a gateway that stops', () => {
  const SLOW = '{ slow(milliseconds: 300) }';

  it('lets an operation in flight end, and takes no new one', async () => {
    await using world = await startWorld();
    const token = await world.token();
    const open = world.query(SLOW, { token });
    while (world.subgraphs.people.calls.length === 0) await wait(5);
    const stopped = world.stopGateway();
    await expect(world.query('{ __typename }', { token })).rejects.toThrow('fetch failed');
    expect((await open).data).toEqual({ slow: 'client-1' });
    const answered = performance.now();
    await stopped;
    expect(performance.now() - answered).toBeLessThan(500);
  });

  it('does not wait for ever', async () => {
    await using world = await startWorld({ tuning: { drain: 50 } });
    world.subgraphs.people.behaviour = 'hangs';
    const open = world.query(SLOW, { token: await world.token() });
    const cut = expect(open).rejects.toThrow();
    while (world.subgraphs.people.calls.length === 0) await wait(5);
    await world.stopGateway();
    await cut;
  });

  it('leaves the signals to whoever started it, so that the runtime does not cut off what is in flight', async () => {
    await using world = await startWorld();
    expect((await fetch(`${world.url}/healthcheck`)).status).toBe(200);
    const left = [...process.listeners('SIGTERM'), ...process.listeners('SIGINT')].map(({ name }) => name);
    expect(left).not.toContain('terminateHandler');
  });
});
