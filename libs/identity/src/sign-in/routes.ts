import { accountByUsername } from '../accounts/store.ts';
import { viewOf } from '../accounts/account.ts';
import type { AccountRow } from '../accounts/account.ts';
import { text } from '../http/input.ts';
import type { Incoming } from '../http/incoming.ts';
import { Problem } from '../http/problem.ts';
import type { Answer, Routes } from '../http/server.ts';
import { asksForCode } from '../second-factor/second-factor.policy.ts';
import { endSessionByToken } from '../sessions/store.ts';
import { noteArrival } from './arrival.ts';
import type { SignInParts } from './parts.ts';
import { LONGEST_PASSWORD } from './password.policy.ts';
import { proveSecondFactor, refuseLocked } from './prove.ts';

const LONGEST_USERNAME = 64;
const LONGEST_CODE = 40;

/** Signing in, in one step or two, and signing out. */
export function signInRoutes(parts: SignInParts): Routes {
  return {
    'POST /auth/sign-in/username': (incoming) => {
      const username = text(incoming.body, 'username', LONGEST_USERNAME).trim();
      const password = text(incoming.body, 'password', LONGEST_PASSWORD);
      return parts.lockout.inTurn(username, () => signIn(parts, incoming, username, password));
    },
    'POST /auth/sign-in/second-factor': async (incoming) => {
      const code = text(incoming.body, 'code', LONGEST_CODE);
      const pending = await parts.pending.find(incoming);
      if (!pending) throw new Problem('SIGN_IN_AGAIN');
      const { account, digest } = pending;
      return parts.lockout.inTurn(account.username, () =>
        continueSignIn(parts, incoming, { account, digest, code }),
      );
    },
    'POST /auth/sign-out': (incoming) => signOut(parts, incoming),
    'POST /auth/sign-up/*': () => Promise.reject(new Problem('SIGN_UP_CLOSED')),
  };
}

async function signIn(
  parts: SignInParts,
  incoming: Incoming,
  username: string,
  password: string,
): Promise<Answer> {
  const account = await accountByUsername(parts.pool, username);
  const id = account?.id ?? null;
  await refuseLocked(parts, incoming, username, id);
  const answer = await parts.hashing(() =>
    parts.engine.ask(incoming, 'POST', '/sign-in/username', { username, password }),
  );
  if (answer.body['code'] === 'BANNED_USER') {
    await parts.record('DISABLED', incoming, id);
    throw new Problem('ACCOUNT_DISABLED');
  }
  if (answer.status !== 200 || !account) {
    await parts.lockout.failed(username);
    await parts.record('WRONG_CREDENTIALS', incoming, id);
    throw new Problem('INVALID_CREDENTIALS');
  }
  if (!asksForCode(parts.rule, account)) return welcome(parts, incoming, account, answer.cookies);
  // better-auth knows of no second factor: the session that it opened is taken back, and its cookie goes nowhere.
  // The failures so far stay counted, or the password would buy ever new tries at the code.
  await endSessionByToken(parts.pool, account.id, String(answer.body['token']));
  const cookie = await parts.pending.begin(account.id);
  return { status: 200, body: { account: null, secondFactor: 'REQUIRED' }, cookies: [cookie] };
}

async function continueSignIn(
  parts: SignInParts,
  incoming: Incoming,
  o: { account: AccountRow; digest: string; code: string },
): Promise<Answer> {
  const { account, digest, code } = o;
  if (account.banned) {
    await parts.record('DISABLED', incoming, account.id);
    throw new Problem('ACCOUNT_DISABLED');
  }
  const proof = await proveSecondFactor(parts, incoming, account, code);
  const { ended, cookie } = await parts.pending.end(digest);
  if (!ended) throw new Problem('SIGN_IN_AGAIN');
  if (proof === 'RECOVERY_CODE') await parts.record('RECOVERY_CODE_USED', incoming, account.id);
  const cookies = await parts.engine.openSession(incoming, account.id, 'PASSWORD');
  return welcome(parts, incoming, account, [cookie, ...cookies]);
}

async function welcome(
  parts: SignInParts,
  incoming: Incoming,
  account: AccountRow,
  cookies: string[],
): Promise<Answer> {
  await parts.lockout.clear(account.username);
  await noteArrival(parts, incoming, account);
  return { status: 200, body: { account: viewOf(account) }, cookies };
}

async function signOut(parts: SignInParts, incoming: Incoming): Promise<Answer> {
  const { signedIn } = await parts.sessions.peek(incoming);
  const { cookies } = await parts.engine.ask(incoming, 'POST', '/sign-out', {});
  if (signedIn) await parts.record('SIGNED_OUT', incoming, signedIn.account.id);
  return { status: 200, body: { account: null }, cookies };
}
