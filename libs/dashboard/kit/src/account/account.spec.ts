import { holds, permitted, type Account, type Holders } from './account.ts';

const account = (of: Partial<Account>): Pick<Account, 'roles' | 'unit'> => ({
  roles: [],
  unit: null,
  ...of,
});
const register: Holders = { OFFICE: true, UNIT: ['HRSS'], STREET: true };

describe('a permission', () => {
  it('is held by every account of a role that holds it', () => {
    expect(holds(account({ roles: ['OFFICE'] }), register)).toBe(true);
    expect(holds(account({ roles: ['ADMIN', 'STREET'] }), register)).toBe(true);
  });

  it('is held by the unit that keeps the ledger, and by no other', () => {
    expect(holds(account({ roles: ['UNIT'], unit: 'HRSS' }), register)).toBe(true);
    expect(holds(account({ roles: ['UNIT'], unit: 'UNION' }), register)).toBe(false);
    expect(holds(account({ roles: ['UNIT'] }), register)).toBe(false);
  });

  it('is held by nobody else, and by nobody who is not signed in', () => {
    expect(holds(account({ roles: ['ADMIN', 'CITY', 'INTEGRATOR', 'BODY'] }), register)).toBe(false);
    expect(holds(account({}), register)).toBe(false);
  });

  it('is answered for a whole table at once', () => {
    expect(permitted(account({ roles: ['BODY'] }), { read: { BODY: true }, register })).toEqual({
      read: true,
      register: false,
    });
  });
});
