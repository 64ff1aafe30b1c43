import * as oidc from 'openid-client';
import type { Configuration } from 'openid-client';
import type { ClaimMapping } from './claims.policy.ts';

/** The provider over which one signs in, and what this platform is to it. */
export interface OidcSettings {
  /** exactly as the provider names itself */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** what the button on the sign-in page says */
  label: string;
  mapping: ClaimMapping;
}

/** What one sign-in must bring back unchanged. */
export interface Checks {
  state: string;
  nonce: string;
  verifier: string;
}

/** Who came back, as the provider vouches for. */
export interface Visitor {
  issuer: string;
  subject: string;
  claims: Record<string, unknown>;
}

/** The provider, as its own description has it at this moment. */
export interface Provider {
  /** Begins a sign-in. @returns where the browser goes, and what must come back */
  begin(): Promise<{ address: string; checks: Checks }>;
  /**
   * Ends one: exchanges the code of the address that the browser came back to, and proves the identity token: its
   * signature, issuer, audience, time and nonce.
   *
   * @throws whatever is wrong with it, or with the provider
   */
  finish(returned: URLSearchParams, checks: Checks): Promise<Visitor>;
}

const SCOPE = 'openid profile';
const TIMEOUT_SECONDS = 10;
/** A provider that moved or renewed something is noticed within the hour. */
const DESCRIPTION_KEPT = 60 * 60_000;

/** Makes the client of a provider. Nothing is asked of the provider before somebody signs in. */
export function createProvider(settings: OidcSettings, redirectUri: string): Provider {
  const described = rememberFor(DESCRIPTION_KEPT, () => discover(settings));
  return {
    async begin() {
      const checks = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const address = oidc.buildAuthorizationUrl(await described(), {
        redirect_uri: redirectUri,
        scope: SCOPE,
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, checks };
    },

    async finish(returned, checks) {
      const configuration = await described();
      const tokens = await oidc.authorizationCodeGrant(
        configuration,
        new URL(`${redirectUri}?${returned.toString()}`),
        {
          expectedState: checks.state,
          expectedNonce: checks.nonce,
          pkceCodeVerifier: checks.verifier,
          idTokenExpected: true,
        },
      );
      const proven = tokens.claims();
      if (!proven) throw new Error('the provider sent no identity token');
      // Providers put the profile into the token or beside it; what the token says counts.
      const told = configuration.serverMetadata().userinfo_endpoint
        ? await oidc.fetchUserInfo(configuration, tokens.access_token, proven.sub)
        : {};
      return { issuer: proven.iss, subject: proven.sub, claims: { ...told, ...proven } };
    },
  };
}

function discover(settings: OidcSettings): Promise<Configuration> {
  const issuer = new URL(settings.issuer);
  const execute = [oidc.enableNonRepudiationChecks];
  // Only a provider on this very machine is believed without https; the settings were checked for it.
  if (issuer.protocol === 'http:') execute.push(oidc.allowInsecureRequests);
  return oidc.discovery(issuer, settings.clientId, undefined, oidc.ClientSecretBasic(settings.clientSecret), {
    execute,
    timeout: TIMEOUT_SECONDS,
  });
}

/** What was made is used for so long; a failure is not, and those who ask at once wait for the same. */
function rememberFor<T>(milliseconds: number, make: () => Promise<T>): () => Promise<T> {
  let kept: { value: Promise<T>; at: number } | undefined;
  return () => {
    if (kept && performance.now() - kept.at < milliseconds) return kept.value;
    const value = make();
    kept = { value, at: performance.now() };
    value.catch(() => {
      if (kept?.value === value) kept = undefined;
    });
    return value;
  };
}
