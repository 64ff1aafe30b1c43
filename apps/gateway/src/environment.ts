import { flag, json, oneOf, port, readEnvironment, text, url, whole } from '@tongxing/env';
import { RATE_LIMITS } from '@tongxing/gateway';
import type { GatewayEnvironment } from '@tongxing/gateway';

/** Reads the gateway's environment; all that is missing or wrong is reported together. */
export function gatewayEnvironment(
  source: Readonly<Record<string, string | undefined>> = process.env,
): GatewayEnvironment {
  return readEnvironment(
    {
      HOST: text('127.0.0.1'),
      PORT: port(4000),
      METRICS_HOST: text('127.0.0.1'),
      METRICS_PORT: port(4005),
      LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'info'),
      PUBLIC_URL: url(),
      ASSERTION_KEYS_FILE: text(),
      TOKEN_ISSUERS: json(isIssuers),
      IDENTITY_URL: url(),
      SUBGRAPH_URLS: json(isAddressBook),
      SUPERGRAPH_FILE: text(),
      DOCUMENTS_FILE: text(),
      DASHBOARD_DIR: text(),
      TRUST_PROXY: flag(false),
      RATE_LIMIT_USER: whole(0, RATE_LIMITS.user),
      RATE_LIMIT_CLIENT: whole(0, RATE_LIMITS.client),
      RATE_LIMIT_ADDRESS: whole(0, RATE_LIMITS.address),
      RATE_LIMIT_SECONDS: whole(1, RATE_LIMITS.seconds),
      OPEN: flag(false),
    },
    source,
  );
}

/** What `keys` reads from its environment: the gateway's own ring, and where its public half is to be read. */
export function keysEnvironment() {
  return readEnvironment({ ASSERTION_KEYS_FILE: text(), ASSERTION_JWKS_FILE: text() });
}

function isIssuers(value: unknown): value is GatewayEnvironment['TOKEN_ISSUERS'] {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every((one: Record<string, unknown> | null) => {
    const { issuer, jwksUrl, audience } = one ?? {};
    const isAddress = typeof jwksUrl === 'string' && URL.canParse(jwksUrl);
    return typeof issuer === 'string' && isAddress && ['string', 'undefined'].includes(typeof audience);
  });
}

function isAddressBook(value: unknown): value is Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((address) => typeof address === 'string' && URL.canParse(address));
}
