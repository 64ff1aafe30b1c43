import type { Pool } from 'pg';
import type { AccountRow } from '../accounts/account.ts';
import { noteSignIn } from '../accounts/store.ts';
import type { Incoming } from '../http/incoming.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { removeExpiredSessions } from '../sessions/store.ts';
import type { RecordSignIn } from './events.ts';

/** What is remembered when somebody has signed in, by whatever means; sessions of theirs that ran out are forgotten. */
export async function noteArrival(
  parts: { pool: Pool; sessions: Sessions; record: RecordSignIn },
  incoming: Incoming,
  account: AccountRow,
): Promise<void> {
  await removeExpiredSessions(parts.pool, parts.sessions.idleMinutes, account.id);
  await noteSignIn(parts.pool, account.id);
  await parts.record('SIGNED_IN', incoming, account.id);
}
