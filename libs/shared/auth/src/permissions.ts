import type { Actor, Role } from './actor.ts';

/** How far a permission reaches, widest first. */
export type Scope = 'ALL' | 'DISTRICT' | 'OWN_UNIT' | 'OWN_STREET' | 'OWN_BODY' | 'SUMMARY' | 'PUBLISHED';

/** The scopes from the widest to the narrowest; `scopeOf` takes the first that one of the roles grants. */
export const SCOPES: readonly Scope[] = [
  'ALL',
  'DISTRICT',
  'OWN_UNIT',
  'OWN_STREET',
  'OWN_BODY',
  'SUMMARY',
  'PUBLISHED',
];

/** Who holds a permission and how far it reaches for each; a role that is not named holds nothing. */
export type Grant = Readonly<Partial<Record<Role, Scope>>>;

/** What a row belongs to, as far as it belongs to anything. */
export interface Belonging {
  district?: string | undefined;
  unit?: string | undefined;
  street?: string | undefined;
  body?: string | undefined;
}

/** A table of permissions and the pure questions one can ask it. */
export interface Permissions<P extends string> {
  readonly table: Readonly<Record<P, Grant>>;
  /** Whether the actor holds the permission at all; nobody (null) holds none. */
  isAllowed(actor: Actor | null, permission: P): boolean;
  /** The widest scope that any of the actor's roles grants, or null when none does. */
  scopeOf(actor: Actor | null, permission: P): Scope | null;
  /**
   * Whether the actor may use the permission on one row. Every grant of every role is asked, so that an
   * actor with two roles reaches what either reaches. `SUMMARY` and `PUBLISHED` reach no single row.
   */
  isAllowedOn(actor: Actor | null, permission: P, row: Belonging): boolean;
}

/**
 * Turns a table of permission × role into the questions services ask. What the table does not grant is
 * denied; so is a grant whose scope needs a fact the actor lacks (`OWN_UNIT` without a unit, `DISTRICT`
 * without a district …).
 */
export function definePermissions<const T extends Record<string, Grant>>(
  table: T,
): Permissions<Extract<keyof T, string>> {
  const grantsOf = (actor: Actor | null, permission: string): Scope[] => {
    if (!actor || !Object.hasOwn(table, permission)) return [];
    const grant: Grant = table[permission]!;
    return actor.roles
      .filter((role) => Object.hasOwn(grant, role))
      .map((role) => grant[role]!)
      .filter((scope) => isMeaningful(actor, scope));
  };
  const scopeOf = (actor: Actor | null, permission: string): Scope | null => {
    const granted = grantsOf(actor, permission);
    return SCOPES.find((scope) => granted.includes(scope)) ?? null;
  };
  return {
    table,
    scopeOf,
    isAllowed: (actor, permission) => scopeOf(actor, permission) !== null,
    isAllowedOn: (actor, permission, row) =>
      grantsOf(actor, permission).some((scope) => actor !== null && covers(actor, scope, row)),
  };
}

/**
 * Whether a scope of this actor covers a row. Everything narrower than `ALL` asks for the actor's district first:
 * a row without a district is covered by `ALL` only, so that a caller who forgets it opens nothing.
 */
export function covers(actor: Actor, scope: Scope, row: Belonging): boolean {
  const inDistrict = row.district !== undefined && actor.districts.includes(row.district);
  switch (scope) {
    case 'ALL':
      return true;
    case 'DISTRICT':
      return inDistrict;
    case 'OWN_UNIT':
      return inDistrict && actor.unit !== undefined && row.unit === actor.unit;
    case 'OWN_STREET':
      return inDistrict && actor.street !== undefined && row.street === actor.street;
    case 'OWN_BODY':
      return inDistrict && actor.body !== undefined && row.body === actor.body;
    case 'SUMMARY':
    case 'PUBLISHED':
      return false;
  }
}

function isMeaningful(actor: Actor, scope: Scope): boolean {
  switch (scope) {
    case 'ALL':
    case 'SUMMARY':
    case 'PUBLISHED':
      return true;
    case 'DISTRICT':
      return actor.districts.length > 0;
    case 'OWN_UNIT':
      return actor.unit !== undefined;
    case 'OWN_STREET':
      return actor.street !== undefined;
    case 'OWN_BODY':
      return actor.body !== undefined;
  }
}
