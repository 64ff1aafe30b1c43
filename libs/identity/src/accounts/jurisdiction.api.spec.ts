import { firstAdministrator, openAccount, statement } from '../test-accounts.ts';
import type { OpenAccount } from '../test-accounts.ts';
import { startTestIdentity } from '../test-identity.ts';
import type { TestIdentity } from '../test-identity.ts';

type Answered = Record<string, unknown>[];

describe('the administrators of two districts', () => {
  let identity: TestIdentity;
  let whole: OpenAccount;
  let home: OpenAccount;
  let away: OpenAccount;
  let theirs: OpenAccount;
  beforeAll(async () => {
    identity = await startTestIdentity({ demonstration: false });
    whole = await firstAdministrator(identity);
    home = await openAccount(identity, whole, { username: 'home', roles: ['ADMIN'], districts: ['130273'] });
    away = await openAccount(identity, whole, { username: 'away', roles: ['ADMIN'], districts: ['130299'] });
    const rights = { username: 'theirs', roles: ['UNIT'], unit: 'UNION', districts: ['130299'] };
    theirs = await openAccount(identity, away, rights);
  });
  afterAll(() => identity.stop());

  it('list their own accounts, and that of the installation lists all', async () => {
    const names = async (by: OpenAccount) =>
      ((await identity.get('/auth/accounts', by)).body['accounts'] as Answered).map(
        ({ username }) => username,
      );
    expect(await names(home)).toEqual(['admin', 'home']);
    expect(await names(away)).toEqual(['away', 'theirs']);
    expect(await names(whole)).toEqual(['admin', 'away', 'home', 'theirs']);
  });

  it.each(['reset-password', 'unlock', 'end-sessions', 'reset-second-factor', 'update'])(
    'find nothing of each other by %s, as if it were not there',
    async (act) => {
      const body = { ...(await wanted('theirs')), id: theirs.id };
      const foreign = await identity.post(`/auth/accounts/${act}`, body, home);
      const missing = await identity.post(
        `/auth/accounts/${act}`,
        { ...body, id: home.id.replace(/.$/, 'x') },
        home,
      );
      expect(foreign).toMatchObject({ status: 404, body: missing.body });
      expect(missing.status).toBe(404);
    },
  );

  it('see no sessions of each other, and give no rights in the other district', async () => {
    expect((await identity.get(`/auth/accounts/sessions?id=${theirs.id}`, home)).status).toBe(404);
    const added = { ...(await wanted('theirs')), username: 'smuggled' };
    expect((await identity.post('/auth/accounts', added, home)).status).toBe(403);
    const both = { ...added, districts: ['130273', '130299'] };
    expect((await identity.post('/auth/accounts', both, home)).status).toBe(403);
    const taken = { ...added, username: 'theirs', districts: ['130273'] };
    expect(await identity.post('/auth/accounts', taken, home)).toMatchObject({
      status: 409,
      body: { code: 'USERNAME_TAKEN' },
    });
  });

  it('find nothing of each other in the record', async () => {
    await identity.signIn('theirs', 'Bu-Shi-Mima-1', { from: '203.0.113.9' });
    const record = async (by: OpenAccount, query = '') =>
      (await identity.get(`/auth/audit?first=200${query}`, by)).body['entries'] as Answered;
    const subjects = async (by: OpenAccount) =>
      new Set((await record(by)).map(({ subjectName }) => subjectName));
    expect(await subjects(home)).toEqual(new Set(['home', '系统管理员']));
    expect(await subjects(away)).toEqual(new Set(['away', 'theirs']));
    expect(await record(home, `&subject=${theirs.id}`)).toEqual([]);
    expect(await record(home, `&actor=${away.id}`)).toEqual([]);
    expect((await record(whole, `&subject=${theirs.id}`)).length).toBeGreaterThan(3);
  });

  it('are kept apart by the database too, whatever the service asks of it', async () => {
    const app = identity.database.appUrl('identity');
    const within = (districts: string) => ({ 'app.districts': districts, 'app.actor': home.id });
    const read = async (sql: string, districts: string) =>
      (await statement(app, sql, within(districts))).length;
    const foreign = `'["130299"]'`;
    for (const table of ['"user"', 'sign_in_event', 'account_event']) {
      expect(await read(`select from ${table} where districts @> ${foreign}`, ',130273')).toBe(0);
      expect(await read(`select from ${table} where districts @> ${foreign}`, ',')).toBe(0);
      expect(await read(`select from ${table} where districts @> ${foreign}`, ',130299')).toBeGreaterThan(0);
      expect(await read(`select from ${table} where districts @> ${foreign}`, '*')).toBeGreaterThan(0);
    }
    for (const table of ['sign_in_event', 'account_event']) {
      expect(await statement(app, `select from ${table}`)).toEqual([]);
    }
    const banned = `update "user" set banned = true where username = 'theirs' returning id`;
    expect(await read(banned, ',130273')).toBe(0);
    const moved = `update "user" set districts = '["130299"]' where username = 'home'`;
    await expect(read(moved, ',130273')).rejects.toThrow('row-level security');
  });

  async function wanted(username: string): Promise<Record<string, unknown>> {
    const { body } = await identity.get('/auth/accounts', whole);
    const account = (body['accounts'] as Answered).find((one) => one['username'] === username);
    return { ...account, expectedVersion: account?.['version'], disabled: true };
  }
});
