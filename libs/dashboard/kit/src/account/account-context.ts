import { createContext, use } from 'react';
import type { Account } from './account.ts';

/** Nobody: holds no permission, so that a page outside the shell offers nothing. */
export const nobody: Account = {
  sub: '',
  name: '',
  roles: [],
  unit: null,
  districts: [],
  street: null,
  body: null,
};

/** The account that is signed in; the shell provides it. */
export const AccountContext = createContext<Account>(nobody);

/** The account that is signed in. */
export function useAccount(): Account {
  return use(AccountContext);
}
