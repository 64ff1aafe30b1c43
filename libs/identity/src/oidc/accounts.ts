import type { PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { AccountRow } from '../accounts/account.ts';
import type { SoundAccount } from '../accounts/account.policy.ts';
import { accountForUpdate, insertAccount, updateRights } from '../accounts/store.ts';
import type { ClaimedAccount } from './claims.policy.ts';
import type { Visitor } from './provider.ts';

const RIGHTS = ['name', 'unit', 'districts', 'street', 'body', 'roles', 'installation'] as const;

/**
 * The account of a visitor, with the rights of the claims from now on. It is known by its provider and its subject
 * there, never by a name: a name can be given to somebody else. The first time it is added, without a password.
 *
 * A disabled account is returned as it is: what a provider says does not let it in again.
 *
 * @returns null when it is new and its name is another account's
 */
export async function accountOfVisitor(
  client: PoolClient,
  { issuer, subject }: Visitor,
  claimed: ClaimedAccount,
): Promise<AccountRow | null> {
  const provider = `oidc:${issuer}`;
  // Two first visits at once come here one after the other.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${provider} ${subject}`]);
  const { rows } = await client.query<{ userId: string }>(
    'select "userId" from account where "providerId" = $1 and "accountId" = $2',
    [provider, subject],
  );
  const id = rows[0]?.userId ?? (await addAccount(client, provider, subject, claimed));
  const account = id === null ? null : await accountForUpdate(client, id);
  if (!account || account.banned || rightsText(account) === rightsText(claimed)) return account;
  return updateRights(client, account.id, { ...claimed, banned: false });
}

/** To compare rights by: lists as a whole, in their order. */
function rightsText(account: SoundAccount): string {
  return JSON.stringify(RIGHTS.map((right) => account[right]));
}

async function addAccount(
  client: PoolClient,
  provider: string,
  subject: string,
  claimed: ClaimedAccount,
): Promise<string | null> {
  const id = uuidv7();
  const account = { ...claimed, id, banned: false, mustChangePassword: false, demonstration: false };
  if (!(await insertAccount(client, account, null))) return null;
  await client.query(
    `insert into account (id, "accountId", "providerId", "userId", "updatedAt") values ($1, $2, $3, $4, now())`,
    [uuidv7(), subject, provider, id],
  );
  return id;
}
