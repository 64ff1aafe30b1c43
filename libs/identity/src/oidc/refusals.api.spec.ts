import { generateKeyPair } from 'jose';
import { RETURN_PATH } from '../http/incoming.ts';
import { DEMONSTRATION_PASSWORD } from '../sign-in/password.policy.ts';
import { ORIGIN, startTestIdentity } from '../test-identity.ts';
import { startProvider } from './testing/provider.ts';
import { OFFICE, REFUSED, startOidcWorld } from './testing/world.ts';
import type { OidcWorld } from './testing/world.ts';

let world: OidcWorld;
beforeAll(async () => {
  world = await startOidcWorld();
});
afterAll(() => world.stop());
afterEach(() => {
  world.provider.forge = undefined;
});

describe('what comes back is refused', () => {
  const attempt = async () => {
    world.provider.people.set('zhang', OFFICE);
    return world.depart('zhang');
  };

  it('a second time, with all that made it good the first time', async () => {
    const { back, cookie } = await attempt();
    expect((await world.comeBack(back, cookie)).headers['location']).toBe('/');
    const asked = world.provider.requests;
    expect(await world.comeBack(back, cookie)).toMatchObject(REFUSED);
    expect(world.provider.requests).toBe(asked);
  });

  it('without the cookie, or with that of another sign-in', async () => {
    const [one, other] = [await attempt(), await attempt()];
    expect(await world.comeBack(one.back, '')).toMatchObject(REFUSED);
    expect(await world.comeBack(one.back, other.cookie)).toMatchObject(REFUSED);
  });

  it.each(['state', 'code', 'iss'])('with another %s', async (parameter) => {
    const { back, cookie } = await attempt();
    back.searchParams.set(parameter, 'https://another.example');
    expect(await world.comeBack(back, cookie)).toMatchObject(REFUSED);
  });

  it('when the provider says no', async () => {
    const { back, cookie } = await attempt();
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    const answer = await world.comeBack(back, cookie);
    expect(answer).toMatchObject(REFUSED);
    expect(answer.cookie).toBe('tongxing.oidc=');
  });

  it.each([
    ['for another client', { aud: 'another' }],
    ['with another nonce', { nonce: 'another' }],
    ['without a nonce', { nonce: undefined }],
    ['of another issuer', { iss: 'https://another.example' }],
    ['that is over', { exp: 1_600_000_000 }],
    ['of somebody else than its access token', { sub: 'somebody-else' }],
  ])('with an identity token %s', async (_what, change) => {
    const { back, cookie } = await attempt();
    world.provider.forge = { change: (claims) => ({ ...claims, ...change }) };
    expect(await world.comeBack(back, cookie)).toMatchObject(REFUSED);
  });

  it('with an identity token that another key signed', async () => {
    const { back, cookie } = await attempt();
    world.provider.forge = { key: (await generateKeyPair('RS256')).privateKey };
    expect(await world.comeBack(back, cookie)).toMatchObject(REFUSED);
  });

  it('and the same is let in when nothing was altered but the signature made anew', async () => {
    const { back, cookie } = await attempt();
    world.provider.forge = {};
    expect((await world.comeBack(back, cookie)).headers['location']).toBe('/');
  });
});

describe('an address', () => {
  it('has no more than three hundred sign-ins on their way, and leaves room for the others', async () => {
    const start = (from: string) => world.identity.get('/auth/oidc/start', { from });
    const answers = await Promise.all(Array.from({ length: 301 }, () => start('203.0.113.66')));
    expect(answers.map(({ status }) => status).filter((status) => status !== 302)).toEqual([429]);
    expect((await start('203.0.113.67')).status).toBe(302);
  });
});

describe('a provider that is down', () => {
  it('keeps people out with a word, before and after they were there', async () => {
    const own = await startProvider(ORIGIN + RETURN_PATH);
    const other = await startTestIdentity({ demonstration: true, oidc: own.settings });
    try {
      own.people.set('zhang', OFFICE);
      const start = await other.get('/auth/oidc/start');
      const back = await own.signIn(String(start.headers['location']), 'zhang');
      await own.stop();
      expect(await other.get(RETURN_PATH + back.search, { cookie: start.cookie })).toMatchObject(REFUSED);
    } finally {
      await other.stop();
    }
    const never = await startTestIdentity({ demonstration: true, oidc: own.settings });
    try {
      expect(await never.get('/auth/oidc/start')).toMatchObject(REFUSED);
      expect((await never.signIn('zhuanban', DEMONSTRATION_PASSWORD)).status).toBe(200);
    } finally {
      await never.stop();
    }
  });

  it('is asked nothing, and there is no such address, where none is configured', async () => {
    const without = await startTestIdentity({ demonstration: true });
    try {
      expect((await without.get('/auth/methods')).body).toMatchObject({ oidc: null });
      expect((await without.get('/auth/oidc/start')).status).toBe(404);
    } finally {
      await without.stop();
    }
  });
});
