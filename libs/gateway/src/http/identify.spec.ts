import { UnsecuredJWT } from 'jose';
import { keyPair, startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';

describe('an access token', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ open: true });
  });
  afterAll(() => world.stop());

  const whoAmI = async (headers: Record<string, string>) => world.query('{ whoAmI }', { headers });

  it('makes its owner the actor', async () => {
    const answer = await world.query('{ whoAmI }', { token: await world.token({ sub: 'somebody' }) });
    expect(JSON.parse(String(answer.data?.['whoAmI']))).toMatchObject({ sub: 'somebody' });
  });

  it('may be absent: then nobody acts', async () => {
    expect((await world.query('{ whoAmI }')).data).toEqual({ whoAmI: 'null' });
  });

  it('is answered with 401 when another key signed it, when it is unsigned, or when it is no token', async () => {
    const stranger = await keyPair('identity-1');
    const unsigned = new UnsecuredJWT({ sub: 'a', roles: ['ADMIN'] })
      .setIssuer('http://localhost:4000')
      .setAudience('tongxing')
      .setIssuedAt()
      .setExpirationTime('5m')
      .encode();
    const bad = [
      `Bearer ${await world.token({}, stranger.privateKey)}`,
      `Bearer ${unsigned}`,
      'Bearer nonsense',
      'Bearer',
      'Basic dXNlcjpwYXNz',
    ];
    for (const authorization of bad) {
      const answer = await whoAmI({ authorization });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
      expect(answer.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    }
  });

  it('with an unknown key id is answered with 401, not 500', async () => {
    const token = await world.token();
    const [, payload, signature] = token.split('.');
    const header = Buffer.from('{"alg":"ES256","kid":"unknown"}').toString('base64url');
    const answer = await whoAmI({ authorization: `Bearer ${header}.${payload}.${signature}` });
    expect(answer.status).toBe(401);
  });
});

it('An access token is answered with 503 while identity cannot be asked for its keys', async () => {
  await using world = await startWorld();
  await world.identity.stop();
  const answer = await world.query('{ whoAmI }', { token: await world.token() });
  expect(answer.status).toBe(503);
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', area: 'identity' });
});
