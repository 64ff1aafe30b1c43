import { ACCOUNT_COLUMNS } from '../accounts/account.ts';
import type { AccountRow } from '../accounts/account.ts';
import type { Connection } from '../accounts/editor.ts';
import type { SignInMethod } from './opener.ts';

/** A session as its table has it, with the account that it is of. */
export type SessionRow = AccountRow & {
  sessionId: string;
  method: SignInMethod;
  lastUsedAt: Date;
  endsAt: Date;
};

/** A session in the list of its account. */
export interface ListedSession {
  id: string;
  createdAt: Date;
  lastUsedAt: Date;
  address: string;
  userAgent: string;
}

const COLUMNS = `${ACCOUNT_COLUMNS}, s.id as "sessionId", s.method, s."lastUsedAt", s."expiresAt" as "endsAt"`;
/** Of `$1` minutes; the account may not be disabled, nor may either end have come. */
const STANDS = `not u.banned and s."expiresAt" > now()
  and s."lastUsedAt" > now() - $1::integer * interval '1 minute'`;

/** A session that stands; null where it does not. */
export async function standingSession(
  connection: Connection,
  idleMinutes: number,
  id: string,
): Promise<SessionRow | null> {
  const { rows } = await connection.query<SessionRow>(
    `select ${COLUMNS} from session s join "user" u on u.id = s."userId" where ${STANDS} and s.id::text = $2`,
    [idleMinutes, id],
  );
  return rows[0] ?? null;
}

/** The same, when its person did something `idle` seconds ago, which its last use is set to if it was earlier. */
export async function usedSession(
  connection: Connection,
  idleMinutes: number,
  id: string,
  idle: number,
): Promise<SessionRow | null> {
  const { rows } = await connection.query<SessionRow>(
    `update session s set "lastUsedAt" = greatest(s."lastUsedAt", now() - $3::integer * interval '1 second')
     from "user" u where u.id = s."userId" and ${STANDS} and s.id::text = $2 returning ${COLUMNS}`,
    [idleMinutes, id, idle],
  );
  return rows[0] ?? null;
}

/** The sessions of an account that stand, the one used last first. */
export async function listSessions(
  connection: Connection,
  idleMinutes: number,
  userId: string,
): Promise<ListedSession[]> {
  const { rows } = await connection.query<ListedSession>(
    `select s.id, s."createdAt", s."lastUsedAt", coalesce(s."ipAddress", '') as address,
       coalesce(s."userAgent", '') as "userAgent"
     from session s join "user" u on u.id = s."userId"
     where ${STANDS} and u.id = $2 order by s."lastUsedAt" desc, s.id`,
    [idleMinutes, userId],
  );
  return rows;
}

/** Ends one session of an account. @returns whether there was one */
export async function endSession(connection: Connection, userId: string, id: string): Promise<boolean> {
  const { rowCount } = await connection.query('delete from session where "userId" = $1 and id::text = $2', [
    userId,
    id,
  ]);
  return rowCount === 1;
}

/** Ends every session of an account but one, and whatever sign-in waits for a code. @returns how many sessions */
export async function endSessions(
  connection: Connection,
  userId: string,
  keep: string | null,
): Promise<number> {
  await connection.query('delete from pending_sign_in where user_id = $1', [userId]);
  const { rowCount } = await connection.query(
    'delete from session where "userId" = $1 and id is distinct from $2::uuid',
    [userId, keep],
  );
  return rowCount ?? 0;
}

/** Forgets the sessions of an account that have run out. */
export async function removeExpiredSessions(
  connection: Connection,
  idleMinutes: number,
  userId: string,
): Promise<void> {
  await connection.query(
    `delete from session where "userId" = $2
     and ("expiresAt" < now() or "lastUsedAt" < now() - $1::integer * interval '1 minute')`,
    [idleMinutes, userId],
  );
}

/** Ends the session of a token that was not given out. */
export async function endSessionByToken(
  connection: Connection,
  userId: string,
  token: string,
): Promise<void> {
  await connection.query('delete from session where "userId" = $1 and token = $2', [userId, token]);
}
