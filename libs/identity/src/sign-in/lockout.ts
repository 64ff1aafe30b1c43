import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Connection } from '../accounts/editor.ts';
import { lockedUntil, MEMORY } from './lockout.policy.ts';
import type { Failures } from './lockout.policy.ts';

/** Counts wrong passwords by account, known or not, and tells when an account may be tried again. */
export interface Lockout {
  /** Until when the account is locked; null when it may be tried. */
  lockedUntil(username: string): Promise<Date | null>;
  /** The same for many accounts at once; those that may be tried are left out. */
  lockedAmong(usernames: readonly string[]): Promise<Map<string, Date>>;
  /** Remembers a failure. */
  failed(username: string): Promise<void>;
  /** Forgets the failures, after a success or by an administrator in a transaction of theirs. */
  clear(username: string, connection?: Connection): Promise<void>;
  /**
   * Runs the tries of one account one after the other, so that many at once are not all let through. Those of another
   * process are not waited for: what it counts is seen from the next try on.
   */
  inTurn<T>(username: string, work: () => Promise<T>): Promise<T>;
}

/** The lock of accounts, kept in `identity.sign_in_lock`. */
export function createLockout(pool: Pool, now: () => Date): Lockout {
  const turns = new Map<string, Promise<unknown>>();
  const oldest = () => new Date(now().getTime() - MEMORY);

  async function lockedAmong(usernames: readonly string[]): Promise<Map<string, Date>> {
    const names = new Map(usernames.map((username) => [keyOf(username), username]));
    const { rows } = await pool.query<Failures & { key: string }>(
      `select account_key as key, failures as count, last_failure_at as "lastAt" from sign_in_lock
       where account_key = any($1) and last_failure_at > $2`,
      [[...names.keys()], oldest()],
    );
    const locked = rows.map((row) => [names.get(row.key)!, lockedUntil(row, now())] as const);
    return new Map(locked.filter((entry): entry is [string, Date] => entry[1] !== null));
  }

  return {
    lockedAmong,
    lockedUntil: async (username) => (await lockedAmong([username])).get(username) ?? null,

    async failed(username) {
      await pool.query('delete from sign_in_lock where last_failure_at <= $1', [oldest()]);
      await pool.query(
        `insert into sign_in_lock as kept (account_key, failures, last_failure_at) values ($1, 1, $2)
         on conflict (account_key) do update
         set failures = kept.failures + 1, last_failure_at = excluded.last_failure_at`,
        [keyOf(username), now()],
      );
    },

    async clear(username, connection = pool) {
      await connection.query('delete from sign_in_lock where account_key = $1', [keyOf(username)]);
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

/** The key of a lock: a digest, since what is typed as a name is sometimes a password. */
export function keyOf(username: string): string {
  return createHash('sha256').update(username.trim().toLowerCase()).digest('hex');
}
