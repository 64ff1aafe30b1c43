import { request as send } from 'node:http';
import { startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';

describe('the pages', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  /** Sends a path as it is: `fetch` would tidy it up. */
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: Record<string, unknown>; length: number; text: string }>(
      (resolve, reject) => {
        const request = send(world.url, { path, headers, method }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const body = Buffer.concat(chunks);
            resolve({
              status: response.statusCode!,
              headers: response.headers,
              length: body.length,
              text: body.toString(),
            });
          });
        });
        request.on('error', reject);
        request.end();
      },
    );

  it('start at / and at every path of the application, and are asked for anew each time', async () => {
    for (const path of ['/', '/plan', '/plan/actions/3?tab=1', '/%E5%8F%B0%E8%B4%A6']) {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.text).toContain('<div id="root">');
      expect(answer.headers['cache-control']).toBe('no-cache');
    }
  });

  it('keep hashed files for ever', async () => {
    const answer = await get('/assets/index-abc123.js');
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.headers['content-type']).toContain('text/javascript');
  });

  it.each(['br', 'gzip'])('come compressed with %s to whoever accepts it', async (encoding) => {
    const answer = await get('/assets/index-abc123.js', { 'accept-encoding': `${encoding}, deflate` });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['vary']).toBe('accept-encoding');
    expect(answer.length).toBeLessThan(500);
  });

  it('come as they are to whoever accepts no compression', async () => {
    const answer = await get('/assets/index-abc123.js', { 'accept-encoding': 'br;q=0' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.length).toBeGreaterThan(5000);
  });

  it('are not sent again when the browser has them', async () => {
    const { headers } = await get('/');
    const again = await get('/', { 'if-none-match': String(headers['etag']) });
    expect([again.status, again.length]).toEqual([304, 0]);
  });

  it.each(['/actions/2/report/M2.3', '/contradictions/threshold/T3d.body'])(
    'are the page itself for an address within the application: %s',
    async (path) => {
      const answer = await get(path, { accept: 'text/html,*/*;q=0.8' });
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    },
  );

  it('answer HEAD without a body', async () => {
    const answer = await get('/', {}, 'HEAD');
    expect([answer.status, answer.length]).toEqual([200, 0]);
  });

  it.each([
    '/.env',
    '/assets/../.env',
    '/../supergraph.graphql',
    '/..%2fsupergraph.graphql',
    '/documents.json',
    '/%2e%2e/documents.json',
    '/assets/missing.js',
    '/%00.html',
    '/%ff.js',
    '/..\\documents.json',
  ])('never include %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toMatch(/SECRET|join__|query Mediators/);
  });

  it('cannot be posted to', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });
});
