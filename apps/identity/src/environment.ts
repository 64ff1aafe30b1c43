import { assertionKeysFrom } from '@tongxing/auth/keys';
import { flag, json, oneOf, optional, port, readEnvironment, text, url, whole } from '@tongxing/env';
import { oidcSettingsFrom, SECOND_FACTOR_RULES } from '@tongxing/identity';
import { LEAST_RETENTION_MONTHS, RETENTION_MONTHS } from '@tongxing/subgraph/seal';
import type { JSONWebKeySet } from 'jose';

const DEFAULT_PORT = 4001;
/** A session that nobody uses ends after two hours, any session after a working day. */
const IDLE_MINUTES = 120;
const HOURS = 12;
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** What the running service reads from its environment. */
export function serveEnvironment() {
  const environment = readEnvironment({
    HOST: text('127.0.0.1'),
    PORT: port(DEFAULT_PORT),
    LOG_LEVEL: oneOf(LEVELS, 'info'),
    DATABASE_URL: url(),
    PUBLIC_URL: url(),
    SESSION_SECRET: text(),
    AUDIT_SEAL_KEY: text(),
    /** the private keys that sign access tokens */
    SIGNING_KEYS_FILE: text(),
    /** the gateway's public keys, as a set or as a file in which they rotate */
    ASSERTION_JWKS: optional(json<JSONWebKeySet>()),
    ASSERTION_JWKS_FILE: optional(text()),
    SECOND_FACTOR: oneOf(SECOND_FACTOR_RULES, 'optional'),
    SESSION_IDLE_MINUTES: whole(1, IDLE_MINUTES),
    SESSION_HOURS: whole(1, HOURS),
    /** an OIDC provider besides the password; see docs/operations/sign-in-over-oidc.md */
    OIDC_ISSUER: optional(text()),
    OIDC_CLIENT_ID: optional(text()),
    OIDC_CLIENT_SECRET: optional(text()),
    OIDC_LABEL: text('统一身份认证'),
    OIDC_CLAIMS: optional(json<unknown>()),
    DEMONSTRATION: flag(false),
    /** addresses or ranges, separated by commas, whose X-Forwarded-For is believed: the gateway's */
    TRUSTED_PROXIES: text('127.0.0.0/8,::1'),
  });
  return {
    ...environment,
    assertion: assertionKeysFrom(environment),
    oidc: oidcSettingsFrom(environment),
  };
}

/** What `prepare` and `audit` read from their environment. */
export function prepareEnvironment() {
  return readEnvironment({
    LOG_LEVEL: oneOf(LEVELS, 'info'),
    OWNER_DATABASE_URL: url(),
    DEMONSTRATION: flag(false),
    AUDIT_SEAL_KEY: optional(text()),
    AUDIT_RETENTION_MONTHS: whole(LEAST_RETENTION_MONTHS, RETENTION_MONTHS),
  });
}

/** What `recover-administrator` reads from its environment. */
export function recoveryEnvironment() {
  return readEnvironment({ OWNER_DATABASE_URL: url() });
}

/** What `keys` reads from its environment. */
export function keysEnvironment() {
  return readEnvironment({ SIGNING_KEYS_FILE: text() });
}
