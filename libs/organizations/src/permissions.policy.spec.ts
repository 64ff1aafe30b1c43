import type { Role } from '@tongxing/auth';
import { actorFor, holdsItsPermissions } from '@tongxing/subgraph/testing';
import fc from 'fast-check';
import { permissions } from './permissions.policy.ts';
import { words } from './permissions.words.ts';

const NAMES = Object.keys(permissions.table) as (keyof typeof permissions.table)[];
const street = fc.constantFrom('130273001', '130273101', '130299001');

holdsItsPermissions(permissions, words);

describe('permissions on organisations', () => {
  it('let street staff reach rows of their own street only', () => {
    const ledgers = NAMES.filter((name) => /^(enterprise|socialOrganization|mediationBody)\./.test(name));
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
});
