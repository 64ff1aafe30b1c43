import { isPortFree } from '@tongxing/database';
import { type RunningPlatform, startPlatform } from './platform.ts';

describe('npm start', () => {
  let platform: RunningPlatform;
  beforeAll(async () => {
    platform = await startPlatform({ empty: true });
  }, 180_000);
  afterAll(() => platform.stop());

  it('serves the dashboard and the graph at one address', async () => {
    const page = await fetch(platform.url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root">');
    const graph = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-graphql-csrf': '1' },
      body: JSON.stringify({ query: '{__typename}' }),
    });
    expect(graph.headers.get('content-type')).toContain('json');
  });

  it('has every part ready', async () => {
    const readiness = await fetch(`${platform.url}/readiness`);
    expect(await readiness.json()).toMatchObject({ ready: true });
    expect(platform.output()).not.toContain('尚未就绪');
  });

  it('tells the first administrator of an empty platform how to sign in, once', () => {
    expect(platform.output()).toMatch(/one-time password for admin: \S+/);
    expect(platform.output()).not.toContain('Tongxing-2021');
  });

  it('leaves nothing behind when it is interrupted', async () => {
    await platform.stop();
    expect(platform.output()).toContain('everything has ended');
    const first = platform.port ?? 0;
    const free = await Promise.all(Array.from({ length: 7 }, (_, index) => isPortFree(first + index)));
    expect(free).not.toContain(false);
  });
});
