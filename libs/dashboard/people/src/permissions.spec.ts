import type { Account } from '@tongxing/dashboard-kit/pure';
import { coordinatorReveal, mayReveal } from './permissions.ts';

const account = (of: Partial<Account>): Account => ({
  sub: '',
  name: '',
  roles: [],
  unit: null,
  districts: ['130273'],
  street: null,
  body: null,
  ...of,
});
const row = { streetCode: '130273101', bodyId: 'a' };

describe('what is masked', () => {
  it.each([
    ['the office', account({ roles: ['OFFICE'] }), true],
    ['the unit that leads', account({ roles: ['UNIT'], unit: 'UNION' }), true],
    ['another unit', account({ roles: ['UNIT'], unit: 'HRSS' }), false],
    ['its own town', account({ roles: ['STREET'], street: '130273101' }), true],
    ['another town', account({ roles: ['STREET'], street: '130273401' }), false],
    ['its own body', account({ roles: ['BODY'], body: 'a' }), true],
    ['another body', account({ roles: ['BODY'], body: 'b' }), false],
    ['an administrator', account({ roles: ['ADMIN'] }), false],
  ])('is offered to %s as the services permit', (_, who, expected) => {
    expect(mayReveal(who, coordinatorReveal, row)).toBe(expected);
  });

  it('of who serves the whole district is no town’s', () => {
    const town = account({ roles: ['STREET'], street: '130273101' });
    expect(mayReveal(town, coordinatorReveal, { streetCode: null })).toBe(false);
  });
});
