import { EnvironmentError } from '@tongxing/env';
import type { JSONWebKeySet } from 'jose';
import type { AssertionKeys } from '../assertion.ts';
import { publicKeyFile, readPublicSet } from './public-keys.ts';

/** Where a service has the gateway's public keys from. */
export interface AssertionKeySource {
  readonly keys: AssertionKeys;
  /** what of it is missing at this moment, for the readiness of the service */
  readonly missing: () => Promise<string[]>;
}

/**
 * The gateway's public keys as the environment names them: the file in which they rotate, or a set that stays as
 * long as the process.
 *
 * @throws {EnvironmentError} when neither is given, or both
 */
export function assertionKeysFrom(environment: {
  ASSERTION_JWKS: JSONWebKeySet | undefined;
  ASSERTION_JWKS_FILE: string | undefined;
}): AssertionKeySource {
  const { ASSERTION_JWKS: publicJwks, ASSERTION_JWKS_FILE: file } = environment;
  if ((publicJwks === undefined) === (file === undefined)) {
    const reason = 'must be given, or ASSERTION_JWKS, and not both';
    throw new EnvironmentError([{ variable: 'ASSERTION_JWKS_FILE', reason }]);
  }
  if (publicJwks) return { keys: { publicJwks }, missing: () => Promise.resolve([]) };
  const path = file ?? '';
  return {
    keys: { keys: publicKeyFile({ file: path }) },
    missing: () =>
      readPublicSet(path, new Date()).then(
        () => [],
        () => ["the gateway's public keys (ASSERTION_JWKS_FILE)"],
      ),
  };
}
