import { useEffect, useState } from 'react';
import { fetchAccount, type Account } from '../session/identity.ts';

/** The account that is signed in, asked for when this is first drawn; undefined until the answer is there. */
export function useAccount(): Account | null | undefined {
  const [account, setAccount] = useState<Account | null>();
  useEffect(() => {
    let wanted = true;
    void fetchAccount().then((answer) => wanted && setAccount(answer));
    return () => {
      wanted = false;
    };
  }, []);
  return account;
}
