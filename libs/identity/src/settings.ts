import type { AssertionKeySource } from '@tongxing/auth/keys';
import type { Logger } from 'pino';
import type { OidcSettings } from './oidc/provider.ts';
import type { SecondFactorRule } from './second-factor/second-factor.policy.ts';

/** What the running service needs. */
export interface IdentitySettings {
  host: string;
  /** 0 takes a free port */
  port: number;
  /** a connection of the role `identity_app` */
  databaseUrl: string;
  /** where browsers reach the platform; the only origin that may send requests, and the issuer of tokens */
  publicUrl: string;
  /** signs session cookies, and encrypts second factors; at least 32 characters */
  sessionSecret: string;
  /** the private keys that sign access tokens; for this service's user alone, read anew when it changes */
  signingKeysFile: string;
  /** whether accounts have a second factor, and whether some must */
  secondFactor: SecondFactorRule;
  /** a session ends this long after its person last did something */
  sessionIdleMinutes: number;
  /** a session ends this long after it began, whatever is done in it */
  sessionHours: number;
  /** the gateway's public keys: it alone asks whether a session still stands */
  assertion: AssertionKeySource;
  /** the provider over which one can sign in besides; null without one */
  oidc: OidcSettings | null;
  /** the days of the record are sealed with it; the database does not know it */
  auditSealKey: string;
  /** whether demonstration accounts are loaded and shown */
  demonstration: boolean;
  /** addresses or ranges (CIDR) whose X-Forwarded-For is believed */
  trustedProxies: string[];
  logger: Logger;
  /** the clock of locks and events; the system's by default */
  now?: () => Date;
}

/** What the preparation of the database needs. */
export interface PrepareSettings {
  /** a connection of the role `identity_owner` */
  ownerDatabaseUrl: string;
  demonstration: boolean;
  /** what was recorded of sign-ins and accounts is kept this long; at least six months */
  auditRetentionMonths: number;
  /** tells the operator what must be seen once, such as the first password */
  print: (line: string) => void;
}
