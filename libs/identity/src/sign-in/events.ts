import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Connection } from '../accounts/editor.ts';
import type { Incoming } from '../http/incoming.ts';

/** What happens at the door, and what an administrator does there for somebody. */
export const SIGN_IN_OUTCOMES = [
  'SIGNED_IN',
  'WRONG_CREDENTIALS',
  'SECOND_FACTOR_WRONG',
  'RECOVERY_CODE_USED',
  'LOCKED',
  'DISABLED',
  'SIGNED_OUT',
  'PASSWORD_CHANGED',
  'PASSWORD_WRONG',
  'SESSION_REVOKED',
  'SESSIONS_ENDED',
  'UNLOCKED',
  'OIDC_REFUSED',
] as const;
export type SignInOutcome = (typeof SIGN_IN_OUTCOMES)[number];

/**
 * Records one event in the log and in `identity.sign_in_event`, which nobody can alter. On the connection of an
 * editor's transaction it says who did it.
 */
export type RecordSignIn = (
  outcome: SignInOutcome,
  incoming: Incoming,
  userId: string | null,
  connection?: Connection,
) => Promise<void>;

const LONGEST_USER_AGENT = 200;

/** Makes the recorder. `userId` is null where the name does not exist; the database itself says when. */
export function signInRecorder(pool: Pool, logger: Logger): RecordSignIn {
  return async (outcome, incoming, userId, connection = pool) => {
    const { address, requestId } = incoming;
    logger.info({ event: 'sign-in', outcome, userId, address, requestId }, 'sign-in event');
    await connection.query(
      `insert into sign_in_event (at, outcome, user_id, address, user_agent, request_id)
       values (now(), $1, $2, $3, $4, $5)`,
      [outcome, userId, address, incoming.userAgent.slice(0, LONGEST_USER_AGENT), requestId],
    );
  };
}
