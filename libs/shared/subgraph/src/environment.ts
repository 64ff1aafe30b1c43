import { assertionKeysFrom } from '@tongxing/auth/keys';
import { flag, json, oneOf, optional, port, readEnvironment, text, url, whole } from '@tongxing/env';
import type { JSONWebKeySet } from 'jose';
import { LEAST_RETENTION_MONTHS, RETENTION_MONTHS } from './audit/seal/seal.sql.ts';

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** What a running subgraph is told; see docs/operations. */
export function serveEnvironment() {
  const { ASSERTION_JWKS, ASSERTION_JWKS_FILE, ...environment } = readEnvironment({
    HOST: text('127.0.0.1'),
    PORT: port(),
    DATABASE_URL: url(),
    ASSERTION_JWKS: optional(json<JSONWebKeySet>()),
    ASSERTION_JWKS_FILE: optional(text()),
    AUDIT_SEAL_KEY: text(),
    LOG_LEVEL: oneOf(LEVELS, 'info'),
  });
  return { ...environment, assertion: assertionKeysFrom({ ASSERTION_JWKS, ASSERTION_JWKS_FILE }) };
}

/** What `prepare` is told: the roles that own tables and queues. */
export function prepareEnvironment() {
  return readEnvironment({
    OWNER_DATABASE_URL: url(),
    JOBS_OWNER_DATABASE_URL: url(),
    DEMONSTRATION: flag(false),
    AUDIT_SEAL_KEY: optional(text()),
    AUDIT_RETENTION_MONTHS: whole(LEAST_RETENTION_MONTHS, RETENTION_MONTHS),
    LOG_LEVEL: oneOf(LEVELS, 'info'),
  });
}
