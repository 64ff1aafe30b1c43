import { createLocalJWKSet, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { accessTokenVerifier } from '@tongxing/auth';
import { DEMONSTRATION_PASSWORD } from './sign-in/password.policy.ts';
import { ORIGIN, startTestIdentity } from './test-identity.ts';
import type { TestIdentity } from './test-identity.ts';

const NOBODY = { account: null, expiresAt: null, endsAt: null };
const minutesFromNow = (instant: unknown) => (Date.parse(String(instant)) - Date.now()) / 60_000;

describe('a session', () => {
  let identity: TestIdentity;
  beforeAll(async () => {
    identity = await startTestIdentity({ demonstration: true });
  });
  afterAll(() => identity.stop());

  const cookieOf = async (username: string) =>
    (await identity.signIn(username, DEMONSTRATION_PASSWORD)).cookie;

  it('is told to its holder without the secret of the cookie', async () => {
    const cookie = await cookieOf('zhuanban');
    const answer = await identity.get('/auth/session', { cookie });
    expect(answer.body).toMatchObject({ account: { username: 'zhuanban', roles: ['OFFICE'] } });
    expect(Object.keys(answer.body)).toEqual(['account', 'expiresAt', 'endsAt']);
    expect(minutesFromNow(answer.body['expiresAt'])).toBeCloseTo(120, 0);
    expect(minutesFromNow(answer.body['endsAt'])).toBeCloseTo(720, 0);
  });

  it('is null for a stranger and for a forged cookie', async () => {
    expect((await identity.get('/auth/session')).body).toEqual(NOBODY);
    const forged = { cookie: 'tongxing.session_token=abc.def' };
    expect((await identity.get('/auth/session', forged)).body).toEqual(NOBODY);
  });

  it('ends with signing out', async () => {
    const cookie = await cookieOf('renshe');
    const answer = await identity.post('/auth/sign-out', {}, { cookie });
    expect(answer).toMatchObject({ status: 200, body: { account: null } });
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^tongxing\.session_token=;.*Max-Age=0/i);
    expect((await identity.get('/auth/session', { cookie })).body).toEqual(NOBODY);
    expect((await identity.get('/auth/token', { cookie })).status).toBe(401);
  });

  it('gives tokens of ten minutes with the claims of the account, which verify against the published keys', async () => {
    const cookie = await cookieOf('laozhuangzi');
    const { body } = await identity.get('/auth/token', { cookie });
    const keys = await identity.get('/auth/jwks');
    expect(keys.headers['cache-control']).toBe('public, max-age=300');
    expect(JSON.stringify(keys.body)).not.toMatch(/"d":/);
    const { payload, protectedHeader } = await jwtVerify(
      String(body['token']),
      createLocalJWKSet(keys.body as unknown as JSONWebKeySet),
      { issuer: ORIGIN, audience: 'tongxing', algorithms: ['ES256'] },
    );
    expect(protectedHeader).toEqual({ alg: 'ES256', kid: expect.any(String) });
    const { iat = 0, exp = 0, ...claims } = payload;
    expect(exp - iat).toBe(600);
    expect(Date.parse(String(body['expiresAt']))).toBe(exp * 1000);
    expect(claims).toEqual({
      iss: ORIGIN,
      aud: 'tongxing',
      sub: expect.any(String),
      name: '老庄子镇经办（演示）',
      districts: ['130273'],
      street: '130273101',
      roles: ['STREET'],
      scope: ['dashboard'],
      sid: expect.any(String),
      ver: 1,
    });
  });

  it('gives tokens that the gateway takes', async () => {
    const verify = accessTokenVerifier({
      issuers: [{ issuer: ORIGIN, jwksUrl: `${identity.url}/auth/jwks` }],
    });
    const { body } = await identity.get('/auth/token', { cookie: await cookieOf('gonghui') });
    expect(await verify(String(body['token']))).toMatchObject({ unit: 'UNION', roles: ['UNIT'] });
  });

  it('gives no token to a stranger', async () => {
    expect(await identity.get('/auth/token')).toMatchObject({
      status: 401,
      body: { code: 'NOT_SIGNED_IN', message: '尚未登录，或登录已过期。' },
    });
  });
});

describe('the demonstration', () => {
  it('is published while its accounts are loaded', async () => {
    const identity = await startTestIdentity({ demonstration: true });
    try {
      const { body } = await identity.get('/auth/demonstration');
      expect(body).toMatchObject({ password: DEMONSTRATION_PASSWORD });
      expect(body['accounts']).toHaveLength(9);
      expect((body['accounts'] as unknown[])[0]).toEqual({
        username: 'zhuanban',
        name: '专班办公室（演示）',
        role: 'OFFICE',
      });
    } finally {
      await identity.stop();
    }
  });

  it('shows nothing where it is off', async () => {
    const identity = await startTestIdentity({ demonstration: false });
    try {
      expect((await identity.get('/auth/demonstration')).body).toEqual({ accounts: [] });
      expect((await identity.signIn('zhuanban', DEMONSTRATION_PASSWORD)).status).toBe(401);
    } finally {
      await identity.stop();
    }
  });

  it('keeps its published password', async () => {
    const identity = await startTestIdentity({ demonstration: true });
    try {
      const { cookie } = await identity.signIn('zhuanban', DEMONSTRATION_PASSWORD);
      const change = { currentPassword: DEMONSTRATION_PASSWORD, newPassword: 'Meiyou-Wenti-1' };
      expect(await identity.post('/auth/change-password', change, { cookie })).toMatchObject({
        status: 403,
        body: { code: 'DEMONSTRATION_ACCOUNT' },
      });
    } finally {
      await identity.stop();
    }
  });
});
