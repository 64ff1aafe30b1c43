import type { ManagedAccount } from '../identity/types.ts';
import { useAsked, type Asked } from '../identity/use-asked.ts';

export const ACCOUNTS = '/auth/accounts';

/** The accounts that the administrator may keep, and their own. */
export function useAccounts(): Asked<{ readonly accounts: readonly ManagedAccount[] }> {
  return useAsked(ACCOUNTS);
}
