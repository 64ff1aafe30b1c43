import { PLATFORM_SCHEMAS } from '@tongxing/database';
import { prepareIdentity } from '@tongxing/identity';
import { createLogger } from '@tongxing/logging';
import { prepareSubgraph } from '@tongxing/subgraph';
import { createTestDatabase, type TestDatabase } from '@tongxing/testing';
import pg from 'pg';
import { rowSecurity } from './row-security.ts';
import { CORE } from './subgraphs.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  for (const definition of CORE)
    await prepareSubgraph(definition, {
      ownerUrl: database.ownerUrl(definition.name),
      jobsOwnerUrl: database.ownerUrl('jobs'),
      demonstration: false,
      log: createLogger('test', 'error'),
    });
  await prepareIdentity({
    ownerDatabaseUrl: database.ownerUrl('identity'),
    demonstration: false,
    auditRetentionMonths: 36,
    print: () => undefined,
  });
  client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
}, 120_000);
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** What is found while some statements hold, which are then undone. */
async function whileDone(...statements: string[]): Promise<string[]> {
  await client.query('begin');
  try {
    for (const sql of statements) await client.query(sql);
    const { faults } = await rowSecurity(client, PLATFORM_SCHEMAS);
    return faults.map(({ where, fault }) => `${where} ${fault}`);
  } finally {
    await client.query('rollback');
  }
}

describe('the last wall', () => {
  it('stands around every table of every schema', async () => {
    const { tables, faults } = await rowSecurity(client, PLATFORM_SCHEMAS);
    expect(faults).toEqual([]);
    for (const schema of PLATFORM_SCHEMAS)
      expect([schema, tables.filter((table) => table.startsWith(`${schema}.`)).length]).not.toEqual([
        schema,
        0,
      ]);
    expect(tables).toEqual(
      expect.arrayContaining([
        ...['people.person', 'people.mediator', 'organizations.enterprise', 'programs.observation'],
        ...['people.audit_log', 'people.access_log', 'identity.user', 'identity.sign_in_event', 'jobs.queue'],
      ]),
    );
  });

  const TABLE = 'create table people.leak (id uuid primary key, district_code varchar(12) not null)';
  const OWNED = 'alter table people.leak owner to people_owner';
  const USED = 'grant select, insert, update, delete on people.leak to people_app';
  const SECURED = 'alter table people.leak enable row level security';
  const FORCED = 'alter table people.leak force row level security';

  it.each<[string, string[], string[]]>([
    ['a table without security', [TABLE, OWNED, USED], ['people.leak NOT_FORCED', 'people.leak NO_POLICY']],
    [
      'a table whose owner passes',
      [TABLE, OWNED, USED, SECURED, `create policy p on people.leak using (district_code = '1')`],
      ['people.leak NOT_FORCED'],
    ],
    ['a table without a policy', [TABLE, OWNED, USED, SECURED, FORCED], ['people.leak NO_POLICY']],
    [
      'a policy that lets everything through',
      [TABLE, OWNED, USED, SECURED, FORCED, 'create policy p on people.leak for select using (true)'],
      ['people.leak OPEN_POLICY'],
    ],
    [
      'a table of identity that lost its wall',
      ['alter table identity."user" no force row level security'],
      ['identity.user NOT_FORCED'],
    ],
    [
      'a service that owns a table',
      ['alter table people.expert owner to people_app'],
      ['people.expert FOREIGN_OWNER', 'people_app OWNS_SOMETHING'],
    ],
    [
      'a service that owns a function',
      ['alter function people.record_change() owner to people_app'],
      ['people_app OWNS_SOMETHING'],
    ],
    ['a service that passes row security', ['alter role people_app bypassrls'], ['people_app MIGHTY_ROLE']],
    ['a reader that is a superuser', ['alter role people_ro superuser'], ['people_ro MIGHTY_ROLE']],
    [
      'an owner that passes row security',
      ['alter role programs_owner bypassrls'],
      ['programs_owner MIGHTY_ROLE'],
    ],
    ['a service that can become an owner', ['grant people_owner to people_app'], ['people_app IS_THE_OWNER']],
  ])('shows %s', async (_, statements, faults) => {
    expect(await whileDone(...statements)).toEqual(faults);
  });
});
