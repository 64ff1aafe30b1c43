import type pg from 'pg';
import { bootstrapDatabase, databaseUrl, roleUrl, withClient } from '@tongxing/database';
import { createTestDatabase, type TestDatabase } from './index.ts';

describe('a bootstrapped database', () => {
  let database: TestDatabase;
  const as = <T>(url: string, sql: string): Promise<T[]> =>
    withClient(url, async (client: pg.Client) => (await client.query(sql)).rows as T[]);

  beforeAll(async () => {
    database = await createTestDatabase();
    await as(
      database.ownerUrl('people'),
      'create table mediator (id int generated always as identity, name text)',
    );
  });
  afterAll(() => database.drop());

  it('lets a service change rows but not tables', async () => {
    await as(database.appUrl('people'), `insert into mediator (name) values ('甲')`);
    await expect(as(database.appUrl('people'), 'alter table mediator add column x int')).rejects.toThrow(
      'owner',
    );
    await expect(as(database.appUrl('people'), 'create table people.x (id int)')).rejects.toThrow(
      'permission denied',
    );
    await expect(as(database.appUrl('people'), 'create table public.x (id int)')).rejects.toThrow(
      'permission denied',
    );
    await expect(as(database.appUrl('people'), 'truncate mediator')).rejects.toThrow('permission denied');
  });

  it('lets a reader read and nothing else', async () => {
    expect(await as(database.roUrl('people'), 'select count(*)::int as n from mediator')).toEqual([{ n: 1 }]);
    await expect(as(database.roUrl('people'), 'delete from mediator')).rejects.toThrow('permission denied');
  });

  it('keeps one subgraph out of the schema of another', async () => {
    for (const url of [
      database.appUrl('programs'),
      database.ownerUrl('programs'),
      database.roUrl('identity'),
    ]) {
      await expect(as(url, 'select * from people.mediator')).rejects.toThrow(
        'permission denied for schema people',
      );
    }
  });

  it('lets the core services send jobs, and nobody else', async () => {
    await as(database.ownerUrl('jobs'), 'create table queue (name text)');
    for (const schema of ['people', 'organizations', 'programs']) {
      await as(database.appUrl(schema), `insert into jobs.queue values ('${schema}')`);
    }
    await expect(as(database.appUrl('identity'), 'select * from jobs.queue')).rejects.toThrow(
      'permission denied',
    );
  });

  it('works in Chinese and in Chinese time', async () => {
    const [row] = await as<Record<string, unknown>>(
      database.appUrl('people'),
      `select current_setting('timezone') as zone, array_length(show_trgm('劳动关系'), 1) as trigrams,
              gen_random_uuid() is not null as uuid, current_setting('search_path') as path`,
    );
    expect(row).toEqual({ zone: 'Asia/Shanghai', trigrams: 5, uuid: true, path: 'people, extensions' });
  });

  it('gives no role the power to pass row policies', async () => {
    const rows = await as(
      database.adminUrl,
      `select rolname from pg_roles where rolname ~ '_(owner|app|ro)$' and (rolsuper or rolbypassrls or rolcreaterole)`,
    );
    expect(rows).toEqual([]);
  });
});

describe('bootstrapDatabase', () => {
  const schemas = ['pilot'];
  const secrets = { pilot_owner: "o'w", pilot_app: 'a/@:', pilot_ro: 'r' };
  let database: TestDatabase;
  let adminUrl: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    await withClient(database.adminUrl, (client) =>
      client.query(`create role modest login password 'm' createrole createdb`),
    );
    const url = databaseUrl(database.adminUrl, 'postgres');
    url.username = 'modest';
    url.password = 'm';
    adminUrl = url.href;
  });

  afterAll(async () => {
    await withClient(databaseUrl(database.adminUrl, 'postgres').href, async (client) => {
      await client.query('drop database if exists pilot_city with (force)');
      for (const role of ['pilot_owner', 'pilot_app', 'pilot_ro', 'modest'])
        await client.query(`drop role ${role}`);
    });
    await database.drop();
  });

  it('needs no superuser, and may be run again', async () => {
    const options = { adminUrl, database: 'pilot_city', schemas, secrets };
    await bootstrapDatabase(options);
    await bootstrapDatabase(options);
    await withClient(roleUrl(adminUrl, 'pilot_city', 'pilot_owner', secrets), (client) =>
      client.query('create table note (id int)'),
    );
    await bootstrapDatabase(options);
    await withClient(roleUrl(adminUrl, 'pilot_city', 'pilot_app', secrets), (client) =>
      client.query('insert into note values (1)'),
    );
  });

  it('changes a password when the secret changes', async () => {
    const changed = { ...secrets, pilot_ro: 'new' };
    await bootstrapDatabase({ adminUrl, database: 'pilot_city', schemas, secrets: changed });
    const wrong = withClient(roleUrl(adminUrl, 'pilot_city', 'pilot_ro', secrets), (client) =>
      client.query('select 1'),
    );
    await expect(wrong).rejects.toThrow('password authentication failed');
  });

  it('refuses a role that passes row policies', async () => {
    await withClient(database.adminUrl, (client) => client.query('alter role pilot_app bypassrls'));
    const again = bootstrapDatabase({ adminUrl, database: 'pilot_city', schemas, secrets });
    await expect(again).rejects.toThrow('pass row policies and must not: pilot_app');
  });

  it('refuses a schema name that is not a plain word', async () => {
    const odd = bootstrapDatabase({ adminUrl, database: 'pilot_city', schemas: ['x; drop'], secrets });
    await expect(odd).rejects.toThrow('cannot be the name of a schema');
  });
});
