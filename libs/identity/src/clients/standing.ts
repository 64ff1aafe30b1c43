import { todayInShanghai } from '@tongxing/calendar';
import type { Pool } from 'pg';
import { clientOfSession } from './client.ts';

/**
 * Whether the API client of a token still stands: it is not revoked, its last day is not over, and nothing of it was
 * changed since the token was made.
 *
 * @param sid the token's `sid`, which for a client is `client:` and its id
 */
export async function isClientActive(
  pool: Pool,
  sub: string,
  sid: string,
  ver: number,
  now: Date,
): Promise<boolean> {
  if (clientOfSession(sid) !== sub) return false;
  const { rows } = await pool.query(
    `select from api_client
     where id::text = $1 and version = $2 and revoked_at is null and expires_on >= $3::date`,
    [sub, ver, todayInShanghai(now)],
  );
  return rows.length === 1;
}
