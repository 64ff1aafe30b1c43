import { hashPassword } from 'better-auth/crypto';
import pg from 'pg';
import type { Client } from 'pg';
import { nameEditor } from './accounts/editor.ts';
import { oneTimePassword } from './accounts/one-time-password.ts';
import { updatePassword } from './accounts/store.ts';
import { RECOVERY } from './audit/sources.ts';
import { removeSecondFactor } from './second-factor/store.ts';
import { keyOf } from './sign-in/lockout.ts';

/** Thrown when there is no such administrator; its text is for the operator. */
export class NoSuchAdministrator extends Error {
  override readonly name = 'NoSuchAdministrator';
}

/**
 * Lets an administrator in again who lost every way in: a one-time password, no lock, no second factor, no session,
 * enabled. For who has the server and its owner role, and so could do it by SQL; this way it is whole, and the record
 * says `recovery`. Demonstration accounts are left alone, since everybody knows their
 * password, and accounts of an OIDC provider, which have none.
 *
 * @param o.username by default the administrator of the installation who was made first
 * @returns what opens the account, to be shown once
 * @throws {NoSuchAdministrator}
 */
export async function recoverAdministrator(o: {
  ownerDatabaseUrl: string;
  username?: string | undefined;
}): Promise<{ username: string; password: string }> {
  const owner = new pg.Client({
    connectionString: o.ownerDatabaseUrl,
    options: '-c search_path=identity',
  });
  await owner.connect();
  try {
    await owner.query('begin');
    await nameEditor(owner, { actor: RECOVERY, requestId: '', within: null });
    const { id, username } = await findAdministrator(owner, o.username);
    const password = oneTimePassword();
    await owner.query(
      'update "user" set banned = false, "banReason" = null, "banExpires" = null where id = $1',
      [id],
    );
    await updatePassword(owner, id, {
      hash: await hashPassword(password),
      mustChange: true,
      keepSession: null,
    });
    await removeSecondFactor(owner, id);
    await owner.query('delete from sign_in_lock where account_key = $1', [keyOf(username)]);
    await owner.query('commit');
    return { username, password };
  } finally {
    // What was not committed is undone with the connection.
    await owner.end();
  }
}

async function findAdministrator(
  owner: Client,
  wanted: string | undefined,
): Promise<{ id: string; username: string }> {
  const { rows } = await owner.query<{ id: string; username: string; installation: boolean }>(
    `select id, username, installation from "user" where roles ? 'ADMIN' and not demonstration and exists (
       select from account where "userId" = "user".id and "providerId" = 'credential')
     order by installation desc, "createdAt", username for update`,
  );
  const found =
    wanted === undefined ? rows[0] : rows.find(({ username }) => username === wanted.toLowerCase());
  if (found) return found;
  const names = rows.map(({ username }) => username).join(', ');
  throw new NoSuchAdministrator(
    `there is no administrator${wanted === undefined ? '' : ` named ${wanted}`}; there are: ${names || 'none'}`,
  );
}
