import { EnvironmentError } from '@tongxing/env';
import { OWN_CLAIMS, readClaimMapping } from './claims.policy.ts';
import type { ClaimMapping } from './claims.policy.ts';
import type { OidcSettings } from './provider.ts';

/** What the environment says of the provider. */
export interface OidcEnvironment {
  OIDC_ISSUER: string | undefined;
  OIDC_CLIENT_ID: string | undefined;
  OIDC_CLIENT_SECRET: string | undefined;
  OIDC_LABEL: string;
  OIDC_CLAIMS: unknown;
}

/**
 * The provider of the environment; null where none is named.
 *
 * @throws {EnvironmentError} when something of it is missing or wrong
 */
export function oidcSettingsFrom(environment: OidcEnvironment): OidcSettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL, OIDC_CLAIMS } = environment;
  if (OIDC_ISSUER === undefined) return null;
  const mapping = OIDC_CLAIMS === undefined ? OWN_CLAIMS : readClaimMapping(OIDC_CLAIMS);
  const reasons: [variable: string, reason: string | false][] = [
    ['OIDC_ISSUER', !isTrusted(OIDC_ISSUER) && 'must be an https: address'],
    ['OIDC_CLIENT_ID', OIDC_CLIENT_ID === undefined && 'is missing'],
    ['OIDC_CLIENT_SECRET', OIDC_CLIENT_SECRET === undefined && 'is missing'],
    ['OIDC_CLAIMS', 'fault' in mapping && mapping.fault],
  ];
  const faults = reasons.flatMap(([variable, reason]) => (reason ? [{ variable, reason }] : []));
  if (faults.length > 0) throw new EnvironmentError(faults);
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID ?? '',
    clientSecret: OIDC_CLIENT_SECRET ?? '',
    label: OIDC_LABEL,
    mapping: mapping as ClaimMapping,
  };
}

/** Whether what an issuer says cannot be altered on the way: by https, or within this machine. */
function isTrusted(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  );
}
