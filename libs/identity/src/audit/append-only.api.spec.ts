import { firstAdministrator, openAccount, statement } from '../test-accounts.ts';
import type { OpenAccount } from '../test-accounts.ts';
import { startTestIdentity } from '../test-identity.ts';
import type { TestIdentity } from '../test-identity.ts';

const REFUSED = /permission denied|must be owner|only be called as triggers|is only added to/;

describe('the record of identity', () => {
  let identity: TestIdentity;
  let admin: OpenAccount;
  beforeAll(async () => {
    identity = await startTestIdentity({ demonstration: false });
    admin = await firstAdministrator(identity);
    await openAccount(identity, admin, { username: 'renshe', roles: ['UNIT'], unit: 'HRSS' });
  });
  afterAll(() => identity.stop());

  const everywhere = { 'app.districts': '*' };

  it.each(['sign_in_event', 'account_event'])(
    'has in %s what the service cannot alter or take out',
    async (table) => {
      const app = identity.database.appUrl('identity');
      const before = await statement(app, `select * from ${table} order by id`, everywhere);
      expect(before.length).toBeGreaterThan(0);
      for (const sql of [
        `update ${table} set at = now()`,
        `update ${table} set user_id = null where false`,
        `delete from ${table}`,
        `truncate ${table}`,
        `alter table ${table} disable trigger refuse_rewriting`,
        `drop trigger refuse_rewriting on ${table}`,
        `alter table ${table} disable row level security`,
        `create policy mine on ${table} using (true)`,
        `drop table ${table}`,
        `set session_replication_role = replica`,
        `select refuse_rewriting()`,
        `select record_account_event()`,
        `select record_credential_event()`,
        `select stamp_sign_in_event()`,
        `alter function record_account_event() owner to identity_app`,
        `create or replace function record_account_event() returns trigger language plpgsql as 'begin return null; end'`,
      ]) {
        await expect(statement(app, sql, everywhere)).rejects.toThrow(REFUSED);
      }
      expect(await statement(app, `select * from ${table} order by id`, everywhere)).toEqual(before);
    },
  );

  it('has in account_event nothing that the service wrote itself', async () => {
    await expect(
      statement(
        identity.database.appUrl('identity'),
        `insert into account_event (user_id, change) values ('${admin.id}', 'CHANGED')`,
        everywhere,
      ),
    ).rejects.toThrow(REFUSED);
  });

  it('has in sign_in_event the moment and the names that the database knows, not those that are claimed', async () => {
    await statement(
      identity.database.appUrl('identity'),
      `insert into sign_in_event (at, outcome, user_id, address, user_agent, request_id, actor, actor_name,
         actor_roles, subject_name, districts)
       values ('2001-01-01', 'SIGNED_IN', '${admin.id}', '203.0.113.1', '', 'forged-request', 'somebody', '别人',
         '["OFFICE"]', '别人', '["130299"]')`,
    );
    const [row] = await statement(
      identity.database.ownerUrl('identity'),
      `select at > now() - interval '1 minute' as "isNow", actor, actor_name, actor_roles, subject_name, districts
       from sign_in_event where request_id = 'forged-request'`,
    );
    expect(row).toEqual({
      isNow: true,
      actor: admin.id,
      actor_name: '系统管理员',
      actor_roles: ['ADMIN'],
      subject_name: '系统管理员',
      districts: ['130273'],
    });
    const [{ id }] = (await statement(
      identity.database.appUrl('identity'),
      `insert into sign_in_event (id, at, outcome, address, user_agent, request_id)
       overriding system value values (9000000000000000000, now(), 'LOCKED', '', '', 'forged-id')`,
    ).then(() =>
      statement(
        identity.database.ownerUrl('identity'),
        `select id::integer from sign_in_event where request_id = 'forged-id'`,
      ),
    )) as [{ id: number }];
    expect(id).toBeLessThan(1_000);
  });

  it('is not rewritten by the owner of the tables either', async () => {
    const owner = identity.database.ownerUrl('identity');
    for (const table of ['sign_in_event', 'account_event']) {
      for (const sql of [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table}`]) {
        await expect(statement(owner, sql)).rejects.toThrow('is only added to');
      }
    }
  });
});
