import type { Client, Pool, PoolClient } from 'pg';
import type { AccountRow } from './account.ts';

type Connection = Client | Pool | PoolClient;

/** Who changes accounts, for the record that the database keeps. */
export interface Editor {
  /** id of the account, or the name of the command */
  actor: string;
  requestId: string;
}

/** What an administrator sets of an account. */
export type AccountRights = Pick<
  AccountRow,
  'name' | 'unit' | 'districts' | 'street' | 'body' | 'roles' | 'banned' | 'installation'
>;

const COLUMNS = `id, username, name, unit, districts, street, body, roles, ver, banned,
  "mustChangePassword", installation, demonstration`;

/** Runs `work` in one transaction of which the database knows who acts. */
export async function asEditor<T>(
  pool: Pool,
  editor: Editor,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await nameEditor(client, editor);
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away with what it holds.
    const broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}

/** Tells the transaction who acts; the trigger on accounts writes it down. */
export async function nameEditor(connection: Client | PoolClient, editor: Editor): Promise<void> {
  await connection.query(`select set_config('app.actor', $1, true), set_config('app.request_id', $2, true)`, [
    editor.actor,
    editor.requestId,
  ]);
}

/** The account of a name, however it is capitalised; null where there is none. */
export async function accountByUsername(
  connection: Connection,
  username: string,
): Promise<AccountRow | null> {
  const { rows } = await connection.query<AccountRow>(
    `select ${COLUMNS} from "user" where username = lower($1)`,
    [username],
  );
  return rows[0] ?? null;
}

/** The account of an id, locked for a change; null where there is none. */
export async function accountForUpdate(client: PoolClient, id: string): Promise<AccountRow | null> {
  const { rows } = await client.query<AccountRow>(
    `select ${COLUMNS} from "user" where id::text = $1 for update`,
    [id],
  );
  return rows[0] ?? null;
}

/** Every account, by name; those of the given districts only where such are given. */
export async function listAccounts(
  connection: Connection,
  districts: string[] | null,
): Promise<AccountRow[]> {
  const { rows } = await connection.query<AccountRow>(
    `select ${COLUMNS} from "user"
     where $1::jsonb is null or (districts <> '[]' and districts <@ $1::jsonb)
     order by username`,
    [districts && JSON.stringify(districts)],
  );
  return rows;
}

/** Adds an account. @returns false when the name is taken, and nothing is changed */
export async function insertAccount(
  connection: Connection,
  account: Omit<AccountRow, 'ver'>,
  passwordHash: string,
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
    `update "user" set name = $2, unit = $3, districts = $4, street = $5, body = $6, roles = $7, banned = $8,
       installation = $9, ver = ver + 1, "updatedAt" = now()
     where id = $1 returning ${COLUMNS}`,
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
  client: PoolClient,
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

/** The hash of an account's password; null where it has none. */
export async function passwordHashOf(connection: Connection, id: string): Promise<string | null> {
  const { rows } = await connection.query<{ password: string | null }>(
    `select password from account where "userId" = $1 and "providerId" = 'credential'`,
    [id],
  );
  return rows[0]?.password ?? null;
}

/** Forgets the sessions of an account that have run out. */
export async function removeExpiredSessions(connection: Connection, userId: string): Promise<void> {
  await connection.query(`delete from session where "userId" = $1 and "expiresAt" < now()`, [userId]);
}

async function endSessions(client: PoolClient, userId: string, keep: string | null): Promise<void> {
  await client.query(`delete from session where "userId" = $1 and id is distinct from $2::uuid`, [
    userId,
    keep,
  ]);
}
