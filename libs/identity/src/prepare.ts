import { hashPassword } from 'better-auth/crypto';
import pg from 'pg';
import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { oneTimePassword } from './accounts/one-time-password.ts';
import { accountByUsername, insertAccount, nameEditor } from './accounts/store.ts';
import { DEMONSTRATION_ACCOUNTS, PLAN_DISTRICT } from './demonstration.ts';
import { migrate } from './migrations/migrate.ts';
import type { PrepareSettings } from './settings.ts';
import { DEMONSTRATION_PASSWORD } from './sign-in/password.policy.ts';

const FIRST_ADMINISTRATOR = 'admin';

/**
 * Brings the schema up to date and sees to the accounts that must be there: the demonstration's, or the first
 * administrator of an empty database. Nothing happens when it is run again.
 *
 * @returns the names of the migrations that were applied
 */
export async function prepareIdentity(settings: PrepareSettings): Promise<string[]> {
  const owner = new pg.Client({ connectionString: settings.ownerDatabaseUrl });
  await owner.connect();
  try {
    const applied = await migrate(owner);
    await owner.query('begin');
    await owner.query('lock table "user" in share row exclusive mode');
    await nameEditor(owner, { actor: 'prepare', requestId: '' });
    await openDemonstration(owner, settings.demonstration);
    const password = settings.demonstration ? null : await firstAdministrator(owner);
    await owner.query('commit');
    if (password) settings.print(`one-time password for ${FIRST_ADMINISTRATOR}: ${password}`);
    return applied;
  } finally {
    await owner.end();
  }
}

/**
 * Adds the demonstration accounts that lack. Where the demonstration is off, those of an earlier run are
 * disabled: their password is known to everybody.
 */
async function openDemonstration(owner: Client, open: boolean): Promise<void> {
  await owner.query(
    `update "user" set banned = $1, ver = ver + 1, "updatedAt" = now() where demonstration and banned <> $1`,
    [!open],
  );
  if (!open) {
    await owner.query('delete from session using "user" u where u.id = session."userId" and u.demonstration');
    return;
  }
  for (const { username, name, role, districts, unit, street } of DEMONSTRATION_ACCOUNTS) {
    if (await accountByUsername(owner, username)) continue;
    const account = {
      id: uuidv7(),
      username,
      name,
      unit: unit ?? null,
      districts,
      street: street ?? null,
      body: null,
      roles: [role],
      banned: false,
      mustChangePassword: false,
      installation: false,
      demonstration: true,
    };
    await insertAccount(owner, account, await hashPassword(DEMONSTRATION_PASSWORD));
  }
}

/** Adds the first administrator when nobody can sign in yet. @returns the password, to be shown once */
async function firstAdministrator(owner: Client): Promise<string | null> {
  const { rows } = await owner.query('select 1 from "user" where not demonstration limit 1');
  if (rows.length > 0) return null;
  const password = oneTimePassword();
  const account = {
    id: uuidv7(),
    username: FIRST_ADMINISTRATOR,
    name: '系统管理员',
    unit: null,
    districts: [PLAN_DISTRICT],
    street: null,
    body: null,
    roles: ['ADMIN' as const],
    banned: false,
    mustChangePassword: true,
    installation: true,
    demonstration: false,
  };
  await insertAccount(owner, account, await hashPassword(password));
  return password;
}
