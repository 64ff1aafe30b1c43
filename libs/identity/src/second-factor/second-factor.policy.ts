import type { Role } from '@tongxing/auth';
import type { AccountRow } from '../accounts/account.ts';
import type { SignInMethod } from '../sessions/opener.ts';

/** Whether this installation has second factors: not at all, for who wants one, or for some roles by duty. */
export const SECOND_FACTOR_RULES = ['off', 'optional', 'required'] as const;
export type SecondFactorRule = (typeof SECOND_FACTOR_RULES)[number];

/** Those who see everything of a district, or say who does. */
const BOUND: readonly Role[] = ['ADMIN', 'OFFICE'];

/** Whether an account must have a second factor. A demonstration account is public, so there is nothing to guard. */
export function isBound(
  rule: SecondFactorRule,
  account: Pick<AccountRow, 'roles' | 'demonstration'>,
): boolean {
  return rule === 'required' && !account.demonstration && account.roles.some((role) => BOUND.includes(role));
}

/**
 * Whether somebody who is signed in must enrol a second factor before anything else. Who came by an OIDC provider was
 * asked there for whatever the provider asks for.
 */
export function mustEnrol(
  rule: SecondFactorRule,
  account: Pick<AccountRow, 'roles' | 'demonstration' | 'secondFactor'>,
  method: SignInMethod,
): boolean {
  return method === 'PASSWORD' && !account.secondFactor && isBound(rule, account);
}

/** Whether a right password alone does not open a session. */
export function asksForCode(rule: SecondFactorRule, account: Pick<AccountRow, 'secondFactor'>): boolean {
  return rule !== 'off' && account.secondFactor;
}
