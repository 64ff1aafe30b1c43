import { UNIT_CODES } from '@tongxing/auth';
import type { Role, UnitCode } from '@tongxing/auth';
import { ACCOUNT_ROLES, checkAccount, isUsername } from '../accounts/account.policy.ts';
import type { SoundAccount } from '../accounts/account.policy.ts';

/** What of an account a provider tells. */
const FIELDS = ['username', 'name', 'unit', 'districts', 'street', 'body', 'roles'] as const;
type Field = (typeof FIELDS)[number];

/** How the claims of a provider become an account. */
export interface ClaimMapping {
  /** in which claim each field is; a dot leads into an object, as in `realm_access.roles` */
  claims: Record<Field, string>;
  /**
   * The roles by the provider's names for them: names that are not listed are none of this platform's business. Without
   * a list the provider uses this platform's names, and any other is refused.
   */
  roles: Readonly<Record<string, Role>> | null;
  /** the units by the provider's names for them, likewise */
  units: Readonly<Record<string, UnitCode>> | null;
}

/** An account as a provider's claims describe it. */
export interface ClaimedAccount extends SoundAccount {
  username: string;
}

/** Claims by this platform's own names. */
export const OWN_CLAIMS: ClaimMapping = {
  claims: {
    username: 'preferred_username',
    name: 'name',
    unit: 'unit',
    districts: 'districts',
    street: 'street',
    body: 'body',
    roles: 'roles',
  },
  roles: null,
  units: null,
};

/**
 * Reads a mapping that was configured as `{ claims?, roles?, units? }`, each with just what differs from
 * {@link OWN_CLAIMS}.
 *
 * @returns the mapping, or what is wrong with it: a field, a role or a unit that does not exist
 */
export function readClaimMapping(given: unknown): ClaimMapping | { fault: string } {
  if (!isRecord(given)) return { fault: 'must be an object' };
  const { claims = {}, roles = null, units = null, ...others } = given;
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) return { fault: `does not know ${stranger}` };
  if (
    !isRecord(claims) ||
    !Object.values(claims).every((claim) => typeof claim === 'string' && claim !== '')
  ) {
    return { fault: 'must name claims as texts' };
  }
  const unknown = Object.keys(claims).find((field) => !FIELDS.includes(field as Field));
  if (unknown !== undefined) return { fault: `maps to the field ${unknown}, which there is not` };
  const [knownRoles, knownUnits] = [readNames(roles, ACCOUNT_ROLES), readNames(units, UNIT_CODES)];
  if (knownRoles === undefined) return { fault: `maps to a role other than ${ACCOUNT_ROLES.join(', ')}` };
  if (knownUnits === undefined) return { fault: `maps to a unit other than ${UNIT_CODES.join(', ')}` };
  return { claims: { ...OWN_CLAIMS.claims, ...claims }, roles: knownRoles, units: knownUnits };
}

/**
 * The account that claims describe. It never administers the whole installation: that is decided here.
 *
 * @returns the account, or the field for which the claims are refused
 */
export function accountFromClaims(
  claims: Record<string, unknown>,
  mapping: ClaimMapping,
): ClaimedAccount | { fault: Field | 'installation' } {
  const given = (field: Field) => valueAt(claims, mapping.claims[field]);
  const username = textOf(given('username'))?.toLowerCase();
  if (username === undefined || !isUsername(username)) return { fault: 'username' };
  const roles = translated(listOf(given('roles')), mapping.roles, ACCOUNT_ROLES);
  if (!roles) return { fault: 'roles' };
  const unit = translated(listOf(given('unit')), mapping.units, UNIT_CODES);
  if (!unit || unit.length > 1) return { fault: 'unit' };
  const account = checkAccount({
    name: textOf(given('name')) ?? '',
    unit: unit[0] ?? null,
    districts: listOf(given('districts')),
    street: textOf(given('street')) ?? null,
    body: textOf(given('body')) ?? null,
    roles,
    installation: false,
  });
  return 'fault' in account ? account : { ...account, username };
}

/** The names of this platform for those of a provider; null when one is not known and had to be. */
function translated<T extends string>(
  names: string[],
  mapping: Readonly<Record<string, T>> | null,
  known: readonly T[],
): T[] | null {
  if (mapping) {
    const own = names.filter((name) => Object.hasOwn(mapping, name)).map((name) => mapping[name]!);
    return [...new Set(own)];
  }
  const own = known.filter((name) => names.includes(name));
  return names.every((name) => (known as readonly string[]).includes(name)) ? own : null;
}

/** A table from texts to known names, null for none; undefined when it is something else. */
function readNames<T extends string>(
  given: unknown,
  known: readonly T[],
): Record<string, T> | null | undefined {
  if (given === null) return null;
  if (!isRecord(given)) return undefined;
  const isKnown = Object.values(given).every((name) => (known as readonly unknown[]).includes(name));
  return isKnown ? (given as Record<string, T>) : undefined;
}

function valueAt(claims: Record<string, unknown>, path: string): unknown {
  // A claim whose own name has dots, such as an address, is found as it stands.
  if (Object.hasOwn(claims, path)) return claims[path];
  let value: unknown = claims;
  for (const step of path.split('.')) {
    if (!isRecord(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A list of texts; providers send a single one as it is. */
function listOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one): one is string => typeof one === 'string' && one !== '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
