import type { Routes } from '../http/server.ts';
import type { SecondFactorRule } from '../second-factor/second-factor.policy.ts';

/** How one can sign in here. */
export interface SignInMethods {
  /** the provider beside the password; null where there is none */
  oidc: { label: string } | null;
  rule: SecondFactorRule;
}

/** Tells the sign-in page what to offer. */
export function methodRoutes({ oidc, rule }: SignInMethods): Routes {
  return {
    'GET /auth/methods': async () => ({ status: 200, body: { password: true, oidc, secondFactor: rule } }),
  };
}
