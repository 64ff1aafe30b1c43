import type { Pool, PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Connection } from '../accounts/editor.ts';
import { CLIENT_COLUMNS } from './client.ts';
import type { ClientRights, ClientRole, ClientRow } from './client.ts';
import type { KeptKey } from './client-key.ts';
import type { ClientRefusal } from './client.policy.ts';

/** The clients in reach of the transaction, by name. */
export async function listClients(client: PoolClient): Promise<ClientRow[]> {
  const { rows } = await client.query<ClientRow>(
    `select ${CLIENT_COLUMNS} from api_client order by name, id`,
  );
  return rows;
}

/** The client of an id, locked for a change; null where there is none in reach. */
export async function clientForUpdate(client: PoolClient, id: string): Promise<ClientRow | null> {
  const { rows } = await client.query<ClientRow>(
    `select ${CLIENT_COLUMNS} from api_client where id::text = $1 for update`,
    [id],
  );
  return rows[0] ?? null;
}

/** Adds a client with its first key. */
export function insertClient(
  client: PoolClient,
  o: ClientRights & { role: ClientRole },
  key: KeptKey,
): Promise<ClientRow> {
  return onlyRow(
    client,
    `insert into api_client (id, role, name, districts, scopes, expires_on, addresses, key_digest, key_hint)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${CLIENT_COLUMNS}`,
    [uuidv7(), o.role, ...rightsOf(o), key.digest, key.hint],
  );
}

/** Sets the rights of a client, and raises its version: tokens of before open no change any more. */
export function updateClient(client: PoolClient, id: string, rights: ClientRights): Promise<ClientRow> {
  return onlyRow(
    client,
    `update api_client set name = $2, districts = $3, scopes = $4, expires_on = $5, addresses = $6,
       version = version + 1 where id = $1 returning ${CLIENT_COLUMNS}`,
    [id, ...rightsOf(rights)],
  );
}

/** Gives a client another key; the one of before is good for nothing from now on. */
export function replaceKey(client: PoolClient, id: string, key: KeptKey): Promise<ClientRow> {
  return onlyRow(
    client,
    `update api_client set key_digest = $2, key_hint = $3, version = version + 1 where id = $1
     returning ${CLIENT_COLUMNS}`,
    [id, key.digest, key.hint],
  );
}

/** Ends a client for good. */
export function revokeClient(client: PoolClient, id: string): Promise<ClientRow> {
  return onlyRow(
    client,
    `update api_client set revoked_at = now(), version = version + 1 where id = $1 returning ${CLIENT_COLUMNS}`,
    [id],
  );
}

/** The clients whose key begins so: one, or by chance more. */
export async function clientsByHint(
  pool: Pool,
  hint: string,
): Promise<(ClientRow & { keyDigest: Buffer })[]> {
  const { rows } = await pool.query<ClientRow & { keyDigest: Buffer }>(
    `select ${CLIENT_COLUMNS}, key_digest as "keyDigest" from api_client where key_hint = $1`,
    [hint],
  );
  return rows;
}

/** Remembers that a client was given a token, which the trigger writes down. */
export async function noteUse(connection: Connection, id: string, address: string): Promise<void> {
  await connection.query(
    'update api_client set last_used_at = clock_timestamp(), last_used_address = $2 where id = $1',
    [id, address],
  );
}

/** Remembers that a client was refused though its key is right, which the trigger writes down. */
export async function noteRefusal(
  connection: Connection,
  id: string,
  o: { address: string; refusal: ClientRefusal },
): Promise<void> {
  await connection.query(
    `update api_client set last_refused_at = clock_timestamp(), last_refused_address = $2, last_refusal = $3
     where id = $1`,
    [id, o.address, o.refusal],
  );
}

function rightsOf({ name, districts, scopes, expiresOn, addresses }: ClientRights): string[] {
  return [name, JSON.stringify(districts), JSON.stringify(scopes), expiresOn, JSON.stringify(addresses)];
}

async function onlyRow(client: PoolClient, sql: string, values: unknown[]): Promise<ClientRow> {
  const { rows } = await client.query<ClientRow>(sql, values);
  const [row] = rows;
  if (!row) throw new Error('the client vanished while it was locked');
  return row;
}
