import { decodeJwt } from 'jose';
import { startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';

const OFFICE = { sub: 'office-1', name: '专班办公室', unit: 'HRSS', roles: ['OFFICE'] } as const;

describe('the gateway’s assertion', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ open: true });
  });
  afterAll(() => world.stop());
  beforeEach(() => Object.values(world.subgraphs).forEach(({ calls }) => calls.splice(0)));
  const office = () => world.token({ ...OFFICE, roles: [...OFFICE.roles] });

  it('tells a core subgraph who acts, for whom and where, but not in which session', async () => {
    const answer = await world.query('{ whoAmI }', { token: await office() });
    expect(JSON.parse(String(answer.data?.['whoAmI']))).toEqual({
      sub: 'office-1',
      name: '专班办公室',
      unit: 'HRSS',
      districts: ['130273'],
      roles: ['OFFICE'],
      scope: ['graph'],
      sid: '',
      ver: 0,
    });
  });

  it('tells an integrator’s subgraph who acts, where and in which role, and no more', async () => {
    const answer = await world.query('{ canteenWhoAmI }', { token: await office() });
    expect(JSON.parse(String(answer.data?.['canteenWhoAmI']))).toEqual({
      sub: 'office-1',
      name: '',
      districts: ['130273'],
      roles: ['OFFICE'],
      scope: [],
      sid: '',
      ver: 0,
    });
  });

  it('is made for each subgraph alone', async () => {
    await world.query('{ whoAmI enterprises { name } canteenWhoAmI }', { token: await office() });
    for (const [name, { calls }] of Object.entries(world.subgraphs)) {
      expect(calls).toHaveLength(1);
      const claims = decodeJwt(calls[0]!.headers['x-tongxing-assertion'] as string);
      expect(claims.aud).toBe(name);
      expect(claims.exp! - claims.iat!).toBeLessThanOrEqual(30);
    }
  });

  it('cannot be brought along by a client, nor can any other header but the language', async () => {
    const answer = await world.query('{ whoAmI }', {
      headers: {
        'x-tongxing-assertion': 'forged',
        'x-tongxing-actor': 'admin',
        'x-request-id': 'mine',
        'x-forwarded-for': '6.6.6.6',
        cookie: 'session=1',
        'accept-language': 'en',
      },
    });
    expect(answer.data).toEqual({ whoAmI: 'null' });
    const { headers } = world.subgraphs.people.calls[0]!;
    expect(headers['accept-language']).toBe('en');
    expect(headers['x-request-id']).toBe(answer.headers.get('x-request-id'));
    for (const name of ['x-tongxing-actor', 'cookie', 'authorization', 'x-forwarded-for']) {
      expect(headers).not.toHaveProperty(name);
    }
  });

  it('keeps users apart who ask the same at the same time', async () => {
    const tokens = await Promise.all(['a', 'b', 'c'].map((sub) => world.token({ sub })));
    const answers = await Promise.all(
      [...tokens, undefined].map((token) => world.query('{ slow(milliseconds: 100) }', { token })),
    );
    expect(answers.map(({ data }) => data?.['slow'])).toEqual(['a', 'b', 'c', 'nobody']);
  });

  it('is the only thing that reaches a subgraph beside the operation: a client’s extensions do not', async () => {
    const evil = 'http://127.0.0.1:9/';
    await world.query('{ whoAmI }', {
      body: {
        extensions: {
          endpoint: evil,
          headers: { 'x-a': '1' },
          method: 'GET',
          persistedQuery: { version: 1 },
        },
      },
    });
    const { body, headers } = world.subgraphs.people.calls[0]!;
    expect(body).not.toHaveProperty('extensions');
    expect(headers).not.toHaveProperty('x-a');
  });
});
