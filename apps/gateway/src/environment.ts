import { flag, json, oneOf, port, readEnvironment, text, url } from '@tongxing/env';
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
      ASSERTION_PRIVATE_JWK: json(isPrivateKey),
      TOKEN_ISSUER: url(),
      TOKEN_JWKS_URL: url(),
      IDENTITY_URL: url(),
      SUBGRAPH_URLS: json(isAddressBook),
      SUPERGRAPH_FILE: text(),
      DOCUMENTS_FILE: text(),
      DASHBOARD_DIR: text(),
      TRUST_PROXY: flag(false),
      OPEN: flag(false),
    },
    source,
  );
}

/** What `keys` reads from its environment: the gateway's own ring, and where its public half is to be read. */
export function keysEnvironment() {
  return readEnvironment({ ASSERTION_KEYS_FILE: text(), ASSERTION_JWKS_FILE: text() });
}

function isPrivateKey(value: unknown): value is GatewayEnvironment['ASSERTION_PRIVATE_JWK'] {
  const key = value as { kty?: unknown; crv?: unknown; d?: unknown } | null;
  return key?.kty === 'EC' && key.crv === 'P-256' && typeof key.d === 'string';
}

function isAddressBook(value: unknown): value is Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((address) => typeof address === 'string' && URL.canParse(address));
}
