import { jest } from '@jest/globals';
import { accessTokenVerifier } from '@tongxing/auth';
import { generateKeyPair } from 'jose';
import pg from 'pg';
import { RETURN_PATH } from '../http/incoming.ts';
import { DEMONSTRATION_PASSWORD } from '../sign-in/password.policy.ts';
import { ORIGIN, startTestIdentity } from '../test-identity.ts';
import type { TestAnswer, TestIdentity } from '../test-identity.ts';
import { startProvider } from './testing/provider.ts';
import type { Profile, TestProvider } from './testing/provider.ts';

const OFFICE: Profile = {
  preferred_username: 'Zhang.Office',
  name: '专班办公室经办',
  unit: 'HRSS',
  districts: ['130273'],
  roles: ['OFFICE'],
};
const REFUSED = { status: 302, headers: { location: '/sign-in?problem=OIDC_REFUSED' } };
/** As a browser says of a link from another site. */
const FROM_ELSEWHERE = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };

let provider: TestProvider;
let identity: TestIdentity;

beforeAll(async () => {
  // The provider warns that it keeps what it knows in memory, as a test wants it to.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  provider = await startProvider(ORIGIN + RETURN_PATH);
  identity = await startTestIdentity({ demonstration: true, oidc: provider.settings });
});
afterAll(async () => {
  await identity.stop();
  await provider.stop();
});
afterEach(() => {
  provider.forge = undefined;
});

/** Begins at the platform and signs in at the provider. @returns where the provider sends back, and the cookie */
async function depart(subject: string, returnTo = '/'): Promise<{ back: URL; cookie: string }> {
  const start = await identity.get(`/auth/oidc/start?returnTo=${encodeURIComponent(returnTo)}`);
  expect(start.status).toBe(302);
  const back = await provider.signIn(String(start.headers['location']), subject);
  return { back, cookie: start.cookie };
}

function comeBack(back: URL, cookie: string): Promise<TestAnswer> {
  return identity.get(RETURN_PATH + back.search, { cookie, headers: FROM_ELSEWHERE });
}

async function signIn(subject: string, profile?: Profile, returnTo?: string): Promise<TestAnswer> {
  if (profile) provider.people.set(subject, profile);
  const { back, cookie } = await depart(subject, returnTo);
  return comeBack(back, cookie);
}

async function accountOf(cookie: string): Promise<Record<string, unknown>> {
  const { body } = await identity.get('/auth/session', { cookie });
  return body['account'] as Record<string, unknown>;
}

async function asOwner(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const owner = new pg.Client({
    connectionString: identity.database.ownerUrl('identity'),
    options: '-c search_path=identity',
  });
  await owner.connect();
  try {
    return (await owner.query(sql, values)).rows;
  } finally {
    await owner.end();
  }
}

async function reasonOf(answer: TestAnswer): Promise<unknown> {
  const rows = await asOwner('select outcome from sign_in_event where request_id = $1', [
    answer.headers['x-request-id'],
  ]);
  return rows[0]?.['outcome'];
}

