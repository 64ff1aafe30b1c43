import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fire, percentile } from './load.ts';

describe('percentile', () => {
  it('is the value that the share of values does not exceed', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([percentile(values, 0.5), percentile(values, 0.99), percentile(values, 1)]).toEqual([50, 99, 100]);
    expect(percentile([7], 0.5)).toBe(7);
    expect(percentile([], 0.5)).toBe(0);
  });
});

describe('fire', () => {
  let server: Server;
  let seen: string[];
  let answerOf: (n: number) => { status: number; body: string };
  beforeEach(async () => {
    seen = [];
    server = createServer((request, response) => {
      seen.push(String(request.headers['x-once']));
      const { status, body } = answerOf(seen.length);
      response.writeHead(status).end(body);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterEach(() => server.close());

  const load = (supply = Number.POSITIVE_INFINITY) => {
    let n = 0;
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
    const headers = () => {
      if (n >= supply) throw new Error('no more');
      return { 'x-once': String((n += 1)) };
    };
    const { signal } = new AbortController();
    return fire({ url, method: 'POST', body: '{}', headers }, { connections: 2, seconds: 1, signal });
  };

  it('sends every request with headers of its own and counts the answers', async () => {
    answerOf = () => ({ status: 200, body: 'the answer' });
    const { perSecond, sent, latencies } = await load();
    expect(new Set(seen).size).toBe(seen.length);
    expect(perSecond).toBeGreaterThan(100);
    expect(Math.abs(sent - seen.length)).toBeLessThanOrEqual(2);
    expect(latencies.length).toBeGreaterThan(100);
  });

  it('fails, and goes on living, when there is nothing more to send', async () => {
    answerOf = () => ({ status: 200, body: 'the answer' });
    await expect(load(50)).rejects.toThrow('no more');
  });

  it('takes no refusal for an answer', async () => {
    answerOf = (n) => (n === 30 ? { status: 401, body: 'the answer' } : { status: 200, body: 'the answer' });
    await expect(load()).rejects.toThrow('1 × 401');
  });

  it('takes no other answer for the same', async () => {
    answerOf = (n) => ({ status: 200, body: n === 30 ? 'an error' : 'the answer' });
    await expect(load()).rejects.toThrow(/answers: \d+ × 200.*; 1 × 200/);
  });
});
