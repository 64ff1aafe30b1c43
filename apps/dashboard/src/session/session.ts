/** Who is signed in. The token lives here, in memory, and nowhere else. */
import { useSyncExternalStore } from 'react';
import { fetchToken, signIn, signOut, type Token } from './identity.ts';
import type { Claims } from './claims.ts';

export type SessionState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signedOut'; readonly expired: boolean }
  /** Signed in with a first password; `current` is that password when it has just been typed. */
  | { readonly kind: 'passwordDue'; readonly current: string | null }
  | { readonly kind: 'signedIn'; readonly claims: Claims };

let state: SessionState = { kind: 'starting' };
let token: Token | null = null;
let pending: Promise<void> | null = null;
let typed: string | null = null;
const listeners = new Set<() => void>();

function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

async function load(): Promise<void> {
  const answer = await fetchToken();
  if (answer === 'unreachable') {
    if (state.kind === 'starting') become({ kind: 'unreachable' });
    return;
  }
  if (answer === 'signedOut') {
    token = null;
    become({ kind: 'signedOut', expired: state.kind === 'signedIn' || state.kind === 'passwordDue' });
    return;
  }
  if (answer === 'passwordDue') {
    token = null;
    if (state.kind !== 'passwordDue') become({ kind: 'passwordDue', current: typed });
    return;
  }
  const other = state.kind !== 'signedIn' || state.claims.sub !== answer.claims.sub;
  token = answer;
  if (other) become({ kind: 'signedIn', claims: answer.claims });
}

/** Fetches a token; calls at the same time share one request. */
export function refreshSession(): Promise<void> {
  pending ??= load().finally(() => {
    pending = null;
  });
  return pending;
}

/** Signs in and opens what was asked for; answers null, or what is wrong, as `signIn` does. */
export async function enter(username: string, password: string): Promise<string | null> {
  const refused = await signIn(username, password);
  if (refused !== null) return refused;
  typed = password;
  try {
    await refreshSession();
  } finally {
    typed = null;
  }
  return null;
}

/** Goes on after the first password has been changed, and forgets it. */
export function proceed(): Promise<void> {
  become({ kind: 'starting' });
  return refreshSession();
}

/** The token if it is good for some seconds more. */
export function currentToken(now: number = Date.now()): string | null {
  return token !== null && token.claims.expires * 1000 - now > 15_000 ? token.text : null;
}

/** Ends the session here and at the service. */
export async function endSession(): Promise<boolean> {
  const ended = await signOut();
  if (ended) {
    token = null;
    become({ kind: 'signedOut', expired: false });
  }
  return ended;
}

/** The session now; the caller renders again when it changes. */
export function useSession(): SessionState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
