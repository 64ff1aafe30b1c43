import type { Actor, Role, UnitCode } from '@tongxing/auth';

/** An account as the table `identity."user"` keeps it, without what only better-auth reads. */
export interface AccountRow {
  id: string;
  /** lower case */
  username: string;
  /** the post, such as 人社局经办; never a person's name */
  name: string;
  unit: UnitCode | null;
  /** division codes, six digits */
  districts: string[];
  /** division code, nine digits */
  street: string | null;
  /** id of a mediation body */
  body: string | null;
  roles: Role[];
  ver: number;
  banned: boolean;
  mustChangePassword: boolean;
  /** administers the accounts of every district */
  installation: boolean;
  demonstration: boolean;
  /** whether a second factor is enrolled */
  secondFactor: boolean;
  lastSignInAt: Date | null;
}

/** The columns of an AccountRow, of `"user" u`. */
export const ACCOUNT_COLUMNS = `u.id, u.username, u.name, u.unit, u.districts, u.street, u.body, u.roles, u.ver,
  u.banned, u."mustChangePassword", u.installation, u.demonstration, u."lastSignInAt",
  exists (select from second_factor f where f.user_id = u.id and f.secret is not null) as "secondFactor"`;

/** What the browser learns of the account that is signed in. */
export interface AccountView {
  id: string;
  username: string;
  name: string;
  unit: UnitCode | null;
  districts: string[];
  street: string | null;
  body: string | null;
  roles: Role[];
  /** no token is given out before the password is changed */
  mustChangePassword: boolean;
  /** opens with the published password, which therefore cannot be changed */
  demonstration: boolean;
  /** signing in asks for a code besides the password */
  secondFactor: boolean;
}

/** An account as its administrator sees it. */
export interface ManagedAccount extends AccountView {
  version: number;
  disabled: boolean;
  installation: boolean;
  /** after too many wrong passwords or codes; null when it may be tried */
  lockedUntil: string | null;
  lastSignInAt: string | null;
}

/** The view of an account for its holder. */
export function viewOf(row: AccountRow): AccountView {
  const { id, username, name, unit, districts, street, body, roles } = row;
  const { mustChangePassword, demonstration, secondFactor } = row;
  return {
    id,
    username,
    name,
    unit,
    districts,
    street,
    body,
    roles,
    mustChangePassword,
    demonstration,
    secondFactor,
  };
}

/** The view of an account for its administrator. */
export function managedViewOf(row: AccountRow, lockedUntil: Date | null): ManagedAccount {
  return {
    ...viewOf(row),
    version: row.ver,
    disabled: row.banned,
    installation: row.installation,
    lockedUntil: lockedUntil?.toISOString() ?? null,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
  };
}

/** The claims of an access token for the dashboard; what an account lacks is left out. */
export function claimsOf(row: AccountRow, sessionId: string): Actor {
  return {
    sub: row.id,
    name: row.name,
    ...(row.unit && { unit: row.unit }),
    districts: row.districts,
    ...(row.street && { street: row.street }),
    ...(row.body && { body: row.body }),
    roles: row.roles,
    scope: ['dashboard'],
    sid: sessionId,
    ver: row.ver,
  };
}
