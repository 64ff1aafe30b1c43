import type { Pool } from 'pg';
import { Problem } from '../http/problem.ts';
import { secondFactorOf, takeRecoveryCode, takeStep } from './store.ts';
import { isCode, stepOf } from './totp.ts';
import type { Vault } from './vault.ts';

/** What checks a second factor. */
export interface SecondFactorParts {
  pool: Pool;
  vault: Vault;
  now: () => Date;
}

/** By what somebody proved their second factor. */
export type Proof = 'CODE' | 'RECOVERY_CODE';

/**
 * Checks what somebody typed against the second factor of an account, and uses it up: a code of the app is good once
 * and only after the codes before it, a recovery code once for all.
 *
 * @returns null when it proves nothing
 */
export async function prove(
  { pool, vault, now }: SecondFactorParts,
  userId: string,
  typed: string,
): Promise<Proof | null> {
  const code = typed.replace(/\s/g, '');
  if (!isCode(code)) {
    return (await takeRecoveryCode(pool, userId, vault.digestOf(userId, code))) ? 'RECOVERY_CODE' : null;
  }
  const kept = await secondFactorOf(pool, userId);
  if (!kept?.secret) return null;
  const step = await stepOf(await vault.open(userId, kept.secret), code, now());
  return step !== null && (await takeStep(pool, userId, step)) ? 'CODE' : null;
}

/**
 * Checks the first code of a secret that was offered.
 *
 * @returns the secret as it is kept, and the step of its first code
 * @throws {Problem} SECOND_FACTOR_NOT_OFFERED, SECOND_FACTOR_WRONG
 */
export async function proveOffered(
  { pool, vault, now }: SecondFactorParts,
  userId: string,
  typed: string,
): Promise<{ sealed: string; step: number }> {
  const sealed = (await secondFactorOf(pool, userId))?.offered;
  if (!sealed) throw new Problem('SECOND_FACTOR_NOT_OFFERED');
  const step = await stepOf(await vault.open(userId, sealed), typed.replace(/\s/g, ''), now());
  if (step === null) throw new Problem('SECOND_FACTOR_WRONG', { field: 'code' });
  return { sealed, step };
}
