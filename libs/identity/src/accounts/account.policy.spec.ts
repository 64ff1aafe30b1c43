import fc from 'fast-check';
import { ROLES } from '@tongxing/auth';
import type { AccountRow } from './account.ts';
import { checkAccount, isUsername, mayAdminister } from './account.policy.ts';
import type { WantedAccount } from './account.policy.ts';

const wanted: WantedAccount = {
  name: '人社局经办',
  unit: 'HRSS',
  districts: ['130273'],
  street: null,
  body: null,
  roles: ['UNIT'],
  installation: false,
};

const administrator: AccountRow = {
  id: '01890000-0000-7000-8000-000000000001',
  username: 'guanliyuan',
  name: '系统管理员',
  unit: null,
  districts: ['130273'],
  street: null,
  body: null,
  roles: ['ADMIN'],
  ver: 1,
  banned: false,
  mustChangePassword: false,
  installation: false,
  demonstration: false,
  secondFactor: false,
  lastSignInAt: null,
};

describe('the rights of an account', () => {
  it('are accepted when they belong together', () => {
    expect(checkAccount(wanted)).toMatchObject({ unit: 'HRSS', roles: ['UNIT'] });
    expect(checkAccount({ ...wanted, unit: null, roles: ['STREET'], street: '130273101' })).toMatchObject({
      street: '130273101',
    });
    expect(checkAccount({ ...wanted, unit: null, districts: [], roles: ['CITY_OFFICE'] })).toMatchObject({
      districts: [],
    });
  });

  it('name the field that is wrong', () => {
    const faultOf = (change: Partial<WantedAccount>) => checkAccount({ ...wanted, ...change });
    expect(faultOf({ name: ' ' })).toEqual({ fault: 'name' });
    expect(faultOf({ roles: [] })).toEqual({ fault: 'roles' });
    expect(faultOf({ roles: ['UNIT', 'OWNER'] })).toEqual({ fault: 'roles' });
    expect(faultOf({ roles: ['CITY'], unit: null, districts: [] })).toEqual({ fault: 'roles' });
    expect(faultOf({ roles: ['UNIT', 'INTEGRATOR'] })).toEqual({ fault: 'roles' });
    expect(faultOf({ unit: null })).toEqual({ fault: 'unit' });
    expect(faultOf({ unit: 'POLICE' })).toEqual({ fault: 'unit' });
    expect(faultOf({ districts: [] })).toEqual({ fault: 'districts' });
    expect(faultOf({ districts: ['1302'] })).toEqual({ fault: 'districts' });
    expect(faultOf({ street: '130273101' })).toEqual({ fault: 'street' });
    expect(faultOf({ roles: ['STREET'], street: '130299101' })).toEqual({ fault: 'street' });
    expect(faultOf({ roles: ['BODY'], body: 'somewhere' })).toEqual({ fault: 'body' });
    expect(faultOf({ installation: true })).toEqual({ fault: 'installation' });
  });

  it('need a username of small letters, digits, dots and underscores', () => {
    expect(isUsername('renshe.2')).toBe(true);
    expect(['ab', 'Renshe', '人社局', 'a b c', 'a'.repeat(31)].some(isUsername)).toBe(false);
  });
});

describe('an administrator', () => {
  it('of a district has to do with accounts of that district alone, whatever they are', () => {
    const districts = fc.subarray(['130273', '130299', '130201']);
    const account = fc.record({ districts, roles: fc.subarray([...ROLES]), installation: fc.boolean() });
    fc.assert(
      fc.property(account, (one) => {
        const allowed = mayAdminister(administrator, one);
        const own = one.districts.length === 1 && one.districts[0] === '130273';
        const across = one.roles.includes('CITY') || one.roles.includes('CITY_OFFICE') || one.installation;
        expect(allowed).toBe(own && !across);
      }),
    );
  });

  it('of the installation has to do with every account but the own', () => {
    const whole = { ...administrator, installation: true };
    expect(mayAdminister(whole, { districts: [], roles: ['CITY'], installation: false })).toBe(true);
    expect(mayAdminister(whole, whole)).toBe(false);
  });

  it('is only who has the role and is not disabled', () => {
    const account = { districts: ['130273'], roles: administrator.roles, installation: false };
    expect(mayAdminister({ ...administrator, roles: ['OFFICE'] }, account)).toBe(false);
    expect(mayAdminister({ ...administrator, banned: true }, account)).toBe(false);
  });
});
