import { chmod } from 'node:fs/promises';
import { getMigrations } from 'better-auth/db/migration';
import { createLogger } from '@tongxing/logging';
import { demonstrationMediationBodies } from '@tongxing/reference-data';
import pg from 'pg';
import { createBetterAuth } from './better-auth.ts';
import { DEMONSTRATION_PASSWORD } from './sign-in/password.policy.ts';
import { ORIGIN, startTestIdentity } from './test-identity.ts';
import type { TestIdentity } from './test-identity.ts';

/** Runs one statement with the rights of a role. */
async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=identity' });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('preparing the database', () => {
  let identity: TestIdentity;
  let app: string;
  let owner: string;
  beforeAll(async () => {
    identity = await startTestIdentity({ demonstration: true });
    app = identity.database.appUrl('identity');
    owner = identity.database.ownerUrl('identity');
  });
  afterAll(() => identity.stop());

  it('changes nothing when it is run again', async () => {
    const state = () =>
      query(owner, 'select * from "user", account where account."userId" = "user".id order by 1');
    const before = await state();
    expect(await identity.prepare()).toEqual([]);
    expect(await Promise.all([identity.prepare(), identity.prepare()])).toEqual([[], []]);
    expect(await state()).toEqual(before);
    expect(identity.printed).toEqual([]);
  });

  it('makes the tables that better-auth expects', async () => {
    const pool = new pg.Pool({ connectionString: owner, options: '-c search_path=identity' });
    try {
      const auth = createBetterAuth(pool, {
        publicUrl: ORIGIN,
        sessionSecret: 'a secret of tests, long enough for a key',
        sessionHours: 12,
        logger: createLogger('identity', 'silent'),
      });
      const { toBeAdded, toBeCreated } = await getMigrations(auth.options);
      expect({ toBeAdded, toBeCreated }).toEqual({ toBeAdded: [], toBeCreated: [] });
    } finally {
      await pool.end();
    }
  });

  it('gives the account of a mediation body the body that the demonstration ledgers have', async () => {
    const [account] = await query(owner, `select body, street, roles from "user" where username = 'tiaojie'`);
    const own = demonstrationMediationBodies('130273').find(({ id }) => id === account?.['body']);
    expect(own).toMatchObject({ type: 'STREET', streetCode: '130273101' });
    expect(account).toMatchObject({ street: null, roles: ['BODY'] });
  });

  it('refuses to go on when an applied migration was altered', async () => {
    await query(owner, `update migration set digest = 'other' where name = '001-accounts'`);
    await expect(identity.prepare()).rejects.toThrow('the applied migration 001-accounts was altered since');
    await query(owner, `delete from migration where name = '001-accounts'`);
    await expect(identity.prepare()).rejects.toThrow('already exists');
    const missing = await identity.get('/readiness');
    expect(missing).toMatchObject({ status: 503, body: { missing: ['migration 001-accounts'] } });
  });

  it('leaves the service without the right to change tables or rewrite its records', async () => {
    for (const sql of [
      'alter table "user" add column x text',
      'create table mine (id int)',
      'drop table session',
      'delete from "user"',
      'truncate sign_in_event',
      `update sign_in_event set outcome = 'SIGNED_IN'`,
      'delete from sign_in_event',
      `insert into account_event (user_id, change) values (gen_random_uuid(), 'CREATED')`,
      'delete from account_event',
      'alter table "user" disable trigger record_account_event',
      'select record_account_event()',
      `update migration set digest = ''`,
    ]) {
      await expect(query(app, sql)).rejects.toThrow(
        /permission denied|must be owner|trigger functions can only/,
      );
    }
  });

  it('keeps passwords and sessions from the reading role', async () => {
    const ro = identity.database.roUrl('identity');
    expect(await query(ro, 'select username, roles from "user"')).toHaveLength(9);
    for (const table of ['account', 'session', 'verification', 'sign_in_lock']) {
      await expect(query(ro, `select * from ${table}`)).rejects.toThrow('permission denied');
    }
  });
});

