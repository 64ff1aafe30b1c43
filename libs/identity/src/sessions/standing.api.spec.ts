import type { Actor } from '@tongxing/auth';
import { decodeJwt } from 'jose';
import { firstAdministrator, openAccount, statement } from '../test-accounts.ts';
import type { OpenAccount } from '../test-accounts.ts';
import { startTestIdentity } from '../test-identity.ts';
import type { TestIdentity } from '../test-identity.ts';

describe('whether a session still stands', () => {
  let identity: TestIdentity;
  let admin: OpenAccount;
  let holder: OpenAccount;
  let claims: { sub: string; sid: string; ver: number };
  beforeAll(async () => {
    identity = await startTestIdentity({ demonstration: false });
    admin = await firstAdministrator(identity);
  });
  beforeEach(async () => {
    const username = `holder_${Math.random().toString(36).slice(2, 10)}`;
    holder = await openAccount(identity, admin, { username, roles: ['UNIT'], unit: 'HRSS' });
    const { body } = await identity.get('/auth/token', holder);
    const { sub, sid, ver } = decodeJwt<Actor>(String(body['token']));
    claims = { sub: sub ?? '', sid, ver };
  });
  afterAll(() => identity.stop());

  const ask = async (body: object, subgraph = 'identity') => {
    const assertion = await identity.assert({ subgraph, actor: null, body: JSON.stringify(body) });
    return identity.post('/internal/session', body, { headers: { 'x-tongxing-assertion': assertion } });
  };

  it('is told to the gateway alone, for the request that it signed, and once', async () => {
    const refused = { status: 401, body: { code: 'ASSERTION_REFUSED' } };
    expect(await identity.post('/internal/session', claims)).toMatchObject(refused);
    expect(await ask(claims, 'people')).toMatchObject(refused);
    const assertion = await identity.assert({
      subgraph: 'identity',
      actor: null,
      body: JSON.stringify(claims),
    });
    const headers = { 'x-tongxing-assertion': assertion };
    expect(await identity.post('/internal/session', { ...claims, ver: 9 }, { headers })).toMatchObject(
      refused,
    );
    const good = { status: 200, body: { active: true } };
    expect(await identity.post('/internal/session', claims, { headers })).toMatchObject(good);
    expect(await identity.post('/internal/session', claims, { headers })).toMatchObject(refused);
    expect(await identity.get('/internal/session')).toMatchObject({ status: 405 });
  });

  it('needs the session, its account and the present version together', async () => {
    expect((await ask(claims)).body).toEqual({ active: true });
    expect((await ask({ ...claims, ver: claims.ver + 1 })).body).toEqual({ active: false });
    expect((await ask({ ...claims, sub: admin.id })).body).toEqual({ active: false });
    expect((await ask({ ...claims, sid: admin.id })).body).toEqual({ active: false });
    expect((await ask({ ...claims, sid: 'no id at all' })).body).toEqual({ active: false });
    expect((await ask({ ...claims, ver: '1' })).status).toBe(400);
  });

  it('ends with signing out', async () => {
    await identity.post('/auth/sign-out', {}, holder);
    expect((await ask(claims)).body).toEqual({ active: false });
  });

  it('ends with disabling the account, with changed rights and with a new password', async () => {
    const { body } = await identity.get('/auth/accounts', admin);
    const account = (body['accounts'] as Record<string, unknown>[]).find(({ id }) => id === holder.id);
    const change = { ...account, expectedVersion: account?.['version'], disabled: true };
    expect((await identity.post('/auth/accounts/update', change, admin)).status).toBe(200);
    expect((await ask(claims)).body).toEqual({ active: false });
  });

  it('ends with time, used or not', async () => {
    const owner = identity.database.ownerUrl('identity');
    const of = `where "userId" = '${holder.id}'`;
    await statement(owner, `update session set "lastUsedAt" = now() - interval '121 minutes' ${of}`);
    expect((await ask(claims)).body).toEqual({ active: false });
    await statement(owner, `update session set "lastUsedAt" = now(), "expiresAt" = now() ${of}`);
    expect((await ask(claims)).body).toEqual({ active: false });
  });
});
