import { verifyPassword } from 'better-auth/crypto';
import type { AccountRow } from '../accounts/account.ts';
import { passwordHashOf } from '../accounts/store.ts';
import type { Incoming } from '../http/incoming.ts';
import { Problem } from '../http/problem.ts';
import { prove } from '../second-factor/second-factor.ts';
import type { Proof } from '../second-factor/second-factor.ts';
import type { SignInParts } from './parts.ts';

/** @throws {Problem} ACCOUNT_LOCKED after too many failures, from whatever address they came */
export async function refuseLocked(
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

/**
 * Makes sure that whoever is signed in knows the account's password. A failure counts like one at the door, so that a
 * session left open is no place to guess. Call it in the account's turn.
 *
 * @throws {Problem} ACCOUNT_LOCKED, INVALID_CREDENTIALS for the field
 */
export async function provePassword(
  parts: SignInParts,
  incoming: Incoming,
  account: AccountRow,
  o: { password: string; field: string },
): Promise<void> {
  await refuseLocked(parts, incoming, account.username, account.id);
  const hash = await passwordHashOf(parts.pool, account.id);
  if (hash && (await parts.hashing(() => verifyPassword({ hash, password: o.password })))) return;
  await parts.lockout.failed(account.username);
  await parts.record('PASSWORD_WRONG', incoming, account.id);
  throw new Problem('INVALID_CREDENTIALS', { field: o.field });
}

/**
 * Makes sure of the second factor of an account, and uses up what proved it. A failure counts like a wrong password.
 * Call it in the account's turn.
 *
 * @throws {Problem} ACCOUNT_LOCKED, SECOND_FACTOR_WRONG
 */
export async function proveSecondFactor(
  parts: SignInParts,
  incoming: Incoming,
  account: AccountRow,
  code: string,
): Promise<Proof> {
  await refuseLocked(parts, incoming, account.username, account.id);
  const proof = await prove(parts, account.id, code);
  if (proof) return proof;
  await parts.lockout.failed(account.username);
  await parts.record('SECOND_FACTOR_WRONG', incoming, account.id);
  throw new Problem('SECOND_FACTOR_WRONG', { field: 'code' });
}
