import { permitted, type Account } from '@tongxing/dashboard-kit/pure';
import {
  enterpriseKeepers,
  keepsBody,
  keepsOrganization,
  mediationBodyKeepers,
  socialOrganizationKeepers,
} from './permissions.ts';

type Who = Pick<Account, 'roles' | 'unit'>;
const unit = (code: Account['unit']): Who => ({ roles: ['UNIT'], unit: code });
const role = (of: Account['roles'][number]): Who => ({ roles: [of], unit: null });
const all = { register: true, change: true, close: true, bulk: true };
const none = { register: false, change: false, close: false, bulk: false };

describe('the ledgers of organisations', () => {
  it.each([
    ['enterprises', enterpriseKeepers, 'HRSS', 'UNION'],
    ['social organisations', socialOrganizationKeepers, 'UNION', 'HRSS'],
    ['mediation bodies', mediationBodyKeepers, 'HRSS', 'COMMERCE'],
  ] as const)(
    '%s are kept by the office, the towns and the unit whose action it is',
    (_, keepers, own, other) => {
      expect(permitted(role('OFFICE'), keepers)).toEqual(all);
      expect(permitted(role('STREET'), keepers)).toEqual(all);
      expect(permitted(unit(own), keepers)).toEqual(all);
      expect(permitted(unit(other), keepers)).toEqual(none);
    },
  );

  it('are not kept by who only administers, integrates or looks', () => {
    for (const each of ['ADMIN', 'INTEGRATOR', 'CITY', 'CITY_OFFICE'] as const)
      expect(permitted(role(each), mediationBodyKeepers)).toEqual(none);
  });

  it('let a mediation body change its own entry, and nothing else', () => {
    expect(permitted(role('BODY'), mediationBodyKeepers)).toEqual({ ...none, change: true });
    expect(permitted(role('BODY'), enterpriseKeepers)).toEqual(none);
    expect([{ id: 'b1' }, { id: 'b2' }].map((each) => keepsBody({ body: 'b1' }, each))).toEqual([
      true,
      false,
    ]);
    expect(keepsBody({ body: null }, { id: 'b2' })).toBe(true);
  });

  it('leave organisations that serve the whole district to who keeps those of all towns', () => {
    const street = { street: '130273101' };
    expect(keepsOrganization(street, { streetCode: '130273101' })).toBe(true);
    expect(keepsOrganization(street, { streetCode: null })).toBe(false);
    expect(keepsOrganization({ street: null }, { streetCode: null })).toBe(true);
  });
});
