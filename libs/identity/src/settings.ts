import type { Logger } from 'pino';

/** What the running service needs. */
export interface IdentitySettings {
  host: string;
  /** 0 takes a free port */
  port: number;
  /** a connection of the role `identity_app` */
  databaseUrl: string;
  /** where browsers reach the platform; the only origin that may send requests, and the issuer of tokens */
  publicUrl: string;
  /** signs session cookies; at least 32 characters */
  sessionSecret: string;
  /** the private keys that sign access tokens; for this service's user alone, read anew when it changes */
  signingKeysFile: string;
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
  /** tells the operator what must be seen once, such as the first password */
  print: (line: string) => void;
}
