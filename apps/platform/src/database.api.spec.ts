import { createTestDatabase, type TestDatabase } from '@tongxing/testing';
import { openPreparationRecord } from './database.ts';

describe('openPreparationRecord', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('remembers the last build of each service', async () => {
    const open = () =>
      openPreparationRecord({ adminUrl: database.adminUrl, urlOf: String, stop: async () => undefined });
    const record = await open();
    expect(await record.matches('people', 'a')).toBe(false);
    await record.remember('people', 'a');
    await record.remember('people', 'b');
    const again = await open();
    expect(await again.matches('people', 'b')).toBe(true);
    expect(await again.matches('people', 'a')).toBe(false);
    expect(await again.matches('programs', 'b')).toBe(false);
  });
});
