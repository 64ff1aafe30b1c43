import { ROLES, type Role } from '@tongxing/auth';
import { actorFor } from '@tongxing/subgraph/testing';
import fc from 'fast-check';
import { COORDINATOR_LEAD, permissions } from './permissions.policy.ts';

const NAMES = Object.keys(permissions.table) as (keyof typeof permissions.table)[];
const role = fc.constantFrom(...ROLES);
const district = fc.constantFrom('130273', '130299');
const street = fc.constantFrom('130273001', '130273101', '130299001');

describe('permissions on people', () => {
  it('reach nobody of another district, whatever the role', () => {
    fc.assert(
      fc.property(role, district, district, street, fc.constantFrom(...NAMES), (as, own, of, at, name) => {
        const actor = actorFor(as, { districts: [own], street: at, unit: 'UNION', body: 'b' });
        const row = { district: of, street: at, unit: COORDINATOR_LEAD, body: 'b' };
        return own === of || !permissions.isAllowedOn(actor, name, row);
      }),
    );
  });

  it.each<Role>(['CITY', 'CITY_OFFICE', 'INTEGRATOR', 'ADMIN'])('show %s no person', (as) => {
    for (const name of NAMES) expect(permissions.isAllowed(actorFor(as), name)).toBe(false);
  });

  it('let 工会 alone of the units assign coordinators', () => {
    const row = { district: '130273', unit: COORDINATOR_LEAD };
    const may = (unit: 'HRSS' | 'UNION' | 'COMMERCE') =>
      permissions.isAllowedOn(actorFor('UNIT', { unit }), 'coordinator.assign', row);
    expect([may('UNION'), may('HRSS'), may('COMMERCE')]).toEqual([true, false, false]);
  });
});