describe('signing in over a provider', () => {
  it('is offered by its label', async () => {
    expect((await identity.get('/auth/methods')).body).toMatchObject({
      password: true,
      oidc: { label: '区统一身份认证' },
    });
  });

  it('goes by code, PKCE, state and nonce, and leads back to the page that was wanted', async () => {
    const start = await identity.get('/auth/oidc/start?returnTo=%2Fcases%3Fyear%3D2023');
    const asked = new URL(String(start.headers['location'])).searchParams;
    expect(Object.fromEntries(asked)).toEqual({
      client_id: 'tongxing',
      response_type: 'code',
      redirect_uri: ORIGIN + RETURN_PATH,
      scope: 'openid profile',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    expect(String(start.headers['set-cookie'])).toMatch(
      /^tongxing\.oidc=[\w-]{43}; Max-Age=600; Path=\/auth\/oidc; HttpOnly; SameSite=Lax$/,
    );
    const answer = await signIn('zhang', OFFICE, '/cases?year=2023');
    expect(answer).toMatchObject({ status: 302, headers: { location: '/cases?year=2023' } });
  });

  it('opens a session and gives tokens as a password does, for an account made of the claims', async () => {
    const { cookie } = await signIn('zhang', OFFICE);
    expect(await accountOf(cookie)).toMatchObject({
      username: 'zhang.office',
      name: '专班办公室经办',
      unit: 'HRSS',
      districts: ['130273'],
      roles: ['OFFICE'],
      mustChangePassword: false,
      demonstration: false,
    });
    const { body } = await identity.get('/auth/token', { cookie });
    const verify = accessTokenVerifier({
      issuers: [{ issuer: ORIGIN, jwksUrl: `${identity.url}/auth/jwks` }],
    });
    expect(await verify(String(body['token']))).toMatchObject({ roles: ['OFFICE'], scope: ['dashboard'] });
    expect((await identity.post('/auth/sign-out', {}, { cookie })).status).toBe(200);
    expect(await accountOf(cookie)).toBeNull();
  });

  it('makes no second account of the same person, whatever they are called there', async () => {
    const first = await accountOf((await signIn('zhang', OFFICE)).cookie);
    const again = await signIn('zhang', { ...OFFICE, preferred_username: 'another.name', name: '张' });
    expect(await accountOf(again.cookie)).toMatchObject({
      id: first['id'],
      username: 'zhang.office',
      name: '张',
    });
  });

  it('gives the rights of the claims each time, and ends what was open with those of before', async () => {
    const before = await signIn('li', { ...OFFICE, preferred_username: 'li.office' });
    const { ver } = (await asOwner(`select ver from "user" where username = 'li.office'`))[0]!;
    const unit = { ...OFFICE, preferred_username: 'li.office', roles: ['UNIT'], unit: 'UNION' };
    const after = await signIn('li', unit);
    expect(await accountOf(after.cookie)).toMatchObject({ roles: ['UNIT'], unit: 'UNION' });
    expect(await accountOf(before.cookie)).toBeNull();
    const rows = await asOwner(
      `select u.ver, e.actor, e.after->'roles' as roles from "user" u join account_event e on e.user_id = u.id
       where username = 'li.office' order by e.id desc limit 1`,
    );
    expect(rows).toEqual([{ ver: Number(ver) + 1, actor: 'oidc', roles: ['UNIT'] }]);
    await signIn('li', unit);
    expect(await asOwner(`select ver from "user" where username = 'li.office'`)).toEqual([
      { ver: Number(ver) + 1 },
    ]);
  });

  it('leads to no page but the platform’s own', async () => {
    for (const elsewhere of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/.//evil.example',
    ]) {
      expect((await signIn('zhang', OFFICE, elsewhere)).headers['location']).toBe('/');
    }
  });
});

describe('an account of a provider', () => {
  it('has no password here: none opens it, none can be set', async () => {
    const { cookie } = await signIn('wang', { ...OFFICE, preferred_username: 'wang.office' });
    expect(await identity.signIn('wang.office', '')).toMatchObject({ status: 400 });
    expect(await identity.signIn('wang.office', DEMONSTRATION_PASSWORD)).toMatchObject({ status: 401 });
    const change = { currentPassword: 'Meiyou-Wenti-1', newPassword: 'Meiyou-Wenti-2' };
    expect((await identity.post('/auth/change-password', change, { cookie })).status).toBe(401);
    const admin = (await identity.signIn('guanliyuan', DEMONSTRATION_PASSWORD)).cookie;
    const { id } = await accountOf(cookie);
    expect(await identity.post('/auth/accounts/reset-password', { id }, { cookie: admin })).toMatchObject({
      status: 409,
      body: { code: 'NO_PASSWORD' },
    });
  });

  it('stays out once it is disabled here, whatever the provider says', async () => {
    await signIn('zhao', { ...OFFICE, preferred_username: 'zhao.office' });
    await asOwner(`update "user" set banned = true where username = 'zhao.office'`);
    const answer = await signIn('zhao', { ...OFFICE, preferred_username: 'zhao.office', name: '新' });
    expect(answer).toMatchObject(REFUSED);
    expect(await reasonOf(answer)).toBe('DISABLED');
    expect(await asOwner(`select banned, name from "user" where username = 'zhao.office'`)).toEqual([
      { banned: true, name: OFFICE['name'] },
    ]);
  });

  it('is never one that was here before, though it has the same name', async () => {
    const answer = await signIn('impostor', { ...OFFICE, preferred_username: 'zhuanban' });
    expect(answer).toMatchObject(REFUSED);
    expect(await asOwner(`select from account where "accountId" = 'impostor'`)).toEqual([]);
  });

  it.each([
    ['an unknown role', { roles: ['OFFICE', 'ROOT'] }],
    ['no role', { roles: [] }],
    ['the role of a machine', { roles: ['INTEGRATOR'] }],
    ['no district', { districts: [] }],
    ['a street of another district', { roles: ['STREET'], street: '130299101' }],
    ['no unit for a role that needs one', { roles: ['UNIT'], unit: undefined }],
    ['a name that is none', { preferred_username: '张三' }],
  ])('is not made of claims with %s', async (_what, change) => {
    const answer = await signIn('sun', { ...OFFICE, preferred_username: 'sun.office', ...change });
    expect(answer).toMatchObject(REFUSED);
    expect(await reasonOf(answer)).toBe('OIDC_REFUSED');
    expect(await asOwner(`select from account where "accountId" = 'sun'`)).toEqual([]);
  });
});

describe('what comes back is refused', () => {
  const attempt = async () => {
    provider.people.set('zhang', OFFICE);
    return depart('zhang');
  };

  it('a second time, with all that made it good the first time', async () => {
    const { back, cookie } = await attempt();
    expect((await comeBack(back, cookie)).headers['location']).toBe('/');
    const asked = provider.requests;
    expect(await comeBack(back, cookie)).toMatchObject(REFUSED);
    expect(provider.requests).toBe(asked);
  });

  it('without the cookie, or with that of another sign-in', async () => {
    const [one, other] = [await attempt(), await attempt()];
    expect(await comeBack(one.back, '')).toMatchObject(REFUSED);
    expect(await comeBack(one.back, other.cookie)).toMatchObject(REFUSED);
  });

  it.each(['state', 'code', 'iss'])('with another %s', async (parameter) => {
    const { back, cookie } = await attempt();
    back.searchParams.set(parameter, 'https://another.example');
    expect(await comeBack(back, cookie)).toMatchObject(REFUSED);
  });

  it('when the provider says no', async () => {
    const { back, cookie } = await attempt();
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    const answer = await comeBack(back, cookie);
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
    provider.forge = { change: (claims) => ({ ...claims, ...change }) };
    expect(await comeBack(back, cookie)).toMatchObject(REFUSED);
  });

  it('with an identity token that another key signed', async () => {
    const { back, cookie } = await attempt();
    provider.forge = { key: (await generateKeyPair('RS256')).privateKey };
    expect(await comeBack(back, cookie)).toMatchObject(REFUSED);
  });

  it('and the same is let in when nothing was altered but the signature made anew', async () => {
    const { back, cookie } = await attempt();
    provider.forge = {};
    expect((await comeBack(back, cookie)).headers['location']).toBe('/');
  });
});

describe('an address', () => {
  it('has no more than three hundred sign-ins on their way, and leaves room for the others', async () => {
    const start = (from: string) => identity.get('/auth/oidc/start', { from });
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
