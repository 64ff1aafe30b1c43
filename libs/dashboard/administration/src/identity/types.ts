/** What the identity service tells, as far as the pages show it. */
import type { Role, UnitCode } from '@tongxing/dashboard-kit/pure';

/** Which ways lead in. */
export interface Methods {
  readonly password: boolean;
  readonly oidc: { readonly label: string } | null;
  readonly secondFactor: 'off' | 'optional' | 'required';
}

/** The account that is signed in, as its holder sees it. */
export interface OwnAccount {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly unit: UnitCode | null;
  readonly districts: readonly string[];
  readonly street: string | null;
  readonly body: string | null;
  readonly roles: readonly Role[];
  /** Opens with a published password, which nobody can change. */
  readonly demonstration: boolean;
  /** Whether a second factor is enrolled. */
  readonly secondFactor: boolean;
}

/** An account as its administrator sees it. */
export interface ManagedAccount extends OwnAccount {
  readonly version: number;
  readonly disabled: boolean;
  readonly mustChangePassword: boolean;
  /** Administers the accounts of every district. */
  readonly installation: boolean;
  /** An instant, while too many failures keep it shut. */
  readonly lockedUntil: string | null;
  readonly lastSignInAt: string | null;
}

/** Where an account is signed in. */
export interface OpenSession {
  readonly id: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly address: string;
  readonly userAgent: string;
  readonly current: boolean;
}

/** What a machine client may do: ask within its role's permissions, or push figures. */
export type ClientScope = 'graph' | 'figures';
export type ClientRole = 'CITY' | 'INTEGRATOR';

/** A machine client, without its key. */
export interface ApiClient {
  readonly id: string;
  readonly name: string;
  readonly role: ClientRole;
  readonly districts: readonly string[];
  readonly scopes: readonly ClientScope[];
  /** The first characters of its key. */
  readonly keyHint: string;
  /** The last day on which the key is taken. */
  readonly expiresOn: string;
  /** Addresses and ranges it may come from; none: from anywhere. */
  readonly addresses: readonly string[];
  readonly createdAt: string;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
  readonly lastUsedAddress: string | null;
  readonly version: number;
}
