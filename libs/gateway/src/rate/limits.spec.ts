import type { Actor } from '@tongxing/auth';
import { KNOWN_HASH, startWorld } from '../testing/harness.ts';
import type { Answer, World } from '../testing/harness.ts';
import { RATE_LIMITS, rateLimiter } from './limits.ts';

const code = (answer: Answer) => answer.errors?.[0]?.extensions['code'];

describe('a rate', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({
      environment: {
        RATE_LIMIT_USER: 2,
        RATE_LIMIT_CLIENT: 2,
        RATE_LIMIT_ADDRESS: 2,
        RATE_LIMIT_SECONDS: 10,
        TRUST_PROXY: true,
      },
    });
  });
  afterAll(() => world.stop());
  const until429 = async (ask: () => Promise<Answer>) => {
    for (let i = 0; i < 40; i += 1) {
      const answer = await ask();
      if (answer.status === 429) return { answer, before: i };
    }
    throw new Error('nothing was limited');
  };

  it('is kept for each client by itself, and says when to come again', async () => {
    const [busy, calm] = [await world.token({ sub: 'busy' }), await world.token({ sub: 'calm' })];
    const { answer, before } = await until429(() => world.query('{ whoAmI }', { token: busy }));
    // The document itself was read once, at the price of ten.
    expect(before).toBeGreaterThanOrEqual(9);
    expect(code(answer)).toBe('RATE_LIMITED');
    expect(answer.errors?.[0]?.message).toBe('请求过于频繁，请稍后再试');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await world.query('{ whoAmI }', { token: calm })).errors).toBeUndefined();
  });

  it('is told in English too', async () => {
    const token = await world.token({ sub: 'english' });
    const headers = { 'accept-language': 'en' };
    const { answer } = await until429(() => world.query('{ whoAmI }', { token, headers }));
    expect(answer.errors?.[0]?.message).toContain('Too much was asked');
  });

  it('is kept for each person, not for their address', async () => {
    const ask = async (sub: string) =>
      world.query(undefined, {
        token: await world.token({ sub, scope: ['dashboard'] }),
        body: { documentId: KNOWN_HASH },
        headers: { 'x-forwarded-for': '198.51.100.9' },
      });
    await until429(() => ask('person-1'));
    for (let i = 2; i <= 60; i += 1) expect((await ask(`person-${i}`)).status).toBe(200);
  });

  it('is kept for the address of who is not signed in, as the proxy tells it', async () => {
    const ask = (address: string) =>
      world.query(undefined, { body: { documentId: KNOWN_HASH }, headers: { 'x-forwarded-for': address } });
    await until429(() => ask('203.0.113.1'));
    // What a client writes before the proxy's own word changes nothing.
    expect((await ask('6.6.6.6, 203.0.113.1')).status).toBe(429);
    expect((await ask('203.0.113.2')).status).toBe(200);
    await until429(() => ask('2001:db8:1:2::1'));
    expect((await ask('2001:db8:1:2:3:4:5:6')).status).toBe(429);
    expect((await ask('2001:db8:1:3::1')).status).toBe(200);
  });

  it('is used up by what an operation costs, before any subgraph is asked', async () => {
    const token = await world.token({ sub: 'dear', scope: ['dashboard'] });
    const ask = (first: number) =>
      world.query(undefined, { token, body: { documentId: KNOWN_HASH }, variables: { first } });
    expect((await ask(20_000)).status).toBe(200);
    world.subgraphs.people.calls.splice(0);
    expect((await ask(1)).status).toBe(429);
    expect(world.subgraphs.people.calls).toEqual([]);
  });
});

describe('the rates of production', () => {
  const person = (sub: string): Actor => ({
    sub,
    name: '',
    districts: [],
    roles: ['OFFICE'],
    scope: ['dashboard'],
    sid: '',
    ver: 1,
  });

  it('are never met by sixty people of one office, who each open the dearest page and then work fast', () => {
    let now = 0;
    const take = rateLimiter(RATE_LIMITS, () => now);
    for (let second = 0; second < 120; second += 1) {
      now = second * 1_000;
      for (let i = 0; i < 60; i += 1) {
        const actor = person(`person-${i}`);
        // The board counts some 211,000 values, a page of a ledger 8,000; every second it asks for news.
        if (second % 20 === 0) expect(take(actor, '203.0.113.1', 212)).toBe(0);
        for (let page = 0; page < 5; page += 1) expect(take(actor, '203.0.113.1', 9)).toBe(0);
        expect(take(actor, '203.0.113.1', 1)).toBe(0);
      }
    }
  });

  it('let a ledger of 100,000 rows be taken out in one go', () => {
    let now = 0;
    const take = rateLimiter(RATE_LIMITS, () => now);
    for (let page = 0; page < 500; page += 1) {
      now += 20;
      expect(take(person('exporting'), '203.0.113.1', 9)).toBe(0);
    }
  });

  it('stop a person who asks without end', () => {
    const take = rateLimiter(RATE_LIMITS, () => 0);
    let asked = 0;
    while (take(person('endless'), '203.0.113.1', 1) === 0) asked += 1;
    expect(asked).toBe(RATE_LIMITS.user * RATE_LIMITS.seconds);
  });
});
