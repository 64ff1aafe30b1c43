import type { StatusCode } from '@tongxing/dashboard-kit/pure';
import type { ApiClient, ClientRole } from '../identity/types.ts';

export const CLIENT_STATES = ['active', 'expired', 'revoked'] as const;
export type ClientState = (typeof CLIENT_STATES)[number];
export const CLIENT_ROLES: readonly ClientRole[] = ['CITY', 'INTEGRATOR'];

/** The icon of each state. */
export const CLIENT_STATE_CODES: Readonly<Record<ClientState, StatusCode>> = {
  active: 'DONE',
  expired: 'AT_RISK',
  revoked: 'NOTED',
};

/** What state a client is in on a day; its key is taken on the last day too. */
export function clientStateOf(
  { revokedAt, expiresOn }: Pick<ApiClient, 'revokedAt' | 'expiresOn'>,
  today: string,
): ClientState {
  if (revokedAt !== null) return 'revoked';
  return expiresOn < today ? 'expired' : 'active';
}

/** Addresses as typed, one a line or separated by commas. */
export function addressesOf(text: string): readonly string[] {
  return text.split(/[\s,，、;；]+/).filter((each) => each !== '');
}

const OCTET = String.raw`(25[0-5]|2[0-4]\d|1?\d?\d)`;
const IPV4 = new RegExp(String.raw`^(${OCTET}\.){3}${OCTET}(/(3[0-2]|[12]?\d))?$`);
const IPV6 = /^[0-9a-f]*:[0-9a-f:.]+(\/(12[0-8]|1[01]\d|\d?\d))?$/i;

/** The first that is neither an address nor a range; null when all are. */
export function wrongAddress(text: string): string | null {
  return addressesOf(text).find((each) => !IPV4.test(each) && !IPV6.test(each)) ?? null;
}

/** What a program does with its key, as a shell would: exchange it for a token, and ask with that. */
export function exampleOf(origin: string, key: string, role: ClientRole): string {
  const query = role === 'CITY' ? '{ __typename }' : '{ districts { code name } }';
  return [
    `KEY='${key}'`,
    `TOKEN=$(curl -sf -X POST '${origin}/auth/client-token' -H "authorization: Bearer $KEY" \\`,
    `  | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    `curl -s '${origin}/graphql' -H "authorization: Bearer $TOKEN" \\`,
    `  -H 'content-type: application/json' -H 'x-graphql-csrf: 1' \\`,
    `  -d '{"query":"${query}"}'`,
  ].join('\n');
}
