import { ROLES, SCOPES, UNIT_CODES, type Actor, type Belonging, type Permissions } from '@tongxing/auth';
import fc from 'fast-check';
import { accessRules, type AccessWords } from '../access/access.ts';
import { actorFor } from './actor.ts';

const DISTRICTS = ['130273', '130299'] as const;
const STREETS = ['130273001', '130273101', '130299001'] as const;
const BODIES = ['a', 'b'] as const;

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const places = { unit: maybe(UNIT_CODES), street: maybe(STREETS), body: maybe(BODIES) };
const anyone: fc.Arbitrary<Actor> = fc
  .record({ ...places, roles: fc.subarray([...ROLES]), districts: fc.subarray([...DISTRICTS]) })
  .map(({ unit, street, body, ...more }) =>
    actorFor('CITY', { ...more, ...(unit && { unit }), ...(street && { street }), ...(body && { body }) }),
  );
const anyRow: fc.Arbitrary<Belonging> = fc.record({ ...places, district: maybe(DISTRICTS) });

/**
 * Tests, over every actor and row there can be, what holds of any table of permissions: nobody reaches beyond their
 * scope, another role never takes away, and every permission can be read by a person. Call it at the top of a spec.
 */
export function holdsItsPermissions<P extends string>(
  permissions: Permissions<P>,
  words: AccessWords<P>,
): void {
  const names = Object.keys(permissions.table) as P[];
  const anyName = fc.constantFrom(...names);
  const reaches = (actor: Actor, name: P, row: Belonging) => permissions.isAllowedOn(actor, name, row);

  describe('the permissions', () => {
    it('reach no row outside the actor’s districts, and none without a district', () => {
      fc.assert(
        fc.property(anyone, anyName, anyRow, (actor, name, row) => {
          const isForeign = row.district === undefined || !actor.districts.includes(row.district);
          return !isForeign || !reaches(actor, name, row);
        }),
      );
    });

    it('reach within the district no further than one of the actor’s grants', () => {
      fc.assert(
        fc.property(anyone, anyName, anyRow, (actor, name, row) => {
          const scopes = actor.roles.map((role) => permissions.table[name][role]);
          const isOwn =
            scopes.includes('DISTRICT') ||
            (scopes.includes('OWN_UNIT') && row.unit !== undefined && row.unit === actor.unit) ||
            (scopes.includes('OWN_STREET') && row.street !== undefined && row.street === actor.street) ||
            (scopes.includes('OWN_BODY') && row.body !== undefined && row.body === actor.body);
          return isOwn || !reaches(actor, name, row);
        }),
      );
    });

    it('are never fewer with one more role', () => {
      fc.assert(
        fc.property(anyone, anyName, anyRow, fc.constantFrom(...ROLES), (actor, name, row, role) => {
          const more = { ...actor, roles: [...new Set([...actor.roles, role])] };
          return (
            (!permissions.isAllowed(actor, name) || permissions.isAllowed(more, name)) &&
            (!reaches(actor, name, row) || reaches(more, name, row))
          );
        }),
      );
    });

    it('are nobody’s who is not signed in or has no role', () => {
      for (const name of names) {
        expect(permissions.isAllowed(null, name)).toBe(false);
        expect(permissions.isAllowed(actorFor('OFFICE', { roles: [] }), name)).toBe(false);
      }
    });

    it('are all told in both languages, with the very grants that are enforced', () => {
      expect(Object.keys(words).sort()).toEqual([...names].sort());
      for (const language of ['zh', 'en'] as const) {
        for (const rule of accessRules({ language }, permissions, words)) {
          expect([rule.area.trim(), rule.title.trim(), rule.note?.trim() ?? 'none']).not.toContain('');
          const told = Object.fromEntries(rule.grants.map(({ role, scope }) => [role, scope]));
          expect(told).toEqual(permissions.table[rule.permission as P]);
          expect(rule.grants.every(({ scope }) => SCOPES.includes(scope))).toBe(true);
        }
      }
    });
  });
}
