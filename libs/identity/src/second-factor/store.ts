import type { PoolClient } from 'pg';
import type { Connection } from '../accounts/editor.ts';

/** A second factor as it is kept; its secrets are encrypted. */
export interface SecondFactorRow {
  secret: string | null;
  offered: string | null;
}

/** A secret that nobody confirmed is forgotten after this many minutes. */
const OFFER_MINUTES = 10;

/** The second factor of an account; null where none was ever offered. */
export async function secondFactorOf(
  connection: Connection,
  userId: string,
): Promise<SecondFactorRow | null> {
  const { rows } = await connection.query<SecondFactorRow>(
    `select secret, case when offered_at > now() - $2::integer * interval '1 minute' then offered end as offered
     from second_factor where user_id = $1`,
    [userId, OFFER_MINUTES],
  );
  return rows[0] ?? null;
}

/** Keeps a secret that was shown, until its first code confirms it; one that is in use stays so. */
export async function offerSecret(connection: Connection, userId: string, sealed: string): Promise<void> {
  await connection.query(
    `insert into second_factor (user_id, offered, offered_at) values ($1, $2, now())
     on conflict (user_id) do update set offered = excluded.offered, offered_at = excluded.offered_at`,
    [userId, sealed],
  );
}

/** Puts the offered secret into use, with new recovery codes. @returns false when another was offered meanwhile */
export async function enrolOffered(
  client: PoolClient,
  userId: string,
  o: { sealed: string; step: number; digests: string[] },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update second_factor set secret = offered, enrolled_at = now(), last_step = $3, offered = null, offered_at = null
     where user_id = $1 and offered = $2`,
    [userId, o.sealed, o.step],
  );
  if (rowCount !== 1) return false;
  await client.query('delete from recovery_code where user_id = $1', [userId]);
  await client.query(
    'insert into recovery_code (user_id, digest) select $1, digest from unnest($2::text[]) as digest',
    [userId, o.digests],
  );
  return true;
}

/** Takes a time step; each is taken once, and none before the last. @returns whether it was to be had */
export async function takeStep(connection: Connection, userId: string, step: number): Promise<boolean> {
  const { rowCount } = await connection.query(
    'update second_factor set last_step = $2 where user_id = $1 and last_step < $2 and secret is not null',
    [userId, step],
  );
  return rowCount === 1;
}

/** Takes a recovery code; each is taken once. @returns whether it was to be had */
export async function takeRecoveryCode(
  connection: Connection,
  userId: string,
  digest: string,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'update recovery_code set used_at = now() where user_id = $1 and digest = $2 and used_at is null',
    [userId, digest],
  );
  return rowCount === 1;
}

/** Removes the second factor of an account with its recovery codes. @returns whether one was enrolled */
export async function removeSecondFactor(connection: Connection, userId: string): Promise<boolean> {
  const { rows } = await connection.query<{ enrolled: boolean }>(
    'delete from second_factor where user_id = $1 returning secret is not null as enrolled',
    [userId],
  );
  return rows[0]?.enrolled ?? false;
}
