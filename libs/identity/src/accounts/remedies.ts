import { hashPassword } from 'better-auth/crypto';
import type { PoolClient } from 'pg';
import { text } from '../http/input.ts';
import type { Incoming } from '../http/incoming.ts';
import { Problem } from '../http/problem.ts';
import type { Routes } from '../http/server.ts';
import { removeSecondFactor } from '../second-factor/store.ts';
import { sessionViews } from '../sessions/routes.ts';
import { endSessions, listSessions } from '../sessions/store.ts';
import { managedViewOf } from './account.ts';
import type { AccountRow, ManagedAccount } from './account.ts';
import { editorOf, requireAdministrator, requireManaged } from './administration.ts';
import type { AccountParts } from './administration.ts';
import { asEditor } from './editor.ts';
import { oneTimePassword } from './one-time-password.ts';
import { accountForUpdate, passwordHashOf, raiseVersion, updatePassword } from './store.ts';

/**
 * What an administrator does for somebody who cannot get in, or who must be kept out: a new first password, the end of
 * a lock, of a second factor, of sessions; and the list of these.
 */
export function remedyRoutes(parts: AccountParts): Routes {
  const { entry, pool } = parts;

  /** Does something to an account in one transaction, and answers with the account as it is then. */
  async function remedy(
    incoming: Incoming,
    work: (client: PoolClient, account: AccountRow) => Promise<unknown>,
  ): Promise<ManagedAccount> {
    const administrator = await requireAdministrator(entry, incoming);
    const account = await asEditor(pool, editorOf(administrator, incoming), async (client) => {
      const found = await requireManaged(client, administrator, text(incoming.body, 'id'));
      await work(client, found);
      return accountForUpdate(client, found.id);
    });
    if (!account) throw new Problem('NOT_FOUND');
    return managedViewOf(account, await parts.lockout.lockedUntil(account.username));
  }

  return {
    'POST /auth/accounts/reset-password': async (incoming) => {
      const password = oneTimePassword();
      const account = await remedy(incoming, async (client, { id, username, demonstration }) => {
        if (demonstration) throw new Problem('DEMONSTRATION_ACCOUNT');
        if ((await passwordHashOf(client, id)) === null) throw new Problem('NO_PASSWORD');
        const hash = await parts.hashing(() => hashPassword(password));
        await updatePassword(client, id, { hash, mustChange: true, keepSession: null });
        await parts.lockout.clear(username, client);
      });
      return { status: 200, body: { account, oneTimePassword: password } };
    },

    'POST /auth/accounts/unlock': async (incoming) => {
      const account = await remedy(incoming, async (client, { id, username }) => {
        await parts.lockout.clear(username, client);
        await parts.record('UNLOCKED', incoming, id, client);
      });
      return { status: 200, body: { account } };
    },

    'POST /auth/accounts/end-sessions': async (incoming) => {
      const account = await remedy(incoming, async (client, { id }) => {
        await endSessions(client, id, null);
        await raiseVersion(client, id);
        await parts.record('SESSIONS_ENDED', incoming, id, client);
      });
      return { status: 200, body: { account } };
    },

    'POST /auth/accounts/reset-second-factor': async (incoming) => {
      const account = await remedy(incoming, async (client, { id }) => {
        await removeSecondFactor(client, id);
        await endSessions(client, id, null);
        await raiseVersion(client, id);
      });
      return { status: 200, body: { account } };
    },

    'GET /auth/accounts/sessions': async (incoming) => {
      const administrator = await requireAdministrator(entry, incoming);
      const list = await asEditor(pool, editorOf(administrator, incoming), async (client) => {
        const { id } = await requireManaged(client, administrator, incoming.query.get('id') ?? '');
        return listSessions(client, parts.idleMinutes, id);
      });
      return { status: 200, body: { sessions: sessionViews(list, null) } };
    },
  };
}
