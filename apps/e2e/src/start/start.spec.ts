import { arePortsFree, type OwnPlatform, startPlatform } from '../platform.ts';
import { graphClient } from '../federation/graph-client.ts';

/** What a person waits for who starts the platform again, in milliseconds. */
const SECOND_START = 15_000;

describe('npm start -- --empty', () => {
  let platform: OwnPlatform;
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

  it('tells the first administrator how to sign in, once, and the password works', async () => {
    const told = /one-time password for (\S+): (\S+)/.exec(platform.output());
    expect(told).not.toBeNull();
    const [, username, password] = told ?? [];
    const answer = await fetch(`${platform.url}/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: platform.url },
      body: JSON.stringify({ username, password }),
    });
    expect(answer.status).toBe(200);
  });

  it('has no demonstration accounts: neither printed nor shown nor open', async () => {
    expect(platform.output()).not.toMatch(/Tongxing-2021|zhuanban/);
    const shown = await fetch(`${platform.url}/auth/demonstration`);
    expect(await shown.json()).toEqual({ accounts: [] });
    await expect(graphClient(platform.url, 'zhuanban')).rejects.toThrow('401');
  });

  it('leaves nothing behind when it is interrupted', async () => {
    await platform.stop();
    expect(platform.output()).toContain('everything has ended');
    expect(await arePortsFree(platform.port)).toBe(true);
  });
});

describe('npm start, again', () => {
  let platform: OwnPlatform;
  let before: string;
  beforeAll(async () => {
    const killed = await startPlatform();
    before = (await graphClient(killed.url, 'zhuanban')).token;
    await killed.kill();
    platform = await startPlatform({ after: killed });
  }, 240_000);
  afterAll(() => platform.stop());

  it('is up within seconds, over what kill -9 has left behind', async () => {
    expect(platform.startedIn).toBeLessThan(SECOND_START);
    const readiness = await fetch(`${platform.url}/readiness`);
    expect(await readiness.json()).toMatchObject({ ready: true });
  });

  it('keeps its accounts and its keys: who was signed in still is', async () => {
    expect((await graphClient(platform.url, 'zhuanban')).token).not.toBe('');
    const answer = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-graphql-csrf': '1',
        authorization: `Bearer ${before}`,
      },
      body: JSON.stringify({ query: '{ plans { code } }' }),
    });
    // The token is known; a token of the dashboard may ask what the dashboard asks, and nothing else.
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('PERSISTED_DOCUMENT_REQUIRED');
  });

  it('says where it runs already when it is started a second time, and runs on', async () => {
    await expect(startPlatform({ after: platform })).rejects.toThrow(
      /Tongxing runs already: http:\/\/localhost:\d+/,
    );
    expect((await fetch(`${platform.url}/readiness`)).status).toBe(200);
  }, 60_000);

  it('leaves nothing behind when it is interrupted', async () => {
    await platform.stop();
    expect(platform.output()).toContain('everything has ended');
    expect(await arePortsFree(platform.port)).toBe(true);
  });
});
