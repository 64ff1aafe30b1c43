import { withClient } from '@tongxing/database';
import { createTestDatabase, type TestDatabase } from './index.ts';

describe('createTestDatabase', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('lets the owner create and the service use what was created', async () => {
    await withClient(database.ownerUrl('people'), (client) =>
      client.query('create table thing (id int primary key)'),
    );
    const rows = await withClient(database.appUrl('people'), async (client) => {
      await client.query('insert into thing values (1)');
      return (await client.query('select * from people.thing')).rows;
    });
    expect(rows).toEqual([{ id: 1 }]);
  });

  it('gives every caller a database of its own', async () => {
    const other = await createTestDatabase();
    const { rows } = await withClient(other.adminUrl, (client) =>
      client.query(`select to_regclass('people.thing') as t`),
    );
    await other.drop();
    expect(rows).toEqual([{ t: null }]);
    expect(other.name).not.toBe(database.name);
  });
});
