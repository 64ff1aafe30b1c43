import fc from 'fast-check';
import { ROLES, UNIT_CODES } from './actor.ts';
import type { Actor, Role } from './actor.ts';
import { covers, definePermissions, SCOPES } from './permissions.ts';
import type { Grant, Scope } from './permissions.ts';

const permissions = definePermissions({
  'observation.enter': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT' },
  'case.read': { OFFICE: 'DISTRICT', STREET: 'OWN_STREET', BODY: 'OWN_BODY' },
  'indicator.read': { OFFICE: 'DISTRICT', UNIT: 'SUMMARY', CITY: 'PUBLISHED', ADMIN: 'ALL' },
});

const someone: Actor = {
  sub: 'a',
  name: '',
  districts: ['130273'],
  roles: [],
  scope: [],
  sid: '',
  ver: 0,
};

const district = fc.constantFrom('130273', '130299', '130202');
const anyActor: fc.Arbitrary<Actor> = fc
  .record({
    roles: fc.uniqueArray(fc.constantFrom(...ROLES)),
    districts: fc.uniqueArray(district),
    unit: fc.option(fc.constantFrom(...UNIT_CODES), { nil: undefined }),
    street: fc.option(fc.constantFrom('130273101', '130273102'), { nil: undefined }),
    body: fc.option(fc.constantFrom('b1', 'b2'), { nil: undefined }),
  })
  .map(({ unit, street, body, ...rest }) => ({
    ...someone,
    ...rest,
    ...(unit && { unit }),
    ...(street && { street }),
    ...(body && { body }),
  }));
const anyGrant: fc.Arbitrary<Grant> = fc.dictionary(
  fc.constantFrom(...ROLES) as fc.Arbitrary<string>,
  fc.constantFrom(...SCOPES),
);
const anyRow = fc.record({
  district: fc.option(district, { nil: undefined }),
  unit: fc.option(fc.constantFrom(...UNIT_CODES), { nil: undefined }),
  street: fc.option(fc.constantFrom('130273101', '130273102'), { nil: undefined }),
  body: fc.option(fc.constantFrom('b1', 'b2'), { nil: undefined }),
});

describe('permissions', () => {
  it('are held by nobody who is not signed in', () => {
    expect(permissions.isAllowed(null, 'observation.enter')).toBe(false);
    expect(permissions.scopeOf(null, 'observation.enter')).toBeNull();
    expect(permissions.isAllowedOn(null, 'observation.enter', { district: '130273' })).toBe(false);
  });

  it('reach as far as the widest of the roles', () => {
    const actor: Actor = { ...someone, unit: 'UNION', roles: ['UNIT', 'OFFICE'] };
    expect(permissions.scopeOf(actor, 'observation.enter')).toBe('DISTRICT');
    expect(permissions.scopeOf({ ...actor, roles: ['UNIT'] }, 'observation.enter')).toBe('OWN_UNIT');
  });

  it('are not held by a role whose own unit, street, body or district is unknown', () => {
    expect(permissions.isAllowed({ ...someone, roles: ['UNIT'] }, 'observation.enter')).toBe(false);
    expect(permissions.isAllowed({ ...someone, roles: ['STREET', 'BODY'] }, 'case.read')).toBe(false);
    const nowhere: Actor = { ...someone, districts: [], roles: ['OFFICE'] };
    expect(permissions.isAllowed(nowhere, 'case.read')).toBe(false);
  });

  it('do not exist under names of the language, such as toString or __proto__', () => {
    for (const name of ['toString', '__proto__', 'constructor']) {
      expect(permissions.isAllowed({ ...someone, roles: [...ROLES] }, name as 'case.read')).toBe(false);
    }
  });

  it('reach the rows of either role of an actor who has two', () => {
    const actor: Actor = { ...someone, roles: ['STREET', 'BODY'], street: '130273101', body: 'b1' };
    const at = { district: '130273' };
    expect(permissions.isAllowedOn(actor, 'case.read', { ...at, street: '130273101' })).toBe(true);
    expect(permissions.isAllowedOn(actor, 'case.read', { ...at, body: 'b1' })).toBe(true);
    expect(permissions.isAllowedOn(actor, 'case.read', { ...at, body: 'b2' })).toBe(false);
  });

  it('are denied to every role the table does not name', () => {
    fc.assert(
      fc.property(anyActor, anyGrant, (actor, grant) => {
        const table = definePermissions({ act: grant });
        const unnamed = { ...actor, roles: actor.roles.filter((role) => !(role in grant)) };
        expect(table.isAllowed(unnamed, 'act')).toBe(false);
      }),
    );
  });

  it('never shrink when an actor is given one more role', () => {
    fc.assert(
      fc.property(anyActor, anyGrant, fc.constantFrom(...ROLES), anyRow, (actor, grant, extra, row) => {
        const table = definePermissions({ act: grant });
        const more: Actor = { ...actor, roles: [...new Set<Role>([...actor.roles, extra])] };
        const rank = (scope: Scope | null) => (scope === null ? SCOPES.length : SCOPES.indexOf(scope));
        expect(rank(table.scopeOf(more, 'act'))).toBeLessThanOrEqual(rank(table.scopeOf(actor, 'act')));
        if (table.isAllowedOn(actor, 'act', row)) expect(table.isAllowedOn(more, 'act', row)).toBe(true);
      }),
    );
  });

  it('reach no row of a district that is not the actor’s, short of ALL', () => {
    fc.assert(
      fc.property(anyActor, fc.constantFrom(...SCOPES), anyRow, (actor, scope, row) => {
        if (scope === 'ALL' || (row.district && actor.districts.includes(row.district))) return;
        expect(covers(actor, scope, row)).toBe(false);
      }),
    );
  });

  it('allow something on a row only to whom they allow something at all', () => {
    fc.assert(
      fc.property(anyActor, anyGrant, anyRow, (actor, grant, row) => {
        const table = definePermissions({ act: grant });
        if (table.isAllowedOn(actor, 'act', row)) expect(table.isAllowed(actor, 'act')).toBe(true);
      }),
    );
  });
});
