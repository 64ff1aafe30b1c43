import { isShown, startValues } from '@tongxing/dashboard-kit/pure';
import type { ManagedAccount } from '../identity/types.ts';
import { accountGroups, accountInput, accountProblems, type Surroundings } from './form.ts';

const t = (key: string) => key;
const around: Surroundings = {
  t,
  roleWord: t,
  unitWord: t,
  roles: ['OFFICE', 'UNIT', 'STREET', 'BODY', 'ADMIN'],
  districts: [['130273', '高新区']],
  streets: [['130273101', '老庄子镇']],
  searchBodies: () => Promise.resolve([]),
  bodyName: () => undefined,
  installation: false,
  isNew: true,
};
const shown = (roles: string[], of: Partial<Surroundings> = {}) =>
  accountGroups({ ...around, ...of })
    .flatMap(({ fields }) => fields)
    .filter((field) => isShown(field, { roles: JSON.stringify(roles) }))
    .map(({ name }) => name);

describe('the form of an account', () => {
  it('asks of each role what it needs, and nothing else', () => {
    expect(shown([])).toEqual(['username', 'name', 'roles']);
    expect(shown(['UNIT'])).toEqual(['username', 'name', 'roles', 'unit']);
    expect(shown(['STREET'])).toEqual(['username', 'name', 'roles', 'street']);
    expect(shown(['BODY'])).toEqual(['username', 'name', 'roles', 'body']);
    expect(shown(['ADMIN'])).toEqual(['username', 'name', 'roles']);
  });

  it('names the districts where there may be several, and none for who looks across them', () => {
    const many = {
      districts: [
        ['130273', '高新区'],
        ['130299', '示例区'],
      ] as const,
    };
    expect(shown(['OFFICE'], many)).toContain('districts');
    expect(shown(['CITY_OFFICE'], { installation: true })).not.toContain('districts');
    expect(shown(['ADMIN'], { installation: true })).toEqual(
      expect.arrayContaining(['districts', 'installation']),
    );
  });

  it('never offers to change a user name', () => {
    expect(shown(['OFFICE'], { isNew: false })).not.toContain('username');
  });

  it('wants a unit of a unit, and none of an office', () => {
    const problems = (roles: string[], unit: string) =>
      accountProblems(t, { roles: JSON.stringify(roles), unit }).map(({ path }) => path[0]);
    expect(problems(['UNIT'], '')).toEqual(['unit']);
    expect(problems(['UNIT'], 'HRSS')).toEqual([]);
    expect(problems(['OFFICE'], '')).toEqual([]);
  });

  it('shows a body that it cannot name as one', () => {
    const account = { roles: ['BODY'], body: 'b', districts: ['130273'] } as unknown as ManagedAccount;
    const values = startValues(accountGroups({ ...around, isNew: false }), account);
    expect(values['body']).toBe(JSON.stringify({ id: 'b', title: 'body.unknown' }));
  });
});

describe('what is sent of an account', () => {
  it('names the one district of its administrator', () => {
    expect(accountInput({ roles: ['OFFICE'] }, around.districts)).toMatchObject({
      districts: ['130273'],
      installation: false,
    });
  });

  it('takes districts as ticked, or as typed', () => {
    expect(accountInput({ roles: ['OFFICE'], districts: ['130299'] }, around.districts)['districts']).toEqual(
      ['130299'],
    );
    expect(
      accountInput({ roles: ['OFFICE'], districts: '130273、130299 130300' }, around.districts)['districts'],
    ).toEqual(['130273', '130299', '130300']);
  });

  it('names none for the municipal office', () => {
    expect(accountInput({ roles: ['CITY_OFFICE'], districts: null }, around.districts)['districts']).toEqual(
      [],
    );
  });
});
