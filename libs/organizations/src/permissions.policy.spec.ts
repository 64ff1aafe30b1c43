import { ROLES, type Role } from '@tongxing/auth';
import { actorFor } from '@tongxing/subgraph/testing';
import fc from 'fast-check';
import { ENTERPRISE_REGISTRAR, permissions } from './permissions.policy.ts';

const NAMES = Object.keys(permissions.table) as (keyof typeof permissions.table)[];
const role = fc.constantFrom(...ROLES);
const district = fc.constantFrom('130273', '130299');
const street = fc.constantFrom('130273001', '130273101', '130299001');

describe('permissions on organisations', () => {
  it('reach no row of another district, whatever the role', () => {
    fc.assert(
      fc.property(role, district, district, street, fc.constantFrom(...NAMES), (as, own, of, at, name) => {
        const actor = actorFor(as, { districts: [own], street: at, unit: 'HRSS', body: 'b' });
        const row = { district: of, street: at, unit: ENTERPRISE_REGISTRAR, body: 'b' };
        return own === of || !permissions.isAllowedOn(actor, name, row);
      }),
    );
  });

  it('let street staff reach rows of their own street only', () => {
    const ledgers = NAMES.filter((name) => name !== 'division.read' && name !== 'savedView.keep');
    fc.assert(
      fc.property(street, street, fc.constantFrom(...ledgers), (own, at, name) => {
        const actor = actorFor('STREET', { street: own });
        return own === at || !permissions.isAllowedOn(actor, name, { district: '130273', street: at });
      }),
    );
  });

  it.each<Role>(['CITY', 'CITY_OFFICE', 'BODY', 'ADMIN'])('give %s no enterprise', (as) => {
    expect(permissions.isAllowed(actorFor(as), 'enterprise.read')).toBe(false);
    expect(permissions.isAllowed(actorFor(as), 'enterprise.register')).toBe(false);
  });

  it('give nobody nothing', () => {
    for (const name of NAMES) expect(permissions.isAllowed(null, name)).toBe(false);
  });
});
