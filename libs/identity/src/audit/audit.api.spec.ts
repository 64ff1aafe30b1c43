import { firstAdministrator, openAccount, statement } from '../test-accounts.ts';
import type { OpenAccount } from '../test-accounts.ts';
import { startTestIdentity } from '../test-identity.ts';
import type { TestIdentity } from '../test-identity.ts';

type Entry = Record<string, unknown>;

describe('the record of identity', () => {
  let identity: TestIdentity;
  let admin: OpenAccount;
  let office: OpenAccount;
  let unit: OpenAccount;
  beforeAll(async () => {
    identity = await startTestIdentity({ demonstration: false });
    admin = await firstAdministrator(identity);
    office = await openAccount(identity, admin, {
      username: 'office',
      name: '专班办公室',
      roles: ['OFFICE'],
    });
    unit = await openAccount(identity, admin, {
      username: 'union',
      name: '工会经办',
      roles: ['UNIT'],
      unit: 'UNION',
    });
  });
  afterAll(() => identity.stop());

  const read = async (query: string, by = admin) => {
    const { status, body } = await identity.get(`/auth/audit?${query}`, by);
    return { status, body, entries: body['entries'] as Entry[], next: body['next'] as string | null };
  };

  it('is for administrators and offices', async () => {
    expect((await identity.get('/auth/audit')).status).toBe(401);
    expect((await read('', unit)).status).toBe(403);
    expect((await read('', office)).status).toBe(200);
    expect((await read('', admin)).status).toBe(200);
  });

  it('tells of every sign-in and failure who, from where and by which request', async () => {
    const sent = { from: '203.0.113.5', headers: { 'x-request-id': 'request-of-the-gateway' } };
    await identity.signIn('union', unit.password, sent);
    await identity.signIn('union', 'Bu-Shi-Mima-1', sent);
    const { entries } = await read(`subject=${unit.id}&first=2`, office);
    const common = { subject: unit.id, subjectName: '工会经办', address: '203.0.113.5' };
    expect(entries).toEqual([
      {
        ...{ ...common, id: expect.any(String), at: expect.any(String), requestId: 'request-of-the-gateway' },
        ...{
          kind: 'WRONG_CREDENTIALS',
          actor: null,
          actorName: null,
          actorRoles: null,
          before: null,
          after: null,
        },
      },
      {
        ...{ ...common, id: expect.any(String), at: expect.any(String), requestId: 'request-of-the-gateway' },
        ...{ kind: 'SIGNED_IN', actor: unit.id, actorName: '工会经办', actorRoles: ['UNIT'] },
        ...{ before: null, after: null },
      },
    ]);
  });

  it('tells of every changed right what it was before and after, and who changed it', async () => {
    const { body } = await identity.get('/auth/accounts', admin);
    const account = (body['accounts'] as Entry[]).find(({ id }) => id === unit.id);
    const change = { ...account, unit: 'COMMERCE', disabled: false, expectedVersion: account?.['version'] };
    const sent = { cookie: admin.cookie, headers: { 'x-request-id': 'request-of-a-change' } };
    await identity.post('/auth/accounts/update', change, sent);
    const [entry] = (await read(`subject=${unit.id}&kind=ACCOUNT_CHANGED&first=1`, office)).entries;
    expect(entry).toMatchObject({
      actor: admin.id,
      actorName: '系统管理员',
      actorRoles: ['ADMIN'],
      requestId: 'request-of-a-change',
      before: { unit: 'UNION', roles: ['UNIT'] },
      after: { unit: 'COMMERCE', roles: ['UNIT'] },
    });
  });

  it("tells of an administrator's remedies", async () => {
    for (const act of ['unlock', 'end-sessions', 'reset-password']) {
      await identity.post(`/auth/accounts/${act}`, { id: unit.id }, admin);
    }
    const { entries } = await read(`subject=${unit.id}&actor=${admin.id}&first=4`);
    expect(entries.map(({ kind }) => kind)).toEqual([
      ...['ACCOUNT_CHANGED', 'PASSWORD_SET', 'SESSIONS_ENDED', 'UNLOCKED'],
    ]);
    for (const { actorRoles } of entries) expect(actorRoles).toEqual(['ADMIN']);
    expect(entries[0]).toMatchObject({
      before: { mustChangePassword: false },
      after: { mustChangePassword: true },
    });
  });

  it('tells of what was done past the service, by statements', async () => {
    const owner = identity.database.ownerUrl('identity');
    await statement(owner, `update "user" set roles = '["OFFICE", "ADMIN"]' where id = '${office.id}'`);
    await statement(owner, `update "user" set roles = '["OFFICE"]' where id = '${office.id}'`);
    const { entries } = await read(`subject=${office.id}&actor=identity_owner`);
    expect(entries).toMatchObject([
      { kind: 'ACCOUNT_CHANGED', before: { roles: ['OFFICE', 'ADMIN'] }, after: { roles: ['OFFICE'] } },
      { kind: 'ACCOUNT_CHANGED', before: { roles: ['OFFICE'] }, after: { roles: ['OFFICE', 'ADMIN'] } },
    ]);
  });

  it('is read page by page, each row once, the newest first', async () => {
    const all = (await read('first=200')).entries;
    const paged: Entry[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: Awaited<ReturnType<typeof read>> = await read(`first=7&after=${after}`);
      expect(page.entries.length).toBeLessThanOrEqual(7);
      paged.push(...page.entries);
      after = page.next;
    }
    expect(paged).toEqual(all);
    expect(new Set(paged.map(({ id }) => id)).size).toBe(paged.length);
    expect(paged.length).toBeGreaterThan(20);
    const times = paged.map(({ at }) => Date.parse(String(at)));
    expect(times).toEqual([...times].sort((one, other) => other - one));
  });

  it('is searched by day, person and kind', async () => {
    const [{ today }] = (await statement(
      identity.database.ownerUrl('identity'),
      `select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today`,
    )) as [{ today: string }];
    expect((await read(`from=${today}&to=${today}&first=1`)).entries).toHaveLength(1);
    expect((await read('to=2023-06-30')).entries).toEqual([]);
    expect((await read('from=2099-01-01')).entries).toEqual([]);
    const byName = (await read(`actor=${encodeURIComponent('工会')}`)).entries;
    expect(new Set(byName.map(({ actor }) => actor))).toEqual(new Set([unit.id]));
    expect((await read(`actor=${encodeURIComponent('%')}`)).entries).toEqual([]);
    const kinds = (await read('kind=SIGNED_IN,ACCOUNT_CREATED&first=200')).entries.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['SIGNED_IN', 'ACCOUNT_CREATED']));
    const ofRequest = (await read('requestId=request-of-a-change')).entries;
    expect(ofRequest).toMatchObject([{ kind: 'ACCOUNT_CHANGED', requestId: 'request-of-a-change' }]);
    expect(await read('kind=NONSENSE')).toMatchObject({ status: 400, body: { field: 'kind' } });
  });
});
