import { flag, oneOf, port, readEnvironment, text, url } from '@tongxing/env';

const DEFAULT_PORT = 4001;
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** What the running service reads from its environment. */
export function serveEnvironment() {
  return readEnvironment({
    HOST: text('127.0.0.1'),
    PORT: port(DEFAULT_PORT),
    LOG_LEVEL: oneOf(LEVELS, 'info'),
    DATABASE_URL: url(),
    PUBLIC_URL: url(),
    SESSION_SECRET: text(),
    /** the private keys that sign access tokens */
    SIGNING_KEYS_FILE: text(),
    DEMONSTRATION: flag(false),
    /** addresses or ranges, separated by commas, whose X-Forwarded-For is believed: the gateway's */
    TRUSTED_PROXIES: text('127.0.0.0/8,::1'),
  });
}

/** What `prepare` reads from its environment. */
export function prepareEnvironment() {
  return readEnvironment({
    LOG_LEVEL: oneOf(LEVELS, 'info'),
    OWNER_DATABASE_URL: url(),
    DEMONSTRATION: flag(false),
  });
}

/** What `keys` reads from its environment. */
export function keysEnvironment() {
  return readEnvironment({ SIGNING_KEYS_FILE: text() });
}
