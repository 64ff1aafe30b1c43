import { ROLES, UNIT_CODES } from '@tongxing/auth';
import type { Role, UnitCode } from '@tongxing/auth';
import { CLIENT_ROLES } from '../clients/client.ts';
import type { AccountRow } from './account.ts';

/** The wanted name and rights of an account, as an administrator states them. */
export interface WantedAccount {
  name: string;
  unit: string | null;
  districts: string[];
  street: string | null;
  body: string | null;
  roles: string[];
  installation: boolean;
}

/** The same, found to be whole. */
export type SoundAccount = Pick<
  AccountRow,
  'name' | 'unit' | 'districts' | 'street' | 'body' | 'roles' | 'installation'
>;

const USERNAME = /^[a-z0-9_.]{3,30}$/;
const DISTRICT = /^\d{6}$/;
const STREET = /^\d{9}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The roles that an account can have; those of machines have a key and no account. */
export const ACCOUNT_ROLES: readonly Role[] = ROLES.filter(
  (role) => !(CLIENT_ROLES as readonly Role[]).includes(role),
);

/** Roles that look across districts: only an administrator of the whole installation gives them. */
const ACROSS_DISTRICTS: readonly Role[] = ['CITY', 'CITY_OFFICE'];

/** Whether a username is 3 to 30 small letters, digits, dots and underscores. */
export function isUsername(username: string): boolean {
  return USERNAME.test(username);
}

/**
 * Checks that rights belong together: a unit for UNIT, a street of an own district for STREET, a mediation
 * body for BODY, a district for every role that works in one; nothing that the role does not use, and no role of a
 * machine.
 *
 * @returns the sound account, or the name of the first field that is wrong
 */
export function checkAccount(wanted: WantedAccount): SoundAccount | { fault: keyof WantedAccount } {
  const roles = ACCOUNT_ROLES.filter((role) => wanted.roles.includes(role));
  const unit: UnitCode | null = UNIT_CODES.find((code) => code === wanted.unit) ?? null;
  const { districts, street, body } = wanted;
  const across = roles.every((role) => ACROSS_DISTRICTS.includes(role));
  const has = (role: Role) => roles.includes(role);
  const faults: [keyof WantedAccount, boolean][] = [
    ['name', wanted.name.trim() === ''],
    ['roles', roles.length === 0 || roles.length !== wanted.roles.length],
    ['unit', unit !== wanted.unit || (has('UNIT') && unit === null)],
    ['districts', !districts.every((code) => DISTRICT.test(code)) || across !== (districts.length === 0)],
    ['street', has('STREET') !== (street !== null) || (street !== null && !liesIn(street, districts))],
    ['body', has('BODY') !== (body !== null) || (body !== null && !UUID.test(body))],
    ['installation', wanted.installation && !has('ADMIN')],
  ];
  const fault = faults.find(([, holds]) => holds)?.[0];
  if (fault) return { fault };
  return {
    name: wanted.name.trim(),
    unit,
    districts,
    street,
    body,
    roles,
    installation: wanted.installation,
  };
}

/**
 * Whether an administrator may have an account with these rights made, changed or shown: within the own
 * districts, and across them for an administrator of the installation. Nobody administers the own account.
 */
export function mayAdminister(
  administrator: AccountRow,
  account: Pick<AccountRow, 'districts' | 'roles' | 'installation'> & { id?: string },
): boolean {
  if (!administrator.roles.includes('ADMIN') || administrator.banned) return false;
  if (account.id === administrator.id) return false;
  if (administrator.installation) return true;
  const within = account.districts.every((code) => administrator.districts.includes(code));
  const across =
    account.districts.length === 0 || account.roles.some((role) => ACROSS_DISTRICTS.includes(role));
  return within && !across && !account.installation;
}

function liesIn(street: string, districts: string[]): boolean {
  return STREET.test(street) && districts.includes(street.slice(0, 6));
}
