import pg from 'pg';
import { DEMONSTRATION_PASSWORD } from './sign-in/password.policy.ts';
import { startTestIdentity } from './test-identity.ts';
import type { TestIdentity } from './test-identity.ts';

const WANTED = {
  username: 'gaoxin',
  name: '高新区街道经办',
  unit: null,
  districts: ['130273'],
  street: '130273001',
  body: null,
  roles: ['STREET'],
};

type Managed = { id: string; version: number } & Record<string, unknown>;

describe('accounts', () => {
  let identity: TestIdentity;
  let cookie: string;
  beforeAll(async () => {
    identity = await startTestIdentity({ demonstration: true });
    ({ cookie } = await identity.signIn('guanliyuan', DEMONSTRATION_PASSWORD));
  });
  afterAll(() => identity.stop());

  const create = async (change: object) => {
    const { status, body } = await identity.post('/auth/accounts', { ...WANTED, ...change }, { cookie });
    return { status, body, account: body['account'] as Managed, password: String(body['oneTimePassword']) };
  };
  const read = async (sql: string) => {
    const client = new pg.Client({ connectionString: identity.database.ownerUrl('identity') });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it('are for administrators', async () => {
    const office = { cookie: (await identity.signIn('zhuanban', DEMONSTRATION_PASSWORD)).cookie };
    expect((await identity.get('/auth/accounts')).status).toBe(401);
    expect((await identity.get('/auth/accounts', office)).status).toBe(403);
    expect((await identity.post('/auth/accounts', WANTED, office)).status).toBe(403);
  });

  it('are listed for the own district only', async () => {
    const { body } = await identity.get('/auth/accounts', { cookie });
    const names = (body['accounts'] as Managed[]).map(({ username }) => username);
    expect(names).toEqual([
      ...['gonghui', 'guanliyuan', 'laozhuangzi', 'renshe', 'shangwu', 'tiaojie', 'zhuanban'],
    ]);
  });

  it('are added with a password for once, which opens nothing but its own change', async () => {
    const { status, account, password } = await create({});
    expect(status).toBe(201);
    expect(account).toMatchObject({ username: 'gaoxin', street: '130273001', version: 1, disabled: false });
    const signedIn = await identity.signIn('gaoxin', password);
    expect(signedIn.body).toMatchObject({ account: { mustChangePassword: true } });
    expect((await identity.get('/auth/token', { cookie: signedIn.cookie })).status).toBe(403);
    expect(await create({})).toMatchObject({
      status: 409,
      body: { code: 'USERNAME_TAKEN', field: 'username' },
    });
  });

  it('are not added with rights that do not fit, or that the administrator may not give', async () => {
    expect(await create({ username: 'a b' })).toMatchObject({ status: 400, body: { field: 'username' } });
    expect(await create({ username: 'one', street: null })).toMatchObject({
      status: 400,
      body: { field: 'street' },
    });
    expect(await create({ username: 'one', districts: ['130299'], street: '130299001' })).toMatchObject({
      status: 403,
    });
    const city = { username: 'one', districts: [], street: null, roles: ['CITY_OFFICE'] };
    expect(await create(city)).toMatchObject({ status: 403 });
    const whole = { username: 'one', street: null, roles: ['ADMIN'], installation: true };
    expect(await create(whole)).toMatchObject({ status: 403 });
  });

  it('are changed by version, which ends their sessions and is written down with who did it', async () => {
    const { account, password } = await create({ username: 'change_me' });
    const { cookie: theirs } = await identity.signIn('change_me', password);
    const change = {
      ...account,
      roles: ['OFFICE'],
      street: null,
      unit: 'HRSS',
      disabled: false,
      expectedVersion: 1,
    };
    const answer = await identity.post('/auth/accounts/update', change, { cookie });
    expect(answer).toMatchObject({ status: 200, body: { account: { roles: ['OFFICE'], version: 2 } } });
    expect((await identity.get('/auth/session', { cookie: theirs })).body['account']).toBeNull();
    expect(await identity.post('/auth/accounts/update', change, { cookie })).toMatchObject({
      status: 409,
      body: { code: 'CONFLICT' },
    });
    const administrator = (await identity.get('/auth/session', { cookie })).body['account'] as Managed;
    const [event] = await read(
      `select actor, actor_name, actor_roles, change, before->'roles' as before, after->'roles' as after from identity.account_event
       where user_id = '${account.id}' and change = 'CHANGED'`,
    );
    expect(event).toEqual({
      actor: administrator.id,
      actor_name: '系统管理员（演示）',
      actor_roles: ['ADMIN'],
      change: 'CHANGED',
      before: ['STREET'],
      after: ['OFFICE'],
    });
  });

  it('are shut at once when they are disabled', async () => {
    const { account, password } = await create({ username: 'leaving' });
    const { cookie: theirs } = await identity.signIn('leaving', password);
    const change = { ...account, disabled: true, expectedVersion: account.version };
    expect((await identity.post('/auth/accounts/update', change, { cookie })).status).toBe(200);
    expect((await identity.get('/auth/session', { cookie: theirs })).body['account']).toBeNull();
    expect((await identity.signIn('leaving', password)).body['code']).toBe('ACCOUNT_DISABLED');
  });

  it('get a new first password, and lose their lock', async () => {
    const { account, password } = await create({ username: 'forgot' });
    for (let i = 0; i < 5; i++) await identity.signIn('forgot', 'Bu-Shi-Mima-1');
    expect((await identity.signIn('forgot', password)).status).toBe(429);
    const reset = await identity.post('/auth/accounts/reset-password', { id: account.id }, { cookie });
    expect((await identity.signIn('forgot', password)).status).toBe(401);
    expect((await identity.signIn('forgot', String(reset.body['oneTimePassword']))).status).toBe(200);
    for (let i = 0; i < 5; i++) await identity.signIn('forgot', 'Bu-Shi-Mima-1');
    expect((await identity.post('/auth/accounts/unlock', { id: account.id }, { cookie })).status).toBe(200);
    expect((await identity.signIn('forgot', String(reset.body['oneTimePassword']))).status).toBe(200);
  });

  it('tell their administrator until when they are locked, and when they were last signed in to', async () => {
    const { account, password } = await create({ username: 'watched' });
    expect(account).toMatchObject({ lockedUntil: null, lastSignInAt: null, secondFactor: false });
    const seen = async () =>
      ((await identity.get('/auth/accounts', { cookie })).body['accounts'] as Managed[]).find(
        ({ username }) => username === 'watched',
      );
    await identity.signIn('watched', password);
    expect(Date.now() - Date.parse(String((await seen())?.['lastSignInAt']))).toBeLessThan(60_000);
    for (let i = 0; i < 5; i++) await identity.signIn('watched', 'Bu-Shi-Mima-1');
    const until = new Date(identity.clock.now.getTime() + 60_000).toISOString();
    expect(await seen()).toMatchObject({ lockedUntil: until });
    expect(await identity.post('/auth/accounts/unlock', { id: account.id }, { cookie })).toMatchObject({
      body: { account: { lockedUntil: null } },
    });
  });

  it('of other districts, and the own, are out of reach', async () => {
    const [other] = await read(`select id from identity."user" where username = 'shili'`);
    const reset = (id: string) => identity.post('/auth/accounts/reset-password', { id }, { cookie });
    expect(await reset(other?.id)).toMatchObject({ status: 404 });
    expect(await reset(`' or true --`)).toMatchObject({ status: 404 });
    const own = (await identity.get('/auth/session', { cookie })).body['account'] as Managed;
    expect(await reset(own.id)).toMatchObject({ status: 403 });
  });
});
