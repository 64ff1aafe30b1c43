import { recoverAdministrator } from './recover.ts';
import { enrolSecondFactor, firstAdministrator, openAccount, PASSWORD, statement } from './test-accounts.ts';
import type { OpenAccount } from './test-accounts.ts';
import { startTestIdentity } from './test-identity.ts';
import type { TestIdentity } from './test-identity.ts';

describe('the recovery of an administrator', () => {
  let identity: TestIdentity;
  let admin: OpenAccount;
  let owner: string;
  beforeAll(async () => {
    identity = await startTestIdentity({ demonstration: false });
    admin = await firstAdministrator(identity);
    owner = identity.database.ownerUrl('identity');
  });
  afterAll(() => identity.stop());

  it('lets in again who is locked, disabled, without a telephone and without a password', async () => {
    const second = await openAccount(identity, admin, {
      username: 'second',
      roles: ['ADMIN'],
      installation: true,
    });
    await enrolSecondFactor(identity, admin);
    await statement(owner, `update "user" set banned = true where username = 'admin'`);
    for (let i = 0; i < 5; i++) await identity.signIn('admin', 'Bu-Shi-Mima-1');
    expect((await identity.signIn('admin', PASSWORD)).status).toBe(429);

    const opened = await recoverAdministrator({ ownerDatabaseUrl: owner });
    expect(opened).toEqual({ username: 'admin', password: expect.any(String) });
    expect((await identity.get('/auth/token', admin)).status).toBe(401);
    expect((await identity.signIn('admin', PASSWORD)).status).toBe(401);
    const { body, cookie } = await identity.signIn('admin', opened.password);
    expect(body).toMatchObject({ account: { mustChangePassword: true, secondFactor: false } });
    const change = { currentPassword: opened.password, newPassword: 'Guanli+Heping-3' };
    expect((await identity.post('/auth/change-password', change, { cookie })).status).toBe(200);
    expect((await identity.get('/auth/accounts', { cookie })).status).toBe(200);

    const record = await identity.get(`/auth/audit?subject=${admin.id}&actor=recovery`, second);
    expect((record.body['entries'] as Record<string, unknown>[]).map(({ kind }) => kind)).toEqual([
      ...['SECOND_FACTOR_REMOVED', 'ACCOUNT_CHANGED', 'RECOVERED', 'ACCOUNT_CHANGED'],
    ]);
  });

  it('is for administrators by their name, and says who they are', async () => {
    await openAccount(
      identity,
      { cookie: await cookieOfSecond() },
      { username: 'office', roles: ['OFFICE'] },
    );
    await expect(recoverAdministrator({ ownerDatabaseUrl: owner, username: 'office' })).rejects.toThrow(
      'there is no administrator named office; there are: admin, second',
    );
    expect(await recoverAdministrator({ ownerDatabaseUrl: owner, username: 'Second' })).toMatchObject({
      username: 'second',
    });
  });

  it('leaves demonstration accounts alone', async () => {
    const demonstration = await startTestIdentity({ demonstration: true });
    try {
      const ownerDatabaseUrl = demonstration.database.ownerUrl('identity');
      await expect(recoverAdministrator({ ownerDatabaseUrl })).rejects.toThrow(
        'there is no administrator; there are: none',
      );
    } finally {
      await demonstration.stop();
    }
  });

  const cookieOfSecond = async () => (await identity.signIn('second', PASSWORD)).cookie;
});
