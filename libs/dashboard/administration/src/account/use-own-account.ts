import { useEffect } from 'react';
import { useIdentity } from '../identity/identity-context.ts';
import { useAsked, type Asked } from '../identity/use-asked.ts';
import type { OwnAccount } from '../identity/types.ts';

interface Own {
  readonly account: OwnAccount | null;
}

/** The account that is signed in, as the service has it at this moment. */
export function useOwnAccount(): Asked<Own> {
  const { renew } = useIdentity();
  const { said, again } = useAsked<Own>('/auth/session');
  // That nobody is signed in is an answer here, not a refusal: the person signs in again, and it is asked again.
  const over = said?.kind === 'done' && said.body.account === null;
  useEffect(() => {
    if (over) void renew().then(again);
  }, [over, renew, again]);
  return { said: over ? undefined : said, again };
}
