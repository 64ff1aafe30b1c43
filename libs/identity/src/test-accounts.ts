import pg from 'pg';
import { codeAt } from './second-factor/totp.ts';
import type { TestIdentity } from './test-identity.ts';

/** How long an authenticator app shows a code, in milliseconds. */
const STEP = 30_000;

/** A password that accounts of tests choose. */
export const PASSWORD = 'Banshi+Heping-3';

/** An account that is open: its password is its own, and somebody is signed in. */
export interface OpenAccount {
  id: string;
  username: string;
  password: string;
  cookie: string;
}

/** Rights of an account as an administrator fills them in; the rest is empty. */
export interface WantedRights {
  username: string;
  roles: string[];
  name?: string;
  districts?: string[];
  unit?: string;
  street?: string;
  installation?: boolean;
}

/** Signs in for the first time, and chooses a password. */
async function settle(identity: TestIdentity, username: string, oneTime: string): Promise<OpenAccount> {
  const { cookie } = await identity.signIn(username, oneTime, { from: anAddress() });
  const change = { currentPassword: oneTime, newPassword: PASSWORD };
  const { body } = await identity.post('/auth/change-password', change, { cookie });
  const { id } = body['account'] as { id: string };
  return { id, username, password: PASSWORD, cookie };
}

/** The administrator of the installation, of an identity without the demonstration. */
export async function firstAdministrator(identity: TestIdentity): Promise<OpenAccount> {
  const password = /^one-time password for admin: (\S+)$/.exec(identity.printed[0] ?? '')?.[1] ?? '';
  return settle(identity, 'admin', password);
}

/** An account that this administrator adds. */
export async function openAccount(
  identity: TestIdentity,
  administrator: { cookie: string },
  wanted: WantedRights,
): Promise<OpenAccount> {
  const { status, body } = await identity.post(
    '/auth/accounts',
    { name: wanted.username, unit: null, districts: ['130273'], street: null, body: null, ...wanted },
    { cookie: administrator.cookie },
  );
  if (status !== 201) throw new Error(`${wanted.username} was not added: ${JSON.stringify(body)}`);
  return settle(identity, wanted.username, String(body['oneTimePassword']));
}

/** Enrols a second factor for an account, as its holder would; `next` waits for the app's next code. */
export async function enrolSecondFactor(identity: TestIdentity, { cookie, password }: OpenAccount) {
  const { body } = await identity.post('/auth/second-factor/enrol', { password }, { cookie });
  const secret = String(body['secret']);
  const code = await codeAt(secret, identity.clock.now);
  const confirmed = await identity.post('/auth/second-factor/confirm', { code }, { cookie });
  const next = () => {
    identity.clock.now = new Date(identity.clock.now.getTime() + STEP);
    return codeAt(secret, identity.clock.now);
  };
  return { secret, next, confirmed, recoveryCodes: confirmed.body['recoveryCodes'] as string[] };
}

/** Runs one statement with the rights of a role, after what is set for its transaction. */
export async function statement(
  url: string,
  sql: string,
  settings: Record<string, string> = {},
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=identity' });
  await client.connect();
  try {
    for (const [name, value] of Object.entries(settings)) {
      await client.query('select set_config($1, $2, false)', [name, value]);
    }
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

let last = 0;

/** An address of its own each time, since one address has sixty tries a minute. */
export function anAddress(): string {
  last += 1;
  return `198.51.${100 + Math.floor(last / 250)}.${1 + (last % 250)}`;
}
