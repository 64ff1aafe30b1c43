import { decodeJwt, decodeProtectedHeader } from 'jose';
import { startWorld } from '../testing/harness.ts';
import type { World } from '../testing/harness.ts';

describe('what the gateway proves to a subgraph', () => {
  let world: World;
  let token: string;
  beforeEach(async () => {
    world = await startWorld({ open: true });
    token = await world.token({ sub: 'office-1', roles: ['OFFICE'] });
  });
  afterEach(() => world.stop());
  const proofs = (name: 'people' | 'organizations' | 'canteen') =>
    world.subgraphs[name].calls.map(({ headers }) => headers['x-tongxing-assertion'] as string);
  const kinds = (name: 'people' | 'organizations' | 'canteen') =>
    proofs(name).map((assertion) => decodeProtectedHeader(assertion).alg);

  it('is signed once, and by the channel that this has opened from then on', async () => {
    for (let times = 0; times < 3; times += 1) {
      const answer = await world.query('{ whoAmI canteenWhoAmI }', { token });
      expect(JSON.parse(String(answer.data?.['whoAmI']))).toMatchObject({ sub: 'office-1' });
    }
    for (const name of ['people', 'canteen'] as const) {
      expect(kinds(name)).toEqual(['ES256', 'HS256', 'HS256']);
      expect(new Set(proofs(name).map((assertion) => decodeJwt(assertion).jti)).size).toBe(3);
      expect(proofs(name).map((assertion) => decodeJwt(assertion).aud)).toEqual([name, name, name]);
    }
  });

  it('says for each request who acts', async () => {
    const other = await world.token({ sub: 'office-2', roles: ['OFFICE'] });
    const asked = [token, other, undefined, token].map((each) =>
      world.query('{ slow(milliseconds: 30) }', { token: each }),
    );
    await world.query('{ whoAmI }', { token });
    const after = [other, undefined, token].map((each) =>
      world.query('{ slow(milliseconds: 30) }', { token: each }),
    );
    const answers = await Promise.all([...asked, ...after]);
    expect(answers.map(({ data }) => data?.['slow'])).toEqual([
      ...['office-1', 'office-2', 'nobody', 'office-1'],
      ...['office-2', 'nobody', 'office-1'],
    ]);
  });

  it('tells an integrator’s subgraph no more by a channel than by a signature', async () => {
    await world.query('{ canteenWhoAmI }', { token });
    await world.query('{ canteenWhoAmI }', { token });
    const [first, second] = proofs('canteen').map((assertion) => decodeJwt(assertion));
    expect(second!['actor']).toEqual(first!['actor']);
    expect(Object.keys(second!).sort()).toEqual(['actor', 'aud', 'bh', 'exp', 'iat', 'iss', 'jti']);
  });

  it('is signed again, and nothing is lost or done twice, where the subgraph was started anew', async () => {
    await world.query('{ whoAmI }', { token });
    world.subgraphs.people.forget();
    const answer = await world.query('mutation { rename(name: "甲") }', { token });
    expect(answer.data).toEqual({ rename: '甲' });
    expect(answer.errors).toBeUndefined();
    await world.query('{ whoAmI }', { token });
    expect(kinds('people')).toEqual(['ES256', 'HS256', 'ES256', 'ES256']);
    expect(world.log.filter(({ msg }) => msg === 'a channel was refused, the call is signed')).toHaveLength(
      1,
    );
  });

  it('is refused for good where the subgraph refuses the signature too', async () => {
    await world.query('{ whoAmI }', { token });
    world.subgraphs.people.behaviour = 'refuses';
    const answer = await world.query('{ whoAmI }', { token });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', area: 'people' });
    expect(kinds('people')).toEqual(['ES256', 'HS256', 'ES256']);
  });

  it('goes to no client: the answer to an offer stays inside', async () => {
    for (let times = 0; times < 2; times += 1) {
      const { headers } = await world.query('{ whoAmI }', { token });
      expect([...headers.keys()].filter((name) => name.startsWith('x-tongxing'))).toEqual([]);
    }
  });
});
