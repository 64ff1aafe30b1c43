import { firstAdministrator, statement } from '../test-accounts.ts';
import { startTestIdentity, TEST_SEAL_KEY } from '../test-identity.ts';
import type { TestIdentity } from '../test-identity.ts';
import { auditCommand } from './seals.ts';

const DAY = 86_400_000;
const dayAgo = (days: number) => new Date(Date.now() + 8 * 3_600_000 - days * DAY).toISOString().slice(0, 10);

describe('the record of identity', () => {
  let identity: TestIdentity;
  beforeEach(async () => {
    identity = await startTestIdentity({ demonstration: false });
    await firstAdministrator(identity);
  });
  afterEach(() => identity.stop());

  const audit = (...args: string[]) =>
    auditCommand({ ownerDatabaseUrl: identity.database.ownerUrl('identity'), sealKey: TEST_SEAL_KEY }, args);
  /** As whoever has all rights of the server. */
  const tamper = (sql: string) =>
    statement(
      identity.database.adminUrl,
      `set session_replication_role = replica; set search_path = identity; ${sql}`,
    );
  const age = (days: number) =>
    tamper(`update sign_in_event set at = at - interval '${days} days';
      update account_event set at = at - interval '${days} days'`);

  it('is sealed by the day, and fits', async () => {
    await age(3);
    expect(await audit('seal')).toContain('sealed: 3');
    expect(await audit('verify')).toContain(`${dayAgo(1)}=`);
  });

  it.each([
    ['a sign-in that is altered', `update sign_in_event set address = '203.0.113.9'`],
    ['a sign-in that is taken out', 'delete from sign_in_event'],
    ['an account’s change that is altered', `update account_event set actor = 'nobody'`],
  ])('shows %s, by the day', async (_, sql) => {
    await age(3);
    await audit('seal');
    await tamper(sql);
    await expect(audit('verify')).rejects.toThrow(new RegExp(`^identity: [^\\n]*\\n  ${dayAgo(3)}`));
  });

  it('is pruned by sealed days past their time, and by nothing else', async () => {
    const owner = identity.database.ownerUrl('identity');
    const count = async () =>
      (await statement(owner, 'select count(*)::int as count from account_event'))[0]?.['count'];
    await age(200);
    await audit('seal');
    expect(await count()).toBeGreaterThan(0);
    await expect(statement(owner, 'delete from account_event')).rejects.toThrow('is only added to');
    await expect(statement(owner, 'update audit_retention set months = 5')).rejects.toThrow('check');
    await statement(owner, 'update audit_retention set months = 6');
    expect(await audit('seal')).toMatch(/pruned: [1-9]/);
    expect(await count()).toBe(0);
    expect(await audit('verify')).toContain('nothing was altered');
  });
});
