import { hashPassword } from 'better-auth/crypto';
import { v7 as uuidv7 } from 'uuid';
import { optionalText, text, texts, wholeNumber, yesNo } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import type { Routes } from '../http/server.ts';
import { managedViewOf } from './account.ts';
import { checkAccount, isUsername, mayAdminister } from './account.policy.ts';
import type { SoundAccount } from './account.policy.ts';
import { editorOf, requireAdministrator, requireManaged } from './administration.ts';
import type { AccountParts } from './administration.ts';
import { asEditor } from './editor.ts';
import { oneTimePassword } from './one-time-password.ts';
import { insertAccount, listAccounts, updateRights } from './store.ts';

/** Accounts, for administrators: list, add, change. */
export function accountRoutes(parts: AccountParts): Routes {
  const { entry, pool } = parts;
  return {
    'GET /auth/accounts': async (incoming) => {
      const administrator = await requireAdministrator(entry, incoming);
      const editor = editorOf(administrator, incoming);
      const accounts = await asEditor(pool, editor, (client) => listAccounts(client, editor.within));
      const locked = await parts.lockout.lockedAmong(accounts.map(({ username }) => username));
      const views = accounts.map((account) => managedViewOf(account, locked.get(account.username) ?? null));
      return { status: 200, body: { accounts: views } };
    },

    'POST /auth/accounts': async (incoming) => {
      const administrator = await requireAdministrator(entry, incoming);
      const username = text(incoming.body, 'username').toLowerCase();
      if (!isUsername(username)) throw new Problem('BAD_INPUT', { field: 'username' });
      const sound = readAccount(incoming.body);
      if (!mayAdminister(administrator, sound)) throw new Problem('FORBIDDEN');
      const id = uuidv7();
      const password = oneTimePassword();
      const hash = await parts.hashing(() => hashPassword(password));
      const row = { ...sound, id, username, banned: false, mustChangePassword: true, demonstration: false };
      const isNew = await asEditor(pool, editorOf(administrator, incoming), (client) =>
        insertAccount(client, row, hash),
      );
      if (!isNew) throw new Problem('USERNAME_TAKEN', { field: 'username' });
      const account = managedViewOf({ ...row, ver: 1, secondFactor: false, lastSignInAt: null }, null);
      return { status: 201, body: { account, oneTimePassword: password } };
    },

    'POST /auth/accounts/update': async (incoming) => {
      const administrator = await requireAdministrator(entry, incoming);
      const expected = wholeNumber(incoming.body, 'expectedVersion');
      const banned = yesNo(incoming.body, 'disabled');
      const sound = readAccount(incoming.body);
      const changed = await asEditor(pool, editorOf(administrator, incoming), async (client) => {
        const account = await requireManaged(client, administrator, text(incoming.body, 'id'));
        if (!mayAdminister(administrator, sound)) throw new Problem('FORBIDDEN');
        if (account.ver !== expected) throw new Problem('CONFLICT');
        return updateRights(client, account.id, { ...sound, banned });
      });
      const lockedUntil = await parts.lockout.lockedUntil(changed.username);
      return { status: 200, body: { account: managedViewOf(changed, lockedUntil) } };
    },
  };
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
