import type { StatusCode } from '@tongxing/dashboard-kit/pure';
import type { Role } from '@tongxing/dashboard-kit/pure';
import type { ManagedAccount } from '../identity/types.ts';

/** What an account is at the moment, the gravest first. */
export const STATES = ['disabled', 'locked', 'first', 'active'] as const;
export type AccountState = (typeof STATES)[number];

/** The roles that people sign in with; machine clients have a page of their own. */
export const SIGN_IN_ROLES: readonly Role[] = ['OFFICE', 'UNIT', 'STREET', 'BODY', 'CITY_OFFICE', 'ADMIN'];

/** The icon of each state. */
export const STATE_CODES: Readonly<Record<AccountState, StatusCode>> = {
  active: 'DONE',
  first: 'NOT_STARTED',
  locked: 'AT_RISK',
  disabled: 'NOTED',
};

type Stated = Pick<ManagedAccount, 'disabled' | 'lockedUntil' | 'mustChangePassword'>;

/** What state an account is in. */
export function stateOf({ disabled, lockedUntil, mustChangePassword }: Stated): AccountState {
  if (disabled) return 'disabled';
  if (lockedUntil !== null) return 'locked';
  return mustChangePassword ? 'first' : 'active';
}

/** What of the list is asked for; '' asks for all. */
export interface AccountFilter {
  readonly text: string;
  readonly role: string;
  readonly state: string;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

/** The accounts that the filter lets through; words are looked for in names and in what `scopeOf` says. */
export function accountsLike(
  accounts: readonly ManagedAccount[],
  { text, role, state }: AccountFilter,
  scopeOf: (account: ManagedAccount) => string,
): readonly ManagedAccount[] {
  const wanted = fold(text);
  return accounts.filter(
    (account) =>
      (role === '' || account.roles.some((each) => each === role)) &&
      (state === '' || stateOf(account) === state) &&
      (wanted === '' || fold(`${account.name}\n${account.username}\n${scopeOf(account)}`).includes(wanted)),
  );
}
