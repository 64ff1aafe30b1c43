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
}

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
}

/** The view of an account for its holder. */
export function viewOf(row: AccountRow): AccountView {
  const { id, username, name, unit, districts, street, body, roles, mustChangePassword, demonstration } = row;
  return { id, username, name, unit, districts, street, body, roles, mustChangePassword, demonstration };
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
