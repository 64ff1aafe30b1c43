import { enrolSecondFactor, firstAdministrator, openAccount, statement } from '../test-accounts.ts';
import type { OpenAccount } from '../test-accounts.ts';
import { startTestIdentity } from '../test-identity.ts';
import type { TestIdentity } from '../test-identity.ts';
import { codeAt } from './totp.ts';

describe('a second factor that is optional', () => {
  let identity: TestIdentity;
  let admin: OpenAccount;
  let unit: OpenAccount;
  beforeAll(async () => {
    identity = await startTestIdentity({ demonstration: false });
    admin = await firstAdministrator(identity);
    unit = await openAccount(identity, admin, { username: 'renshe', roles: ['UNIT'], unit: 'HRSS' });
  });
  afterAll(() => identity.stop());

  const begin = ({ username, password }: OpenAccount) => identity.signIn(username, password);
  const proceed = (code: string, cookie: string) =>
    identity.post('/auth/sign-in/second-factor', { code }, { cookie });
  const count = async (outcome: string) =>
    (
      await statement(
        identity.database.ownerUrl('identity'),
        `select from sign_in_event where outcome = '${outcome}'`,
      )
    ).length;

  it('is told to the sign-in page', async () => {
    expect((await identity.get('/auth/methods')).body).toEqual({
      password: true,
      oidc: null,
      secondFactor: 'optional',
    });
  });

  it('is enrolled with the password and a first code, which shows ten recovery codes and ends other sessions', async () => {
    const other = await begin(unit);
    const wrong = await identity.post('/auth/second-factor/enrol', { password: 'x' }, unit);
    expect(wrong).toMatchObject({ status: 401, body: { code: 'INVALID_CREDENTIALS', field: 'password' } });
    const none = await identity.post('/auth/second-factor/confirm', { code: '123456' }, unit);
    expect(none).toMatchObject({ status: 409, body: { code: 'SECOND_FACTOR_NOT_OFFERED' } });

    const offered = await identity.post('/auth/second-factor/enrol', { password: unit.password }, unit);
    expect(offered.body).toEqual({
      uri: expect.stringMatching(/^otpauth:\/\/totp\/.*renshe\?secret=/),
      secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
    });
    const refused = await identity.post('/auth/second-factor/confirm', { code: '000000' }, unit);
    expect(refused).toMatchObject({ status: 401, body: { code: 'SECOND_FACTOR_WRONG', field: 'code' } });
    expect((await begin(unit)).body).toMatchObject({ account: { secondFactor: false } });

    const code = await codeAt(String(offered.body['secret']), identity.clock.now);
    const confirmed = await identity.post('/auth/second-factor/confirm', { code }, unit);
    expect(new Set(confirmed.body['recoveryCodes'] as string[]).size).toBe(10);
    expect((await identity.get('/auth/session', { cookie: other.cookie })).body['account']).toBeNull();
    expect((await identity.get('/auth/session', unit)).body).toMatchObject({
      account: { secondFactor: true },
    });
    expect((await begin(unit)).body).toEqual({ account: null, secondFactor: 'REQUIRED' });

    const kept = await statement(
      identity.database.ownerUrl('identity'),
      'select * from second_factor, recovery_code',
    );
    const text = JSON.stringify(kept);
    expect(text).not.toContain(String(offered.body['secret']));
    for (const recovery of confirmed.body['recoveryCodes'] as string[]) expect(text).not.toContain(recovery);
  });

  it('opens a session with password and code, and with neither alone', async () => {
    const holder = await openAccount(identity, admin, {
      username: 'gonghui',
      roles: ['UNIT'],
      unit: 'UNION',
    });
    const { next } = await enrolSecondFactor(identity, holder);
    const first = await begin(holder);
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^tongxing\.second_factor=[\w-]{43}; Max-Age=300; Path=\/auth\/sign-in; HttpOnly; SameSite=Strict$/,
      ),
    ]);
    expect((await identity.get('/auth/session', { cookie: first.cookie })).body['account']).toBeNull();
    expect((await identity.get('/auth/token', { cookie: first.cookie })).status).toBe(401);
    expect(await proceed(await next(), '')).toMatchObject({ status: 401, body: { code: 'SIGN_IN_AGAIN' } });
    const second = await proceed(await next(), first.cookie);
    expect(second).toMatchObject({
      status: 200,
      body: { account: { username: 'gonghui', secondFactor: true } },
    });
    expect((await identity.get('/auth/token', { cookie: second.cookie })).status).toBe(200);
    expect(await proceed(await next(), first.cookie)).toMatchObject({ body: { code: 'SIGN_IN_AGAIN' } });
    const { body } = await identity.get('/auth/sessions', { cookie: second.cookie });
    expect(body['sessions']).toHaveLength(2);
  });

  it('takes no code twice, and none from before the last', async () => {
    const holder = await openAccount(identity, admin, { username: 'twice', roles: ['UNIT'], unit: 'UNION' });
    const { next, secret } = await enrolSecondFactor(identity, holder);
    const replayed = await codeAt(secret, identity.clock.now);
    const first = await begin(holder);
    expect((await proceed(replayed, first.cookie)).body['code']).toBe('SECOND_FACTOR_WRONG');
    const early = await next();
    const code = await next();
    const opened = await Promise.all([
      proceed(code, first.cookie),
      proceed(code, (await begin(holder)).cookie),
    ]);
    expect(opened.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await proceed(early, (await begin(holder)).cookie)).body['code']).toBe('SECOND_FACTOR_WRONG');
  });

  it('is replaced by each recovery code once', async () => {
    const holder = await openAccount(identity, admin, { username: 'lost', roles: ['UNIT'], unit: 'UNION' });
    const [code = '', other = ''] = (await enrolSecondFactor(identity, holder)).recoveryCodes;
    const before = await count('RECOVERY_CODE_USED');
    expect((await proceed(code.toUpperCase(), (await begin(holder)).cookie)).status).toBe(200);
    expect((await proceed(code, (await begin(holder)).cookie)).status).toBe(401);
    expect((await proceed(other.replaceAll('-', ' '), (await begin(holder)).cookie)).status).toBe(200);
    expect(await count('RECOVERY_CODE_USED')).toBe(before + 2);
    const strangers = (
      await enrolSecondFactor(
        identity,
        await openAccount(identity, admin, {
          username: 'stranger',
          roles: ['UNIT'],
          unit: 'UNION',
        }),
      )
    ).recoveryCodes;
    expect((await proceed(strangers[0] ?? '', (await begin(holder)).cookie)).status).toBe(401);
  });

  it('counts wrong codes like wrong passwords, and a right password does not begin anew', async () => {
    const holder = await openAccount(identity, admin, {
      username: 'guessed',
      roles: ['UNIT'],
      unit: 'UNION',
    });
    const { next } = await enrolSecondFactor(identity, holder);
    for (let i = 0; i < 5; i++) {
      const { cookie } = await begin(holder);
      expect((await proceed('000000', cookie)).body['code']).toBe('SECOND_FACTOR_WRONG');
    }
    expect(await begin(holder)).toMatchObject({
      status: 429,
      body: { code: 'ACCOUNT_LOCKED', retryAfter: 60 },
    });
    identity.clock.now = new Date(identity.clock.now.getTime() + 61_000);
    const { cookie } = await begin(holder);
    expect((await proceed('000000', cookie)).status).toBe(401);
    expect(await proceed(await next(), cookie)).toMatchObject({ status: 429, body: { retryAfter: 90 } });
    identity.clock.now = new Date(identity.clock.now.getTime() + 121_000);
    expect((await proceed(await next(), cookie)).status).toBe(200);
    expect(await count('SECOND_FACTOR_WRONG')).toBeGreaterThanOrEqual(6);
  });

  it('waits five minutes for its code', async () => {
    const holder = await openAccount(identity, admin, { username: 'slow', roles: ['UNIT'], unit: 'UNION' });
    const { next } = await enrolSecondFactor(identity, holder);
    const { cookie } = await begin(holder);
    const owner = identity.database.ownerUrl('identity');
    await statement(owner, `update pending_sign_in set expires_at = now() - interval '1 second'`);
    expect((await proceed(await next(), cookie)).body['code']).toBe('SIGN_IN_AGAIN');
    await begin(holder);
    expect(await statement(owner, 'select from pending_sign_in where expires_at < now()')).toEqual([]);
  });

  it('is not waited for any longer when the password is another, or the sessions are ended', async () => {
    const holder = await openAccount(identity, admin, {
      username: 'outdated',
      roles: ['UNIT'],
      unit: 'UNION',
    });
    const { next } = await enrolSecondFactor(identity, holder);
    for (const act of ['end-sessions', 'reset-password']) {
      const { cookie } = await begin(holder);
      expect((await identity.post(`/auth/accounts/${act}`, { id: holder.id }, admin)).status).toBe(200);
      expect((await proceed(await next(), cookie)).body['code']).toBe('SIGN_IN_AGAIN');
    }
  });

  it('is replaced and removed with the password and a code, not with the password alone', async () => {
    const holder = await openAccount(identity, admin, {
      username: 'changes',
      roles: ['UNIT'],
      unit: 'UNION',
    });
    const { next } = await enrolSecondFactor(identity, holder);
    const { password } = holder;
    const post = (path: string, body: object) => identity.post(`/auth/second-factor/${path}`, body, holder);
    expect(await post('enrol', { password })).toMatchObject({ status: 400, body: { field: 'code' } });
    expect(await post('enrol', { password, code: '000000' })).toMatchObject({ status: 401 });
    expect((await post('enrol', { password, code: await next() })).status).toBe(200);
    expect(await post('remove', { password })).toMatchObject({ status: 400, body: { field: 'code' } });
    expect(await post('remove', { password, code: '000000' })).toMatchObject({ status: 401 });
    expect(await post('remove', { password, code: await next() })).toMatchObject({
      status: 200,
      body: { account: { secondFactor: false } },
    });
    expect((await begin(holder)).body).toMatchObject({ account: { secondFactor: false } });
    const changes = await statement(
      identity.database.ownerUrl('identity'),
      `select change, actor from account_event where user_id = '${holder.id}' and change like 'SECOND%' order by id`,
    );
    expect(changes).toEqual([
      { change: 'SECOND_FACTOR_ENROLLED', actor: holder.id },
      { change: 'SECOND_FACTOR_REMOVED', actor: holder.id },
    ]);
  });

  it('does not open what was sealed for another account', async () => {
    const owner = identity.database.ownerUrl('identity');
    await statement(
      owner,
      `update second_factor set last_step = 0, secret = (select secret from second_factor where user_id = '${unit.id}')
       where user_id = (select id from "user" where username = 'slow')`,
    );
    const { cookie } = await identity.signIn('slow', unit.password);
    expect((await proceed('123456', cookie)).status).toBe(500);
  });
});
