import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { ACCOUNT_COLUMNS } from '../accounts/account.ts';
import type { AccountRow } from '../accounts/account.ts';
import { shortCookie } from '../http/cookies.ts';
import type { Incoming } from '../http/incoming.ts';

/** Time to take out a telephone and type six digits, in seconds. */
const LIFE = 300;
/** Sent to the two steps of signing in, and to nothing else. */
const PATH = '/auth/sign-in';
const TOKEN_BYTES = 32;

/** Right passwords that wait for their second factor: a cookie in the browser, its digest in the database. */
export interface PendingSignIns {
  /** Begins one. @returns the cookie that stands for it */
  begin(userId: string): Promise<string>;
  /** The account of the one that a request continues, and its digest; null where there is none, or no longer. */
  find(incoming: Incoming): Promise<{ digest: string; account: AccountRow } | null>;
  /** Ends one, so that it is continued once. @returns whether it was still there, and the cookie's end */
  end(digest: string): Promise<{ ended: boolean; cookie: string }>;
}

/** Keeps pending sign-ins. The cookie is sent by https alone where the platform is reached by it. */
export function createPendingSignIns(pool: Pool, isSecure: boolean): PendingSignIns {
  const cookie = shortCookie({ name: 'tongxing.second_factor', path: PATH, sameSite: 'Strict', isSecure });

  return {
    async begin(userId) {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      await pool.query('delete from pending_sign_in where expires_at < now()');
      await pool.query(
        `insert into pending_sign_in (digest, user_id, expires_at)
         values ($1, $2, now() + $3::integer * interval '1 second')`,
        [digestOf(token), userId, LIFE],
      );
      return cookie.write(token, LIFE);
    },

    async find(incoming) {
      const token = cookie.read(incoming.cookie);
      if (!token) return null;
      const { rows } = await pool.query<AccountRow>(
        `select ${ACCOUNT_COLUMNS} from pending_sign_in p join "user" u on u.id = p.user_id
         where p.digest = $1 and p.expires_at > now()`,
        [digestOf(token)],
      );
      return rows[0] ? { digest: digestOf(token), account: rows[0] } : null;
    },

    async end(digest) {
      const { rowCount } = await pool.query('delete from pending_sign_in where digest = $1', [digest]);
      return { ended: rowCount === 1, cookie: cookie.write('', 0) };
    },
  };
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
