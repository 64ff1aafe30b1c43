import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Incoming } from '../http/incoming.ts';

/** What happened at the door. */
export type SignInOutcome =
  | 'SIGNED_IN'
  | 'WRONG_CREDENTIALS'
  | 'LOCKED'
  | 'DISABLED'
  | 'SIGNED_OUT'
  | 'PASSWORD_CHANGED'
  | 'PASSWORD_WRONG';

/** Records one event in the log and in `identity.sign_in_event`, which nobody can alter. */
export type RecordSignIn = (
  outcome: SignInOutcome,
  incoming: Incoming,
  userId: string | null,
) => Promise<void>;

const LONGEST_USER_AGENT = 200;

/** Makes the recorder. `userId` is null where the name does not exist. */
export function signInRecorder(pool: Pool, logger: Logger, now: () => Date): RecordSignIn {
  return async (outcome, incoming, userId) => {
    const { address, requestId } = incoming;
    logger.info({ event: 'sign-in', outcome, userId, address, requestId }, 'sign-in event');
    await pool.query(
      `insert into sign_in_event (at, outcome, user_id, address, user_agent, request_id)
       values ($1, $2, $3, $4, $5, $6)`,
      [now(), outcome, userId, address, incoming.userAgent.slice(0, LONGEST_USER_AGENT), requestId],
    );
  };
}
