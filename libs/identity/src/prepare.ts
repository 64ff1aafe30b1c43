import { hashPassword } from 'better-auth/crypto';
import pg from 'pg';
import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { oneTimePassword } from './accounts/one-time-password.ts';
import { nameEditor } from './accounts/editor.ts';
import { accountByUsername, insertAccount } from './accounts/store.ts';
import { setRetention } from './audit/seals.ts';
import { bodyOf, DEMONSTRATION_ACCOUNTS, PLAN_DISTRICT } from './demonstration.ts';
import { migrate } from './migrations/migrate.ts';
import type { PrepareSettings } from './settings.ts';
import { DEMONSTRATION_PASSWORD } from './sign-in/password.policy.ts';

const FIRST_ADMINISTRATOR = 'admin';

/**
 * Brings the schema up to date and sees to the accounts that must be there: the demonstration's, or the first
 * administrator where nobody could administer; and sets how long the record is kept. Nothing else happens when it is
 * run again.
 *
 * @returns the names of the migrations that were applied
 * @throws {RangeError} when the record is to be kept for less than six months
 */
export async function prepareIdentity(settings: PrepareSettings): Promise<string[]> {
  const owner = new pg.Client({ connectionString: settings.ownerDatabaseUrl });
  await owner.connect();
  try {
    const applied = await migrate(owner);
    await owner.query('begin');
    await owner.query('lock table "user" in share row exclusive mode');
    await nameEditor(owner, { actor: 'prepare', requestId: '', within: null });
    // First: the demonstration's administrators are not closed as long as they are the last.
    const first = settings.demonstration ? null : await firstAdministrator(owner);
    await openDemonstration(owner, settings.demonstration);
    await owner.query('commit');
    if (first) settings.print(`one-time password for ${first.username}: ${first.password}`);
    await setRetention(owner, settings.auditRetentionMonths);
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
  for (const demonstration of DEMONSTRATION_ACCOUNTS) {
    const { username, name, role, districts, unit, street } = demonstration;
    if (await accountByUsername(owner, username)) continue;
    const account = {
      id: uuidv7(),
      username,
      name,
      unit: unit ?? null,
      districts,
      street: role === 'STREET' ? (street ?? null) : null,
      body: bodyOf(demonstration),
      roles: [role],
      banned: false,
      mustChangePassword: false,
      installation: false,
      demonstration: true,
    };
    await insertAccount(owner, account, await hashPassword(DEMONSTRATION_PASSWORD));
  }
}

/** Adds the first administrator when there is none. @returns what opens the account, to be shown once */
async function firstAdministrator(owner: Client): Promise<{ username: string; password: string } | null> {
  const { rows } = await owner.query(
    `select 1 from "user" where not demonstration and not banned and roles ? 'ADMIN' limit 1`,
  );
  if (rows.length > 0) return null;
  const password = oneTimePassword();
  const account = {
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
  const hash = await hashPassword(password);
  for (let n = 1; ; n++) {
    // Somebody else's account may have the name.
    const username = n === 1 ? FIRST_ADMINISTRATOR : `${FIRST_ADMINISTRATOR}${n}`;
    if (await insertAccount(owner, { ...account, id: uuidv7(), username }, hash))
      return { username, password };
  }
}
