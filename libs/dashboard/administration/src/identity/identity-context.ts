import { createContext, use } from 'react';
import { ask } from './http.ts';
import { saidOf, type Said } from './said.ts';

/** Tells who is signed in. */
export const SESSION = '/auth/session';

/** The identity service for whoever is signed in. */
export interface Identity {
  /** Asks; when the session is over, waits until the person has signed in again, and asks once more. */
  readonly ask: <T>(path: string, body?: object) => Promise<Said<T>>;
  /** Fetches a fresh token: after a change that the one at hand does not survive. */
  readonly renew: () => Promise<void>;
}

/** Asks once. That nobody is signed in is an answer to who is, and to a page the same as a refusal. */
async function once<T>(path: string, body?: object): Promise<Said<T>> {
  const said = saidOf<T>(await ask(path, body));
  const isOver =
    path === SESSION && said.kind === 'done' && (said.body as { account?: unknown }).account === null;
  return isOver ? { kind: 'signedOut' } : said;
}

/** Asks with what renews a session that is over. */
export function identityWith(renew: () => Promise<void>): Identity {
  return {
    renew,
    async ask<T>(path: string, body?: object): Promise<Said<T>> {
      const said = await once<T>(path, body);
      if (said.kind !== 'signedOut') return said;
      await renew();
      return once<T>(path, body);
    },
  };
}

/** Provided by the shell. */
export const IdentityContext = createContext<Identity>(identityWith(() => Promise.resolve()));

/** The identity service, for a page. */
export function useIdentity(): Identity {
  return use(IdentityContext);
}
