import { firstAdministrator, openAccount, statement } from '../test-accounts.ts';
import type { OpenAccount } from '../test-accounts.ts';
import { startTestIdentity } from '../test-identity.ts';
import type { TestIdentity } from '../test-identity.ts';

const NOBODY = { account: null, expiresAt: null, endsAt: null };
type Listed = { id: string; current: boolean } & Record<string, unknown>;

describe('the sessions of an account', () => {
  let identity: TestIdentity;
  let admin: OpenAccount;
  let holder: OpenAccount;
  beforeAll(async () => {
    identity = await startTestIdentity({ demonstration: false });
    admin = await firstAdministrator(identity);
  });
  beforeEach(async () => {
    const username = `holder_${Math.random().toString(36).slice(2, 10)}`;
    holder = await openAccount(identity, admin, { username, roles: ['UNIT'], unit: 'HRSS' });
  });
  afterAll(() => identity.stop());

  const owner = (sql: string) => statement(identity.database.ownerUrl('identity'), sql);
  /** As if the person had last done something some minutes ago, in the one session of the account. */
  const leaveAlone = (minutes: number) =>
    owner(
      `update session set "lastUsedAt" = now() - interval '${minutes} minutes' where "userId" = '${holder.id}'`,
    );
  const lastUse = async () => {
    const [row] = await owner(
      `select extract(epoch from now() - "lastUsedAt")::integer as seconds from session where "userId" = '${holder.id}'`,
    );
    return row?.['seconds'];
  };
  const list = async (cookie: string) =>
    (await identity.get('/auth/sessions', { cookie })).body['sessions'] as Listed[];

  it('end when nobody has used them for two hours', async () => {
    await leaveAlone(119);
    expect((await identity.get('/auth/session', holder)).body).toMatchObject({ account: { id: holder.id } });
    await leaveAlone(121);
    const ended = await identity.get('/auth/session', holder);
    expect(ended.body).toEqual(NOBODY);
    expect(ended.headers['set-cookie']?.[0]).toMatch(/^tongxing\.session_token=;.*Max-Age=0/i);
    await leaveAlone(1);
    expect((await identity.get('/auth/token', holder)).status).toBe(401);
    expect(await owner(`select from session where "userId" = '${holder.id}'`)).toEqual([]);
  });

  it('end after twelve hours, however much they are used', async () => {
    const ends = async () => Date.parse(String((await identity.get('/auth/session', holder)).body['endsAt']));
    const before = await ends();
    expect((await identity.get('/auth/token', holder)).status).toBe(200);
    expect(await ends()).toBe(before);
    await owner(
      `update session set "expiresAt" = now() + interval '1 minute' where "userId" = '${holder.id}'`,
    );
    const { body } = await identity.get('/auth/session', holder);
    expect(body['expiresAt']).toBe(body['endsAt']);
    await owner(
      `update session set "expiresAt" = now() - interval '1 second' where "userId" = '${holder.id}'`,
    );
    expect((await identity.get('/auth/token', holder)).status).toBe(401);
  });

  it('are not kept alive by a page that nobody touches', async () => {
    await leaveAlone(60);
    expect((await identity.get('/auth/token?idle=1800', holder)).status).toBe(200);
    expect(await lastUse()).toBeCloseTo(1800, -1);
    expect((await identity.get('/auth/token?idle=7000', holder)).status).toBe(200);
    expect(await lastUse()).toBeCloseTo(1800, -1);
    await identity.get('/auth/session', holder);
    expect(await lastUse()).toBeCloseTo(1800, -1);
    await leaveAlone(119);
    expect((await identity.get('/auth/token?idle=7100', holder)).status).toBe(200);
    await leaveAlone(121);
    expect((await identity.get('/auth/token?idle=0', holder)).status).toBe(401);
  });

  it('are used by whatever the person asks for', async () => {
    await leaveAlone(60);
    await identity.get('/auth/token', holder);
    expect(await lastUse()).toBeLessThan(30);
    await leaveAlone(60);
    await identity.get('/auth/sessions', holder);
    expect(await lastUse()).toBeLessThan(30);
    for (const idle of ['-1', '1.5', 'x', '99999999999']) {
      const refused = await identity.get(`/auth/token?idle=${idle}`, holder);
      expect(refused).toMatchObject({ status: 400, body: { code: 'BAD_INPUT', field: 'idle' } });
    }
  });

  it('are listed with where they are from, without their secrets', async () => {
    const from = '203.0.113.77';
    const headers = { 'user-agent': 'Firefox on a desk' };
    const second = await identity.signIn(holder.username, holder.password, { from, headers });
    const sessions = await list(holder.cookie);
    expect(sessions).toHaveLength(2);
    expect(sessions.find(({ current }) => !current)).toEqual({
      id: expect.any(String),
      createdAt: expect.any(String),
      lastUsedAt: expect.any(String),
      address: from,
      userAgent: 'Firefox on a desk',
      current: false,
    });
    const token = decodeURIComponent(second.cookie).split('=')[1]?.split('.')[0] ?? '-';
    expect(JSON.stringify(sessions)).not.toContain(token);
  });

  it('are ended one by one, or all but the own, and never those of others', async () => {
    const second = await identity.signIn(holder.username, holder.password);
    const third = await identity.signIn(holder.username, holder.password);
    const revoke = (id: string) => identity.post('/auth/sessions/revoke', { id }, holder);
    const own = (await list(second.cookie)).find(({ current }) => current)?.id ?? '';
    expect((await revoke(own)).status).toBe(200);
    expect((await revoke(own)).status).toBe(404);
    expect((await identity.get('/auth/token', { cookie: second.cookie })).status).toBe(401);
    const [foreign] = await list(admin.cookie);
    expect((await revoke(foreign?.id ?? '')).status).toBe(404);
    expect((await revoke(`' or true --`)).status).toBe(404);
    expect((await identity.post('/auth/sessions/revoke-others', {}, holder)).status).toBe(200);
    expect((await identity.get('/auth/token', { cookie: third.cookie })).status).toBe(401);
    expect((await identity.get('/auth/token', holder)).status).toBe(200);
    expect((await identity.get('/auth/token', admin)).status).toBe(200);
  });

  it('are shown to the administrator and ended, which outdates every token', async () => {
    const seen = await identity.get(`/auth/accounts/sessions?id=${holder.id}`, admin);
    expect(seen.body['sessions']).toEqual([expect.objectContaining({ current: false })]);
    expect((await identity.get('/auth/accounts/sessions?id=x', admin)).status).toBe(404);
    expect((await identity.get(`/auth/accounts/sessions?id=${holder.id}`, holder)).status).toBe(403);
    const before = (await owner(`select ver from "user" where id = '${holder.id}'`))[0]?.['ver'] as number;
    const ended = await identity.post('/auth/accounts/end-sessions', { id: holder.id }, admin);
    expect(ended).toMatchObject({ status: 200, body: { account: { version: before + 1 } } });
    expect((await identity.get('/auth/token', holder)).status).toBe(401);
  });
});
