import { fromIdentity, type IdentityEntry } from './entry.ts';
import { recordAddress } from './record-address.ts';

const ACCOUNT = '019aa000-0000-7000-8000-000000000001';
const entry: IdentityEntry = {
  id: 'a1',
  at: '2023-06-30T01:00:00.000Z',
  kind: 'ACCOUNT_CHANGED',
  actor: ACCOUNT,
  actorName: '系统管理员',
  actorRoles: ['ADMIN'],
  subject: ACCOUNT,
  subjectName: '人社局经办',
  address: null,
  requestId: 'r',
  before: { roles: ['UNIT'], banned: false, unit: 'HRSS' },
  after: { roles: ['UNIT', 'OFFICE'], banned: true, unit: 'HRSS' },
};

describe('an entry of identity', () => {
  it('says what was changed, and nothing of what was not', () => {
    expect(fromIdentity(entry)).toMatchObject({
      key: 'identity.a1',
      what: 'account',
      recordId: ACCOUNT,
      recordName: '人社局经办',
      fields: [
        { field: 'roles', before: 'UNIT', after: 'UNIT, OFFICE' },
        { field: 'banned', before: 'false', after: 'true' },
      ],
    });
  });

  it('tells an account from a command on the server and from a role of the database', () => {
    const who = (actor: string | null) => fromIdentity({ ...entry, actor }).byId;
    expect([ACCOUNT, null, 'prepare', 'recovery', 'postgres'].map(who)).toEqual([
      ACCOUNT,
      null,
      'system:prepare',
      'system:recovery',
      'database:postgres',
    ]);
  });

  it('is of a client where its kind says so, and of nothing where nobody is known', () => {
    expect(fromIdentity({ ...entry, kind: 'CLIENT_REVOKED' }).what).toBe('client');
    expect(fromIdentity({ ...entry, kind: 'LOCKED', subject: null }).what).toBeNull();
  });
});

describe('the page of a record', () => {
  it('is offered to who can open it there', () => {
    const address = (what: string, role: 'OFFICE' | 'ADMIN') =>
      recordAddress({ what, recordId: 'x' }, [role]);
    expect([address('enterprise', 'OFFICE'), address('enterprise', 'ADMIN')]).toEqual([
      '/enterprises/x',
      null,
    ]);
    expect([address('account', 'OFFICE'), address('account', 'ADMIN')]).toEqual([
      null,
      '/administration/accounts/x',
    ]);
    expect(address('published_figure', 'OFFICE')).toBeNull();
  });
});
