/** Who is signed in. The token lives here, in memory, and nowhere else. */
import { useSyncExternalStore } from 'react';
import { idleSeconds } from './activity.ts';
import type { Claims } from './claims.ts';
import { fetchToken, signIn, signInWithCode, signOut, type Entry, type Token } from './identity.ts';

export type SessionState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signedOut'; readonly expired: boolean }
  /** Signed in with a first password; `current` is that password when it has just been typed. */
  | { readonly kind: 'passwordDue'; readonly current: string | null }
  /** The second factor that is required has not been enrolled. */
  | { readonly kind: 'secondFactorDue'; readonly current: string | null }
  /** `lapsed`: the session is over, and the page waits, with all that was typed, for a new one. */
  | { readonly kind: 'signedIn'; readonly claims: Claims; readonly lapsed: boolean };

let state: SessionState = { kind: 'starting' };
let token: Token | null = null;
let pending: Promise<void> | null = null;
let typed: string | null = null;
/** Settled once the person has signed in again. */
let lapse: PromiseWithResolvers<void> | null = null;
const listeners = new Set<() => void>();

function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Opens the page anew: what is in memory was another's, or something has to be set up first. */
function startAnew(): void {
  // Forms are gone before the address is opened again, and so do not ask whether they may be left.
  become({ kind: 'starting' });
  setTimeout(() => window.location.reload());
}

async function load(): Promise<void> {
  const answer = await fetchToken(idleSeconds());
  if (answer === 'unreachable') {
    if (state.kind === 'starting') become({ kind: 'unreachable' });
    return;
  }
  if (typeof answer === 'string') {
    token = null;
    if (answer !== 'signedOut') {
      if (state.kind !== answer) become({ kind: answer, current: typed });
    } else if (state.kind === 'signedIn') {
      lapse ??= Promise.withResolvers();
      become({ ...state, lapsed: true });
    } else
      become({
        kind: 'signedOut',
        expired: state.kind === 'passwordDue' || state.kind === 'secondFactorDue',
      });
    return;
  }
  const other = state.kind !== 'signedIn' || state.claims.sub !== answer.claims.sub;
  token = answer;
  if (other) become({ kind: 'signedIn', claims: answer.claims, lapsed: false });
}

/** Fetches a token; calls at the same time share one request, and wait for a new sign-in when it takes one. */
export function refreshSession(): Promise<void> {
  if (lapse !== null) return lapse.promise;
  pending ??= load().finally(() => {
    pending = null;
  });
  return pending.then(() => lapse?.promise);
}

/** Goes on with a page whose session was over, if there is a session now; another's opens a page of its own. */
export async function resume(): Promise<boolean> {
  const answer = await fetchToken(idleSeconds());
  if (answer === 'signedOut' || answer === 'unreachable') return false;
  if (lapse === null || state.kind !== 'signedIn') return true;
  if (typeof answer === 'string' || answer.claims.sub !== state.claims.sub) {
    startAnew();
    return true;
  }
  token = answer;
  const { resolve } = lapse;
  lapse = null;
  become({ ...state, claims: answer.claims, lapsed: false });
  resolve();
  return true;
}

async function goOn(entry: Entry, password: string | null): Promise<Entry> {
  if (entry.kind !== 'entered') return entry;
  if (lapse !== null) return (await resume()) ? entry : { kind: 'refused', message: '' };
  typed = password;
  try {
    await refreshSession();
  } finally {
    typed = null;
  }
  return entry;
}

/** Signs in and opens what was asked for, or goes on with the page that waits. */
export async function enter(username: string, password: string): Promise<Entry> {
  return goOn(await signIn(username, password), password);
}

/** The second step of `enter`. */
export async function enterWithCode(code: string): Promise<Entry> {
  return goOn(await signInWithCode(code), null);
}

/** Goes on after what was due has been done, and forgets what was typed. */
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

/** Calls with each state that follows, until what it answers is called. */
export function onSession(listener: (state: SessionState) => void): () => void {
  const tell = (): void => listener(state);
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** The session now; the caller renders again when it changes. */
export function useSession(): SessionState {
  return useSyncExternalStore(onSession, () => state);
}
