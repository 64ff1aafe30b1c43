import { accessTokenVerifier } from '@tongxing/auth';
import { RETURN_PATH } from '../http/incoming.ts';
import { DEMONSTRATION_PASSWORD } from '../sign-in/password.policy.ts';
import { ORIGIN } from '../test-identity.ts';
import { OFFICE, REFUSED, startOidcWorld } from './testing/world.ts';
import type { OidcWorld } from './testing/world.ts';

let world: OidcWorld;
beforeAll(async () => {
  world = await startOidcWorld();
});
afterAll(() => world.stop());

describe('signing in over a provider', () => {
  it('is offered by its label', async () => {
    expect((await world.identity.get('/auth/methods')).body).toMatchObject({
      password: true,
      oidc: { label: '区统一身份认证' },
    });
  });

  it('goes by code, PKCE, state and nonce, and leads back to the page that was wanted', async () => {
    const start = await world.identity.get('/auth/oidc/start?returnTo=%2Fcases%3Fyear%3D2023');
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
    const answer = await world.signIn('zhang', OFFICE, '/cases?year=2023');
    expect(answer).toMatchObject({ status: 302, headers: { location: '/cases?year=2023' } });
  });

  it('opens a session and gives tokens as a password does, for an account made of the claims', async () => {
    const { cookie } = await world.signIn('zhang', OFFICE);
    expect(await world.accountOf(cookie)).toMatchObject({
      username: 'zhang.office',
      name: '专班办公室经办',
      unit: 'HRSS',
      districts: ['130273'],
      roles: ['OFFICE'],
      mustChangePassword: false,
      demonstration: false,
    });
    const { body } = await world.identity.get('/auth/token', { cookie });
    const verify = accessTokenVerifier({
      issuers: [{ issuer: ORIGIN, jwksUrl: `${world.identity.url}/auth/jwks` }],
    });
    expect(await verify(String(body['token']))).toMatchObject({ roles: ['OFFICE'], scope: ['dashboard'] });
    expect((await world.identity.post('/auth/sign-out', {}, { cookie })).status).toBe(200);
    expect(await world.accountOf(cookie)).toBeNull();
  });

  it('makes no second account of the same person, whatever they are called there', async () => {
    const first = await world.accountOf((await world.signIn('zhang', OFFICE)).cookie);
    const again = await world.signIn('zhang', { ...OFFICE, preferred_username: 'another.name', name: '张' });
    expect(await world.accountOf(again.cookie)).toMatchObject({
      id: first['id'],
      username: 'zhang.office',
      name: '张',
    });
  });

  it('gives the rights of the claims each time, and ends what was open with those of before', async () => {
    const before = await world.signIn('li', { ...OFFICE, preferred_username: 'li.office' });
    const { ver } = (await world.asOwner(`select ver from "user" where username = 'li.office'`))[0]!;
    const unit = { ...OFFICE, preferred_username: 'li.office', roles: ['UNIT'], unit: 'UNION' };
    const after = await world.signIn('li', unit);
    expect(await world.accountOf(after.cookie)).toMatchObject({ roles: ['UNIT'], unit: 'UNION' });
    expect(await world.accountOf(before.cookie)).toBeNull();
    const rows = await world.asOwner(
      `select u.ver, e.actor, e.after->'roles' as roles from "user" u join account_event e on e.user_id = u.id
       where username = 'li.office' order by e.id desc limit 1`,
    );
    expect(rows).toEqual([{ ver: Number(ver) + 1, actor: 'oidc', roles: ['UNIT'] }]);
    await world.signIn('li', unit);
    expect(await world.asOwner(`select ver from "user" where username = 'li.office'`)).toEqual([
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
      expect((await world.signIn('zhang', OFFICE, elsewhere)).headers['location']).toBe('/');
    }
  });
});

describe('an account of a provider', () => {
  it('has no password here: none opens it, none can be set', async () => {
    const { cookie } = await world.signIn('wang', { ...OFFICE, preferred_username: 'wang.office' });
    expect(await world.identity.signIn('wang.office', '')).toMatchObject({ status: 400 });
    expect(await world.identity.signIn('wang.office', DEMONSTRATION_PASSWORD)).toMatchObject({ status: 401 });
    const change = { currentPassword: 'Meiyou-Wenti-1', newPassword: 'Meiyou-Wenti-2' };
    expect((await world.identity.post('/auth/change-password', change, { cookie })).status).toBe(401);
    const admin = (await world.identity.signIn('guanliyuan', DEMONSTRATION_PASSWORD)).cookie;
    const { id } = await world.accountOf(cookie);
    expect(
      await world.identity.post('/auth/accounts/reset-password', { id }, { cookie: admin }),
    ).toMatchObject({
      status: 409,
      body: { code: 'NO_PASSWORD' },
    });
  });

  it('stays out once it is disabled here, whatever the provider says', async () => {
    await world.signIn('zhao', { ...OFFICE, preferred_username: 'zhao.office' });
    await world.asOwner(`update "user" set banned = true where username = 'zhao.office'`);
    const answer = await world.signIn('zhao', { ...OFFICE, preferred_username: 'zhao.office', name: '新' });
    expect(answer).toMatchObject(REFUSED);
    expect(await world.reasonOf(answer)).toBe('DISABLED');
    expect(await world.asOwner(`select banned, name from "user" where username = 'zhao.office'`)).toEqual([
      { banned: true, name: OFFICE['name'] },
    ]);
  });

  it('is never one that was here before, though it has the same name', async () => {
    const answer = await world.signIn('impostor', { ...OFFICE, preferred_username: 'zhuanban' });
    expect(answer).toMatchObject(REFUSED);
    expect(await world.asOwner(`select from account where "accountId" = 'impostor'`)).toEqual([]);
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
    const answer = await world.signIn('sun', { ...OFFICE, preferred_username: 'sun.office', ...change });
    expect(answer).toMatchObject(REFUSED);
    expect(await world.reasonOf(answer)).toBe('OIDC_REFUSED');
    expect(await world.asOwner(`select from account where "accountId" = 'sun'`)).toEqual([]);
  });
});
