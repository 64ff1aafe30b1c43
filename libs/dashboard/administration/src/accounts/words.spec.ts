import type { ManagedAccount } from '../identity/types.ts';
import { accountsLike, stateOf, type AccountFilter } from './words.ts';

const account = (of: Partial<ManagedAccount>): ManagedAccount => ({
  id: of.username ?? 'a',
  username: 'a',
  name: '账号',
  unit: null,
  districts: ['130273'],
  street: null,
  body: null,
  roles: ['OFFICE'],
  demonstration: false,
  secondFactor: false,
  version: 1,
  disabled: false,
  mustChangePassword: false,
  installation: false,
  lockedUntil: null,
  lastSignInAt: null,
  ...of,
});

describe('the state of an account', () => {
  it('is the gravest of what is true of it', () => {
    const locked = { lockedUntil: '2026-01-01T00:00:00Z', mustChangePassword: true };
    expect(stateOf(account({}))).toBe('active');
    expect(stateOf(account({ mustChangePassword: true }))).toBe('first');
    expect(stateOf(account(locked))).toBe('locked');
    expect(stateOf(account({ ...locked, disabled: true }))).toBe('disabled');
  });
});

describe('the accounts that are looked for', () => {
  const all = [
    account({ username: 'renshe', name: '人社局经办', roles: ['UNIT'], unit: 'HRSS' }),
    account({ username: 'laozhuangzi', name: '镇经办', roles: ['STREET'], street: '130273101' }),
    account({ username: 'guanli', name: '管理员', roles: ['ADMIN', 'OFFICE'], disabled: true }),
  ];
  const found = (filter: Partial<AccountFilter>) =>
    accountsLike(all, { text: '', role: '', state: '', ...filter }, ({ street }) =>
      street === null ? '' : '老庄子镇',
    ).map(({ username }) => username);

  it('are all of them when nothing is asked', () => {
    expect(found({})).toHaveLength(3);
  });

  it('are found by name, user name or scope, in any width and case', () => {
    expect(found({ text: '人社' })).toEqual(['renshe']);
    expect(found({ text: 'ＲＥＮ she' })).toEqual(['renshe']);
    expect(found({ text: '老庄子' })).toEqual(['laozhuangzi']);
    expect(found({ text: '没有' })).toEqual([]);
  });

  it('have the role among others, and the state', () => {
    expect(found({ role: 'OFFICE' })).toEqual(['guanli']);
    expect(found({ state: 'disabled' })).toEqual(['guanli']);
    expect(found({ state: 'active', role: 'ADMIN' })).toEqual([]);
  });
});
