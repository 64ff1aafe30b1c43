import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { firstAdministrator, openAccount, statement } from '../test-accounts.ts';
import type { OpenAccount } from '../test-accounts.ts';
import { startTestIdentity } from '../test-identity.ts';
import type { TestIdentity } from '../test-identity.ts';

const WHOLE = { roles: ['ADMIN'], installation: true };

describe('the last administrator', () => {
  let identity: TestIdentity;
  let first: OpenAccount;
  let owner: string;
  beforeEach(async () => {
    identity = await startTestIdentity({ demonstration: false });
    first = await firstAdministrator(identity);
    owner = identity.database.ownerUrl('identity');
  });
  afterEach(() => identity.stop());

  /** A change that an administrator is about to send. */
  const prepareRights = async (by: OpenAccount, of: OpenAccount, change: object) => {
    const { body } = await identity.get('/auth/accounts', by);
    const account = (body['accounts'] as Record<string, unknown>[]).find(({ id }) => id === of.id);
    const wanted = { ...account, expectedVersion: account?.['version'], ...change };
    return () => identity.post('/auth/accounts/update', wanted, by);
  };
  const setRights = async (by: OpenAccount, of: OpenAccount, change: object) =>
    (await prepareRights(by, of, change))();
  const enabled = async () =>
    (await statement(owner, `select from "user" where roles ? 'ADMIN' and installation and not banned`))
      .length;

  it('stays when two disable each other at the same moment', async () => {
    const second = await openAccount(identity, first, { username: 'second', ...WHOLE });
    for (let round = 0; round < 5; round++) {
      const changes = [
        await prepareRights(first, second, { disabled: true }),
        await prepareRights(second, first, { disabled: true }),
      ];
      const answers = await Promise.all(changes.map((send) => send()));
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(await enabled()).toBe(1);
      await statement(owner, `update "user" set banned = false`);
      for (const account of [first, second]) {
        const { cookie } = await identity.signIn(account.username, account.password);
        account.cookie = cookie;
      }
    }
  });

  it('stays when the other is disabled while the change is under way, which is said in words', async () => {
    const second = await openAccount(identity, first, { username: 'second', ...WHOLE });
    const other = new pg.Client({ connectionString: owner, options: '-c search_path=identity' });
    await other.connect();
    try {
      await other.query('begin');
      await other.query(`update "user" set banned = true where id = $1`, [first.id]);
      const answer = setRights(first, second, { disabled: true });
      await setTimeout(300);
      await other.query('commit');
      expect(await answer).toMatchObject({
        status: 409,
        body: { code: 'LAST_ADMINISTRATOR', message: expect.stringContaining('最后一个启用的系统管理员') },
      });
    } finally {
      await other.end();
    }
    expect(await enabled()).toBe(1);
  });

  it('of the installation stays by whatever statement', async () => {
    await openAccount(identity, first, { username: 'of_the_district', roles: ['ADMIN'] });
    const last = { code: 'TXLAD', message: 'the last administrator of the installation stays' };
    const change = (set: string) => statement(owner, `update "user" set ${set} where username = 'admin'`);
    await expect(change('banned = true')).rejects.toMatchObject(last);
    await expect(change(`roles = '["OFFICE"]'`)).rejects.toMatchObject(last);
    await expect(change('installation = false')).rejects.toMatchObject(last);
    await expect(statement(owner, `delete from "user" where username = 'admin'`)).rejects.toMatchObject(last);
    await expect(statement(owner, `delete from "user"`)).rejects.toMatchObject({ code: 'TXLAD' });
    await expect(statement(owner, `update "user" set banned = true`)).rejects.toMatchObject({
      code: 'TXLAD',
    });
    await change(`name = '平台管理员', districts = '[]'`);
  });

  it('of a district stays, unless one of the installation is there', async () => {
    const district = await openAccount(identity, first, { username: 'of_the_district', roles: ['ADMIN'] });
    expect((await setRights(first, district, { disabled: true })).status).toBe(200);
    expect((await setRights(first, district, { disabled: false })).status).toBe(200);
    // An installation of old, in which nobody administers every district.
    await statement(
      identity.database.adminUrl,
      `alter table identity."user" disable trigger keep_an_administrator`,
    );
    await statement(
      owner,
      `update "user" set installation = false, districts = '["130299"]' where username = 'admin'`,
    );
    await statement(
      identity.database.adminUrl,
      `alter table identity."user" enable trigger keep_an_administrator`,
    );
    const last = { code: 'TXLAD', message: 'the last administrator of the district 130273 stays' };
    const change = (set: string) =>
      statement(owner, `update "user" set ${set} where username = 'of_the_district'`);
    await expect(change('banned = true')).rejects.toMatchObject(last);
    await expect(change(`roles = '["OFFICE"]'`)).rejects.toMatchObject(last);
    await expect(change(`districts = '["130299"]'`)).rejects.toMatchObject(last);
    await change(`districts = '["130273", "130299"]'`);
    await statement(owner, `update "user" set banned = true where username = 'admin'`);
    await expect(change(`districts = '["130273"]'`)).rejects.toMatchObject({
      message: 'the last administrator of the district 130299 stays',
    });
  });
});
