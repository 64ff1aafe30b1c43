import type { Actor } from '@tongxing/auth';

/** The roles of machines; no person signs in with one. */
export const CLIENT_ROLES = ['CITY', 'INTEGRATOR'] as const;
export type ClientRole = (typeof CLIENT_ROLES)[number];

/** What a client may be for: `graph` asks within its role's permissions, `figures` pushes observations. */
export const CLIENT_SCOPES = ['graph', 'figures'] as const;
export type ClientScope = (typeof CLIENT_SCOPES)[number];

/** What an administrator decides about a client. */
export interface ClientRights {
  name: string;
  /** division codes, six digits; none for the city */
  districts: string[];
  scopes: ClientScope[];
  /** the last day on which the key is good, in Asia/Shanghai */
  expiresOn: string;
  /** ranges from which the key is taken; empty for any */
  addresses: string[];
}

/** A client as the table `identity.api_client` keeps it, without the digest of its key. */
export interface ClientRow extends ClientRights {
  id: string;
  role: ClientRole;
  keyHint: string;
  version: number;
  createdAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
  lastUsedAddress: string | null;
}

/** The columns of a ClientRow. */
export const CLIENT_COLUMNS = `id, name, role, districts, scopes, addresses, to_char(expires_on, 'YYYY-MM-DD') as "expiresOn",
  key_hint as "keyHint", version, created_at as "createdAt", revoked_at as "revokedAt", last_used_at as "lastUsedAt",
  last_used_address as "lastUsedAddress"`;

/** A client as its administrator sees it: the row, with times as text. */
export function clientViewOf(row: ClientRow): Record<string, unknown> {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}

const SESSION_PREFIX = 'client:';

/** The claims of a client's token. It has no session: `sid` says so, and that it is no person. */
export function clientClaimsOf(row: ClientRow): Actor {
  return {
    sub: row.id,
    name: row.name,
    districts: row.districts,
    roles: [row.role],
    scope: row.scopes,
    sid: SESSION_PREFIX + row.id,
    ver: row.version,
  };
}

/** The client that a token's `sid` names; null for the session of a person. */
export function clientOfSession(sid: string): string | null {
  return sid.startsWith(SESSION_PREFIX) ? sid.slice(SESSION_PREFIX.length) : null;
}
