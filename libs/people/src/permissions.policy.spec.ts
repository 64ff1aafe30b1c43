import { UNIT_CODES, type Role } from '@tongxing/auth';
import { COMMON_PERMISSIONS } from '@tongxing/subgraph';
import { actorFor, holdsItsPermissions } from '@tongxing/subgraph/testing';
import fc from 'fast-check';
import { LEADS, permissions } from './permissions.policy.ts';
import { words } from './permissions.words.ts';

type Name = keyof typeof permissions.table;
const NAMES = (Object.keys(permissions.table) as Name[]).filter((name) => !(name in COMMON_PERMISSIONS));
const KEEP: readonly Name[] = ['coordinator.keep', 'coordinator.assign', 'mediator.keep', 'expert.keep'];
const OF_A_BODY: readonly Name[] = [
  ...(['mediator.read', 'mediator.present', 'person.read'] as const),
  ...(['personal.read', 'personal.reveal'] as const),
];
const street = fc.constantFrom('130273001', '130273101', '130299001');
const body = fc.constantFrom('a', 'b');

holdsItsPermissions(permissions, words);

describe('permissions on people', () => {
  it.each<Role>(['CITY', 'CITY_OFFICE', 'INTEGRATOR', 'ADMIN'])('show %s no person', (as) => {
    for (const name of NAMES) expect(permissions.isAllowed(actorFor(as), name)).toBe(false);
  });

  it.each([
    ['coordinator.keep', 'UNION'],
    ['coordinator.assign', 'UNION'],
    ['mediator.keep', 'HRSS'],
    ['mediator.present', 'HRSS'],
    ['expert.keep', 'HRSS'],
  ] as const)('let, for %s, of the units %s alone', (name, lead) => {
    const [kind] = name.split('.') as [keyof typeof LEADS];
    const row = { district: '130273', unit: LEADS[kind] };
    const may = UNIT_CODES.filter((of) => permissions.isAllowedOn(actorFor('UNIT', { unit: of }), name, row));
    expect(may).toEqual([lead]);
  });

  it('let street staff keep nobody outside their street, and no expert at all', () => {
    fc.assert(
      fc.property(street, street, fc.constantFrom(...KEEP), (own, at, name) => {
        const actor = actorFor('STREET', { street: own });
        const may = permissions.isAllowedOn(actor, name, { district: '130273', street: at });
        return may === (own === at && name !== 'expert.keep');
      }),
    );
    const common = { district: '130273' };
    for (const name of KEEP)
      expect(permissions.isAllowedOn(actorFor('STREET', { street: '130273101' }), name, common)).toBe(false);
  });

  it('let a mediation body see and present its own mediators, and nothing else', () => {
    fc.assert(
      fc.property(body, body, fc.constantFrom(...NAMES), (own, of, name) => {
        const may = permissions.isAllowedOn(actorFor('BODY', { body: own }), name, {
          district: '130273',
          body: of,
        });
        return may === (own === of && OF_A_BODY.includes(name));
      }),
    );
  });
});
