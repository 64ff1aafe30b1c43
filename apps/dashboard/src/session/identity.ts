/** The identity service, at the same origin. The session itself is a cookie that no script can read. */
import type { Outcome } from '@tongxing/dashboard-kit';
import { readClaims, type Claims } from './claims.ts';
import { passwordOutcome } from './password-outcome.ts';

export interface Token {
  readonly text: string;
  readonly claims: Claims;
}

/** Why there is no token: nobody is signed in, the first password still stands, or nobody answered. */
export type NoToken = 'signedOut' | 'passwordDue' | 'unreachable';

/** The account that is signed in. */
export interface Account {
  readonly username: string;
  readonly name: string;
  /** Opens with a published password, which nobody can change. */
  readonly demonstration: boolean;
}

export interface DemonstrationAccounts {
  readonly accounts: readonly { readonly username: string; readonly name: string; readonly role: string }[];
  readonly password?: string;
}

const language = (): Record<string, string> => ({ 'accept-language': document.documentElement.lang });

const post = (path: string, body: object): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...language() },
    body: JSON.stringify(body),
  });

/** A fresh access token of the running session. */
export async function fetchToken(): Promise<Token | NoToken> {
  try {
    const response = await fetch('/auth/token', { headers: language(), cache: 'no-store' });
    if (response.status === 403) {
      const { code } = (await response.json()) as { code?: string };
      return code === 'PASSWORD_CHANGE_REQUIRED' ? 'passwordDue' : 'signedOut';
    }
    if (response.status === 401) return 'signedOut';
    if (!response.ok) return 'unreachable';
    const { token } = (await response.json()) as { token?: string };
    const claims = token === undefined ? null : readClaims(token);
    return token === undefined || claims === null ? 'signedOut' : { text: token, claims };
  } catch {
    return 'unreachable';
  }
}

/** Signs in; answers null, or what is wrong in the words of the service ('' when it did not answer). */
export async function signIn(username: string, password: string): Promise<string | null> {
  try {
    const response = await post('/auth/sign-in/username', { username, password });
    if (response.ok) return null;
    if (response.status >= 500) return '';
    const { message } = (await response.json()) as { message?: string };
    return message ?? '';
  } catch {
    return '';
  }
}

/** Ends the session; true when the service has confirmed it. */
export async function signOut(): Promise<boolean> {
  try {
    const response = await post('/auth/sign-out', {});
    return response.ok;
  } catch {
    return false;
  }
}

/** Who is signed in; null when nobody is, or nobody answered. */
export async function fetchAccount(): Promise<Account | null> {
  try {
    const response = await fetch('/auth/session', { headers: language(), cache: 'no-store' });
    if (!response.ok) return null;
    return ((await response.json()) as { account: Account | null }).account;
  } catch {
    return null;
  }
}

/** Changes the password of who is signed in; `wrongCurrent` is said beside a wrong present one. */
export async function changePassword(
  currentPassword: string,
  newPassword: string,
  wrongCurrent: string,
): Promise<Outcome> {
  try {
    const response = await post('/auth/change-password', { currentPassword, newPassword });
    return passwordOutcome(response.status, await response.json(), wrongCurrent);
  } catch {
    return { kind: 'unreachable' };
  }
}

/** The accounts to try the platform with; none unless demonstration data is loaded. */
export async function fetchDemonstration(): Promise<DemonstrationAccounts> {
  try {
    const response = await fetch('/auth/demonstration', { headers: language() });
    return response.ok ? ((await response.json()) as DemonstrationAccounts) : { accounts: [] };
  } catch {
    return { accounts: [] };
  }
}
