import type { Pool, PoolClient } from 'pg';
import type { Incoming } from '../http/incoming.ts';
import { Problem } from '../http/problem.ts';
import type { Entry } from '../sign-in/entry.ts';
import type { RecordSignIn } from '../sign-in/events.ts';
import type { Lockout } from '../sign-in/lockout.ts';
import type { Gate } from '../sign-in/at-most.ts';
import type { AccountRow } from './account.ts';
import { mayAdminister } from './account.policy.ts';
import type { Editor } from './editor.ts';
import { accountForUpdate } from './store.ts';

/** What the routes of account administration work with. */
export interface AccountParts {
  entry: Entry;
  pool: Pool;
  lockout: Lockout;
  record: RecordSignIn;
  hashing: Gate;
  idleMinutes: number;
}

/**
 * The administrator of a request.
 *
 * @throws {Problem} NOT_SIGNED_IN, PASSWORD_CHANGE_REQUIRED, SECOND_FACTOR_ENROL_FIRST, FORBIDDEN
 */
export async function requireAdministrator(entry: Entry, incoming: Incoming): Promise<AccountRow> {
  return (await entry.requireRole(incoming, ['ADMIN'])).account;
}

/**
 * An account for a change, locked. One outside the administrator's districts is answered like one that does not exist.
 *
 * @throws {Problem} FORBIDDEN for the own account, NOT_FOUND
 */
export async function requireManaged(
  client: PoolClient,
  administrator: AccountRow,
  id: string,
): Promise<AccountRow> {
  const account = await accountForUpdate(client, id);
  if (account?.id === administrator.id) throw new Problem('FORBIDDEN');
  if (!account || !mayAdminister(administrator, account)) throw new Problem('NOT_FOUND');
  return account;
}

/** An administrator as the one who acts: within the own districts, or everywhere for that of the installation. */
export function editorOf(administrator: AccountRow, incoming: Incoming): Editor {
  return {
    actor: administrator.id,
    requestId: incoming.requestId,
    within: administrator.installation ? null : administrator.districts,
  };
}
