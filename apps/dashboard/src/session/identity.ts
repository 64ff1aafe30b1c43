/** The identity service, at the same origin. The session itself is a cookie that no script can read. */
import { readClaims, type Claims } from './claims.ts';

export interface Token {
  readonly text: string;
  readonly claims: Claims;
}

/** Why there is no token: nobody is signed in, or nobody answered. */
export type NoToken = 'signedOut' | 'unreachable';

export interface DemonstrationAccounts {
  readonly accounts: readonly { readonly username: string; readonly name: string; readonly role: string }[];
  readonly password?: string;
}

const language = (): Record<string, string> => ({ 'accept-language': document.documentElement.lang });

/** A fresh access token of the running session. */
export async function fetchToken(): Promise<Token | NoToken> {
  try {
    const response = await fetch('/auth/token', { headers: language(), cache: 'no-store' });
    if (response.status === 401 || response.status === 403) return 'signedOut';
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
    const response = await fetch('/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...language() },
      body: JSON.stringify({ username, password }),
    });
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
    const response = await fetch('/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return response.ok;
  } catch {
    return false;
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