describe('a database without the demonstration', () => {
  let identity: TestIdentity;
  beforeAll(async () => {
    identity = await startTestIdentity({ demonstration: false });
  });
  afterAll(() => identity.stop());

  it('gets one administrator, whose password is printed once and must be changed first', async () => {
    await identity.prepare();
    expect(identity.printed).toHaveLength(1);
    const password = /^one-time password for admin: (\S+)$/.exec(identity.printed[0] ?? '')?.[1] ?? '';
    const { body, cookie } = await identity.signIn('admin', password);
    expect(body).toMatchObject({ account: { roles: ['ADMIN'], mustChangePassword: true } });
    const refused = { status: 403, body: { code: 'PASSWORD_CHANGE_REQUIRED' } };
    expect(await identity.get('/auth/token', { cookie })).toMatchObject(refused);
    expect(await identity.get('/auth/accounts', { cookie })).toMatchObject(refused);

    const weak = { currentPassword: password, newPassword: 'admin' };
    expect(await identity.post('/auth/change-password', weak, { cookie })).toMatchObject({
      status: 422,
      body: {
        code: 'PASSWORD_RULES',
        field: 'newPassword',
        faults: [
          { code: 'TOO_SHORT', message: '密码至少 10 个字符。' },
          { code: 'TOO_FEW_KINDS', message: expect.any(String) },
          { code: 'CONTAINS_USERNAME', message: expect.any(String) },
        ],
      },
    });
    const good = { currentPassword: password, newPassword: 'Meiyou-Wenti-1' };
    const other = await identity.signIn('admin', password);
    expect(await identity.post('/auth/change-password', good, { cookie })).toMatchObject({
      status: 200,
      body: { account: { mustChangePassword: false } },
    });
    expect((await identity.get('/auth/token', { cookie })).status).toBe(200);
    expect((await identity.get('/auth/token', { cookie: other.cookie })).status).toBe(401);
    expect((await identity.signIn('admin', password)).status).toBe(401);
    await identity.prepare();
    expect(identity.printed).toHaveLength(1);
  });

  it('counts wrong guesses of the present password like those at the door', async () => {
    const { cookie } = await identity.signIn('admin', 'Meiyou-Wenti-1');
    const guess = { currentPassword: 'Bu-Shi-Mima-1', newPassword: 'Meiyou-Wenti-2' };
    for (let i = 0; i < 5; i++) {
      const answer = await identity.post('/auth/change-password', guess, { cookie });
      expect(answer).toMatchObject({ status: 401, body: { field: 'currentPassword' } });
    }
    expect((await identity.signIn('admin', 'Meiyou-Wenti-1')).status).toBe(429);
  });

  it('gets an administrator where every other is disabled or of the demonstration, under a name that is free', async () => {
    const other = await startTestIdentity({ demonstration: true });
    try {
      const owner = other.database.ownerUrl('identity');
      await query(owner, `update "user" set username = 'admin' where username = 'renshe'`);
      await other.prepare(false);
      expect(other.printed).toEqual([expect.stringMatching(/^one-time password for admin2: \S+$/)]);
      expect(await query(owner, 'select username from "user" where not banned')).toEqual([
        { username: 'admin2' },
      ]);
    } finally {
      await other.stop();
    }
  });

  it('shuts the demonstration accounts of an earlier run, and opens them again', async () => {
    await identity.prepare(true);
    const { cookie } = await identity.signIn('renshe', DEMONSTRATION_PASSWORD);
    await identity.prepare(false);
    expect((await identity.get('/auth/token', { cookie })).status).toBe(401);
    expect(await identity.signIn('renshe', DEMONSTRATION_PASSWORD)).toMatchObject({
      status: 403,
      body: { code: 'ACCOUNT_DISABLED' },
    });
    expect((await identity.signIn('renshe', 'Bu-Shi-Mima-1')).status).toBe(401);
    await identity.prepare(true);
    expect((await identity.signIn('renshe', DEMONSTRATION_PASSWORD)).status).toBe(200);
  });
});

describe('the health checks', () => {
  it('tell when the service is ready, and what it lacks', async () => {
    const identity = await startTestIdentity({ demonstration: true });
    try {
      expect(await identity.get('/healthcheck')).toMatchObject({ status: 200 });
      expect(await identity.get('/readiness')).toMatchObject({ status: 200, body: { status: 'ready' } });
      await chmod(identity.signingKeysFile, 0o644);
      const other = await identity.start();
      const answer = await fetch(`${other.url}/readiness`);
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ missing: ['signing key (SIGNING_KEYS_FILE)'] });
      await other.stop();
      await expect(identity.start('short')).rejects.toThrow('SESSION_SECRET must have 32 characters');
    } finally {
      await identity.stop();
    }
  });
});
