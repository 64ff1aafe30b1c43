import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Pool } from 'pg';
import { claimsOf, viewOf } from '../accounts/account.ts';
import {
  accountByUsername,
  asEditor,
  passwordHashOf,
  removeExpiredSessions,
  updatePassword,
} from '../accounts/store.ts';
import { requireSession, sessionOf } from '../engine.ts';
import type { Engine } from '../engine.ts';
import { text } from '../http/input.ts';
import type { Incoming } from '../http/incoming.ts';
import { Problem } from '../http/problem.ts';
import type { Answer, Routes } from '../http/server.ts';
import type { IssueToken } from '../keys/tokens.ts';
import type { Gate } from './at-most.ts';
import type { RecordSignIn } from './events.ts';
import type { Lockout } from './lockout.ts';
import { LONGEST_PASSWORD, passwordFaults } from './password.policy.ts';

/** What the routes of signing in work with. */
export interface SignInParts {
  engine: Engine;
  pool: Pool;
  lockout: Lockout;
  record: RecordSignIn;
  issue: IssueToken;
  /** where passwords are hashed */
  hashing: Gate;
  now: () => Date;
}

const LONGEST_USERNAME = 64;

/** Signing in and out, the session, the token, and the change of one's password. */
export function signInRoutes(parts: SignInParts): Routes {
  const { engine } = parts;
  return {
    'POST /auth/sign-in/username': (incoming) => {
      const username = text(incoming.body, 'username', LONGEST_USERNAME).trim();
      const password = text(incoming.body, 'password', LONGEST_PASSWORD);
      return parts.lockout.inTurn(username, () => signIn(parts, incoming, username, password));
    },
    'POST /auth/sign-out': (incoming) => signOut(parts, incoming),
    'GET /auth/session': async (incoming) => {
      const { signedIn, cookies } = await sessionOf(engine, incoming);
      const body = {
        account: signedIn && viewOf(signedIn.account),
        expiresAt: signedIn?.expiresAt.toISOString() ?? null,
      };
      return { status: 200, body, cookies };
    },
    'GET /auth/token': (incoming) => token(parts, incoming),
    'POST /auth/change-password': async (incoming) => {
      const { account } = await requireSession(engine, incoming);
      return parts.lockout.inTurn(account.username, () => changePassword(parts, incoming));
    },
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
    parts.engine(incoming, 'POST', '/sign-in/username', { username, password }),
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
  await parts.lockout.clear(username);
  await removeExpiredSessions(parts.pool, account.id);
  await parts.record('SIGNED_IN', incoming, id);
  return { status: 200, body: { account: viewOf(account) }, cookies: answer.cookies };
}

async function signOut(parts: SignInParts, incoming: Incoming): Promise<Answer> {
  const { signedIn } = await sessionOf(parts.engine, incoming);
  const { cookies } = await parts.engine(incoming, 'POST', '/sign-out', {});
  if (signedIn) await parts.record('SIGNED_OUT', incoming, signedIn.account.id);
  return { status: 200, body: { account: null }, cookies };
}

async function token(parts: SignInParts, incoming: Incoming): Promise<Answer> {
  const { signedIn, cookies } = await sessionOf(parts.engine, incoming);
  if (!signedIn) throw new Problem('NOT_SIGNED_IN');
  if (signedIn.account.mustChangePassword) throw new Problem('PASSWORD_CHANGE_REQUIRED');
  const { token: signed, expiresAt } = await parts.issue(claimsOf(signedIn.account, signedIn.sessionId));
  return { status: 200, body: { token: signed, expiresAt: expiresAt.toISOString() }, cookies };
}

async function changePassword(parts: SignInParts, incoming: Incoming): Promise<Answer> {
  const { account, sessionId } = await requireSession(parts.engine, incoming);
  if (account.demonstration) throw new Problem('DEMONSTRATION_ACCOUNT');
  const current = text(incoming.body, 'currentPassword', LONGEST_PASSWORD);
  const password = text(incoming.body, 'newPassword', 10 * LONGEST_PASSWORD);
  await refuseLocked(parts, incoming, account.username, account.id);
  const hash = await passwordHashOf(parts.pool, account.id);
  if (!hash || !(await parts.hashing(() => verifyPassword({ hash, password: current })))) {
    await parts.lockout.failed(account.username);
    await parts.record('PASSWORD_WRONG', incoming, account.id);
    throw new Problem('INVALID_CREDENTIALS', { field: 'currentPassword' });
  }
  const faults = passwordFaults({ password, username: account.username, current });
  if (faults.length > 0) throw new Problem('PASSWORD_RULES', { field: 'newPassword', faults });
  const newHash = await parts.hashing(() => hashPassword(password));
  await asEditor(parts.pool, { actor: account.id, requestId: incoming.requestId }, (client) =>
    updatePassword(client, account.id, { hash: newHash, mustChange: false, keepSession: sessionId }),
  );
  await parts.lockout.clear(account.username);
  await parts.record('PASSWORD_CHANGED', incoming, account.id);
  return { status: 200, body: { account: viewOf({ ...account, mustChangePassword: false }) } };
}

async function refuseLocked(
  parts: SignInParts,
  incoming: Incoming,
  username: string,
  id: string | null,
): Promise<void> {
  const until = await parts.lockout.lockedUntil(username);
  if (!until) return;
  await parts.record('LOCKED', incoming, id);
  const retryAfter = Math.ceil((until.getTime() - parts.now().getTime()) / 1000);
  throw new Problem('ACCOUNT_LOCKED', { retryAfter });
}
