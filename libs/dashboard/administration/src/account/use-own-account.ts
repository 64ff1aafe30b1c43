import { SESSION } from '../identity/identity-context.ts';
import { useAsked, type Asked } from '../identity/use-asked.ts';
import type { OwnAccount } from '../identity/types.ts';

/** The account that is signed in, as the service has it at this moment. */
export function useOwnAccount(): Asked<{ readonly account: OwnAccount | null }> {
  return useAsked(SESSION);
}
