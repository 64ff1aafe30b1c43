import type { PoolClient } from 'pg';
import { endSessions } from '../sessions/store.ts';
import { ACCOUNT_COLUMNS } from './account.ts';
import type { AccountRow } from './account.ts';
import type { Connection } from './editor.ts';

/** What an administrator sets of an account. */
export type AccountRights = Pick<
  AccountRow,
  'name' | 'unit' | 'districts' | 'street' | 'body' | 'roles' | 'banned' | 'installation'
>;

/** An account that is added; the rest comes with use. */
export type NewAccount = Omit<AccountRow, 'ver' | 'secondFactor' | 'lastSignInAt'>;

/** The account of a name, however it is capitalised; null where there is none. */
export async function accountByUsername(
  connection: Connection,
  username: string,
): Promise<AccountRow | null> {
  const { rows } = await connection.query<AccountRow>(
    `select ${ACCOUNT_COLUMNS} from "user" u where u.username = lower($1)`,
    [username],
  );
  return rows[0] ?? null;
}

/** The account of an id; null where there is none. */
export async function accountById(connection: Connection, id: string): Promise<AccountRow | null> {
  const { rows } = await connection.query<AccountRow>(
    `select ${ACCOUNT_COLUMNS} from "user" u where u.id::text = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** The account of an id, locked for a change; null where there is none. */
export async function accountForUpdate(client: PoolClient, id: string): Promise<AccountRow | null> {
  const { rows } = await client.query<AccountRow>(
    `select ${ACCOUNT_COLUMNS} from "user" u where u.id::text = $1 for update of u`,
    [id],
  );
  return rows[0] ?? null;
}

/** Every account in reach, by name; those of the given districts only where such are given. */
export async function listAccounts(
  connection: Connection,
  districts: string[] | null,
): Promise<AccountRow[]> {
  const { rows } = await connection.query<AccountRow>(
    `select ${ACCOUNT_COLUMNS} from "user" u
     where $1::jsonb is null or (u.districts <> '[]' and u.districts <@ $1::jsonb)
     order by u.username`,
    [districts && JSON.stringify(districts)],
  );
  return rows;
}

/**
 * Adds an account. Without a hash it has no password, and its holder signs in by other means.
 *
 * @returns false when the name is taken, and nothing is changed
 */
export async function insertAccount(
  connection: Connection,
  account: NewAccount,
  passwordHash: string | null,
): Promise<boolean> {
  const a = account;
  const { rowCount } = await connection.query(
    `insert into "user" (id, username, name, email, unit, districts, street, body, roles, banned,
       "mustChangePassword", installation, demonstration)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (username) do nothing`,
    [
      a.id,
      a.username,
      a.name,
      `${a.id}@account.invalid`,
      a.unit,
      JSON.stringify(a.districts),
      a.street,
      a.body,
      JSON.stringify(a.roles),
      a.banned,
      a.mustChangePassword,
      a.installation,
      a.demonstration,
    ],
  );
  if (rowCount === 0) return false;
  if (passwordHash === null) return true;
  await connection.query(
    `insert into account (id, "accountId", "providerId", "userId", password, "updatedAt")
     values ($1, $2, 'credential', $1, $3, now())`,
    [a.id, a.id, passwordHash],
  );
  return true;
}

/** Sets the rights of an account, raises its version and ends its sessions. @returns the account as it is now */
export async function updateRights(
  client: PoolClient,
  id: string,
  rights: AccountRights,
): Promise<AccountRow> {
  const r = rights;
  const { rows } = await client.query<AccountRow>(
    `update "user" u set name = $2, unit = $3, districts = $4, street = $5, body = $6, roles = $7, banned = $8,
       installation = $9, ver = ver + 1, "updatedAt" = now()
     where u.id = $1 returning ${ACCOUNT_COLUMNS}`,
    [
      id,
      r.name,
      r.unit,
      JSON.stringify(r.districts),
      r.street,
      r.body,
      JSON.stringify(r.roles),
      r.banned,
      r.installation,
    ],
  );
  await endSessions(client, id, null);
  const [row] = rows;
  if (!row) throw new Error(`the account ${id} vanished while it was locked`);
  return row;
}

/** Sets a password, raises the version, and ends all sessions but one. */
export async function updatePassword(
  client: Connection,
  id: string,
  o: { hash: string; mustChange: boolean; keepSession: string | null },
): Promise<void> {
  await client.query(
    `update account set password = $2, "updatedAt" = now()
    where "userId" = $1 and "providerId" = 'credential'`,
    [id, o.hash],
  );
  await client.query(
    `update "user" set "mustChangePassword" = $2, ver = ver + 1, "updatedAt" = now() where id = $1`,
    [id, o.mustChange],
  );
  await endSessions(client, id, o.keepSession);
}

/** Raises the version of an account, so that no token it was given opens a change any more. */
export async function raiseVersion(client: PoolClient, id: string): Promise<void> {
  await client.query('update "user" set ver = ver + 1, "updatedAt" = now() where id = $1', [id]);
}

/** Remembers that an account was signed in to. */
export async function noteSignIn(connection: Connection, id: string): Promise<void> {
  await connection.query('update "user" set "lastSignInAt" = now() where id = $1', [id]);
}

/** The hash of an account's password; null where it has none. */
export async function passwordHashOf(connection: Connection, id: string): Promise<string | null> {
  const { rows } = await connection.query<{ password: string | null }>(
    `select password from account where "userId" = $1 and "providerId" = 'credential'`,
    [id],
  );
  return rows[0]?.password ?? null;
}
