import { hashPassword } from 'better-auth/crypto';
import type { Pool, PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { requireSession } from '../engine.ts';
import type { Engine } from '../engine.ts';
import { optionalText, text, texts, wholeNumber, yesNo } from '../http/input.ts';
import type { Incoming } from '../http/incoming.ts';
import { Problem } from '../http/problem.ts';
import type { Routes } from '../http/server.ts';
import type { Lockout } from '../sign-in/lockout.ts';
import { viewOf } from './account.ts';
import type { AccountRow, AccountView } from './account.ts';
import { checkAccount, isUsername, mayAdminister } from './account.policy.ts';
import type { SoundAccount } from './account.policy.ts';
import { oneTimePassword } from './one-time-password.ts';
import {
  accountForUpdate,
  asEditor,
  insertAccount,
  listAccounts,
  updatePassword,
  updateRights,
} from './store.ts';

/** What the routes of account administration work with. */
export interface AccountParts {
  engine: Engine;
  pool: Pool;
  lockout: Lockout;
}

/** An account as its administrator sees it. */
type ManagedAccount = AccountView & { version: number; disabled: boolean; installation: boolean };

/** Accounts, for administrators: list, add, change, a new first password, and the end of a lock. */
export function accountRoutes(parts: AccountParts): Routes {
  const { pool } = parts;
  return {
    'GET /auth/accounts': async (incoming) => {
      const administrator = await requireAdministrator(parts, incoming);
      const accounts = await listAccounts(pool, administrator.installation ? null : administrator.districts);
      return { status: 200, body: { accounts: accounts.map(managed) } };
    },

    'POST /auth/accounts': async (incoming) => {
      const administrator = await requireAdministrator(parts, incoming);
      const username = text(incoming.body, 'username').toLowerCase();
      if (!isUsername(username)) throw new Problem('BAD_INPUT', { field: 'username' });
      const sound = readAccount(incoming.body);
      if (!mayAdminister(administrator, sound)) throw new Problem('FORBIDDEN');
      const id = uuidv7();
      const password = oneTimePassword();
      const hash = await hashPassword(password);
      const row = { ...sound, id, username, banned: false, mustChangePassword: true, demonstration: false };
      const isNew = await asEditor(pool, editor(administrator, incoming), (client) =>
        insertAccount(client, row, hash),
      );
      if (!isNew) throw new Problem('USERNAME_TAKEN', { field: 'username' });
      return { status: 201, body: { account: managed({ ...row, ver: 1 }), oneTimePassword: password } };
    },

    'POST /auth/accounts/update': async (incoming) => {
      const administrator = await requireAdministrator(parts, incoming);
      const expected = wholeNumber(incoming.body, 'expectedVersion');
      const banned = yesNo(incoming.body, 'disabled');
      const sound = readAccount(incoming.body);
      const changed = await asEditor(pool, editor(administrator, incoming), async (client) => {
        const account = await requireManaged(client, administrator, text(incoming.body, 'id'));
        if (!mayAdminister(administrator, sound)) throw new Problem('FORBIDDEN');
        if (account.ver !== expected) throw new Problem('CONFLICT');
        return updateRights(client, account.id, { ...sound, banned });
      });
      return { status: 200, body: { account: managed(changed) } };
    },

    'POST /auth/accounts/reset-password': async (incoming) => {
      const administrator = await requireAdministrator(parts, incoming);
      const password = oneTimePassword();
      const hash = await hashPassword(password);
      const account = await asEditor(pool, editor(administrator, incoming), async (client) => {
        const found = await requireManaged(client, administrator, text(incoming.body, 'id'));
        if (found.demonstration) throw new Problem('DEMONSTRATION_ACCOUNT');
        await updatePassword(client, found.id, { hash, mustChange: true, keepSession: null });
        return found;
      });
      await parts.lockout.clear(account.username);
      const now = { ...account, mustChangePassword: true, ver: account.ver + 1 };
      return { status: 200, body: { account: managed(now), oneTimePassword: password } };
    },

    'POST /auth/accounts/unlock': async (incoming) => {
      const administrator = await requireAdministrator(parts, incoming);
      const account = await asEditor(pool, editor(administrator, incoming), (client) =>
        requireManaged(client, administrator, text(incoming.body, 'id')),
      );
      await parts.lockout.clear(account.username);
      return { status: 200, body: { account: managed(account) } };
    },
  };
}

async function requireAdministrator(parts: AccountParts, incoming: Incoming): Promise<AccountRow> {
  const { account } = await requireSession(parts.engine, incoming);
  if (account.mustChangePassword) throw new Problem('PASSWORD_CHANGE_REQUIRED');
  if (!account.roles.includes('ADMIN')) throw new Problem('FORBIDDEN');
  return account;
}

/** An account outside the administrator's districts is answered like one that does not exist. */
async function requireManaged(
  client: PoolClient,
  administrator: AccountRow,
  id: string,
): Promise<AccountRow> {
  const account = await accountForUpdate(client, id);
  if (account?.id === administrator.id) throw new Problem('FORBIDDEN');
  if (!account || !mayAdminister(administrator, account)) throw new Problem('NOT_FOUND');
  return account;
}

function readAccount(body: Record<string, unknown>): SoundAccount {
  const checked = checkAccount({
    name: text(body, 'name', 60),
    unit: optionalText(body, 'unit'),
    districts: texts(body, 'districts'),
    street: optionalText(body, 'street'),
    body: optionalText(body, 'body'),
    roles: texts(body, 'roles'),
    installation: body['installation'] === undefined ? false : yesNo(body, 'installation'),
  });
  if ('fault' in checked) throw new Problem('BAD_INPUT', { field: checked.fault });
  return checked;
}

function editor(administrator: AccountRow, incoming: Incoming): { actor: string; requestId: string } {
  return { actor: administrator.id, requestId: incoming.requestId };
}

function managed(row: AccountRow): ManagedAccount {
  return { ...viewOf(row), version: row.ver, disabled: row.banned, installation: row.installation };
}
