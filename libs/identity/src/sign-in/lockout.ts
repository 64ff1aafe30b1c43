import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { lockedUntil, MEMORY } from './lockout.policy.ts';
import type { Failures } from './lockout.policy.ts';

/** Counts wrong passwords by account, known or not, and tells when an account may be tried again. */
export interface Lockout {
  /** Until when the account is locked; null when it may be tried. */
  lockedUntil(username: string): Promise<Date | null>;
  /** Remembers a failure. */
  failed(username: string): Promise<void>;
  /** Forgets the failures, after a success or by an administrator. */
  clear(username: string): Promise<void>;
  /** Runs the tries of one account one after the other, so that many at once are not all let through. */
  inTurn<T>(username: string, work: () => Promise<T>): Promise<T>;
}

/** The lock of accounts, kept in `identity.sign_in_lock`. */
export function createLockout(pool: Pool, now: () => Date): Lockout {
  const turns = new Map<string, Promise<unknown>>();
  const oldest = () => new Date(now().getTime() - MEMORY);

  async function failuresOf(username: string): Promise<Failures | null> {
    const { rows } = await pool.query<Failures>(
      `select failures as count, last_failure_at as "lastAt" from sign_in_lock
       where account_key = $1 and last_failure_at > $2`,
      [keyOf(username), oldest()],
    );
    return rows[0] ?? null;
  }

  return {
    lockedUntil: async (username) => lockedUntil(await failuresOf(username), now()),

    async failed(username) {
      await pool.query('delete from sign_in_lock where last_failure_at <= $1', [oldest()]);
      await pool.query(
        `insert into sign_in_lock as kept (account_key, failures, last_failure_at) values ($1, 1, $2)
         on conflict (account_key) do update
         set failures = kept.failures + 1, last_failure_at = excluded.last_failure_at`,
        [keyOf(username), now()],
      );
    },

    async clear(username) {
      await pool.query('delete from sign_in_lock where account_key = $1', [keyOf(username)]);
    },

    async inTurn(username, work) {
      const key = keyOf(username);
      const turn = (turns.get(key) ?? Promise.resolve()).then(work, work);
      turns.set(key, turn);
      try {
        return await turn;
      } finally {
        if (turns.get(key) === turn) turns.delete(key);
      }
    },
  };
}

/** A digest, since what is typed as a name is sometimes a password. */
function keyOf(username: string): string {
  return createHash('sha256').update(username.trim().toLowerCase()).digest('hex');
}
