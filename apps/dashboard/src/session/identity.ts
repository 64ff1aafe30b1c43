/** The identity service as the shell needs it: who is here, and the ways in and out. */
import { ask, refusalText, saidOf, type Methods } from '@tongxing/dashboard-administration/identity';
import { readClaims, type Claims } from './claims.ts';

export interface Token {
  readonly text: string;
  readonly claims: Claims;
}

/** Why there is no token: nobody is signed in, something has to be set up first, or nobody answered. */
export type NoToken = 'signedOut' | 'passwordDue' | 'secondFactorDue' | 'unreachable';

const DUE: Readonly<Record<string, NoToken>> = {
  PASSWORD_CHANGE_REQUIRED: 'passwordDue',
  SECOND_FACTOR_ENROL_FIRST: 'secondFactorDue',
};

export interface DemonstrationAccounts {
  readonly accounts: readonly { readonly username: string; readonly name: string; readonly role: string }[];
  readonly password?: string;
}

/** What became of a step of the sign-in; a message of '' says that nobody answered. */
export type Entry =
  | { readonly kind: 'entered' }
  | { readonly kind: 'secondFactor' }
  /** The first step has to be taken again. */
  | { readonly kind: 'over' }
  /** `wait`: seconds until the next try, where one has to wait. */
  | { readonly kind: 'refused'; readonly message: string; readonly wait?: number };

/** When the session ends, in ms since 1970 by the clock of this computer: unless used before, and in any case. */
export interface SessionEnds {
  readonly idle: number;
  readonly absolute: number;
}

/** A fresh access token of the running session, which was last used so many seconds ago. */
export async function fetchToken(idle: number): Promise<Token | NoToken> {
  const said = saidOf<{ token?: string }>(await ask(`/auth/token?idle=${idle}`));
  if (said.kind === 'unreachable') return 'unreachable';
  if (said.kind === 'refused' && said.refusal.code === 'TOO_MANY_REQUESTS') return 'unreachable';
  if (said.kind !== 'done') return (said.kind === 'refused' && DUE[said.refusal.code]) || 'signedOut';
  const { token } = said.body;
  const claims = token === undefined ? null : readClaims(token);
  return token === undefined || claims === null ? 'signedOut' : { text: token, claims };
}

async function enterBy(path: string, body: object): Promise<Entry> {
  const said = saidOf<{ secondFactor?: string }>(await ask(path, body));
  if (said.kind === 'done')
    return { kind: said.body.secondFactor === 'REQUIRED' ? 'secondFactor' : 'entered' };
  if (said.kind === 'signedOut') return { kind: 'over' };
  if (said.kind === 'unreachable') return { kind: 'refused', message: '' };
  const { retryAfter } = said.refusal;
  const message = refusalText(said.refusal);
  return { kind: 'refused', message, ...(retryAfter === undefined ? {} : { wait: retryAfter }) };
}

/** Signs in; with a second factor enrolled a code is asked for next. */
export const signIn = (username: string, password: string): Promise<Entry> =>
  enterBy('/auth/sign-in/username', { username, password });

/** The second step: a code of the moment, or a recovery code. */
export const signInWithCode = (code: string): Promise<Entry> =>
  enterBy('/auth/sign-in/second-factor', { code });

/** Ends the session; true when the service has confirmed it. */
export async function signOut(): Promise<boolean> {
  return saidOf(await ask('/auth/sign-out', {})).kind === 'done';
}

/** When the session ends; null when there is none. */
export async function fetchSessionEnds(): Promise<SessionEnds | null | 'unreachable'> {
  const answer = await ask('/auth/session');
  const said = saidOf<{ account: unknown; expiresAt?: string | null; endsAt?: string | null }>(answer);
  if (said.kind !== 'done') return said.kind === 'signedOut' ? null : 'unreachable';
  const { account, expiresAt, endsAt } = said.body;
  if (account === null || !expiresAt) return null;
  // How long is left is reckoned by the clock of the service alone.
  const here = (instant: string): number => Date.now() + Date.parse(instant) - answer.sentAt;
  return { idle: here(expiresAt), absolute: here(endsAt ?? expiresAt) };
}

/** Which ways lead in; by password alone while nobody says otherwise. */
export async function fetchMethods(): Promise<Methods> {
  const said = saidOf<Methods>(await ask('/auth/methods'));
  return said.kind === 'done' ? said.body : { password: true, oidc: null, secondFactor: 'off' };
}

/** The accounts to try the platform with; none unless demonstration data is loaded. */
export async function fetchDemonstration(): Promise<DemonstrationAccounts> {
  const said = saidOf<DemonstrationAccounts>(await ask('/auth/demonstration'));
  return said.kind === 'done' ? said.body : { accounts: [] };
}
