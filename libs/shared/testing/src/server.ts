import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  bootstrapDatabase,
  databaseUrl,
  embeddedPostgres,
  freePort,
  PLATFORM_SCHEMAS,
  roleNames,
  type RoleSecrets,
  withClient,
} from '@tongxing/database';

/** The database that every test database is a copy of. */
export const TEMPLATE = 'tongxing_test_template';
const LOCK = 7_266_465;

/** Roles belong to a server, not to a database: on a server for tests they all have this one password. */
export const TEST_SECRETS: RoleSecrets = Object.fromEntries(
  roleNames(PLATFORM_SCHEMAS).map((role) => [role, 'tongxing-test']),
);

/** A PostgreSQL of its own for one run of tests, in the temporary folder, fast and forgetful. */
export async function startTestServer(): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tongxing-test-'));
  await chmod(folder, 0o755);
  const server = embeddedPostgres({
    directory: join(folder, 'data'),
    port: await freePort(),
    password: randomBytes(18).toString('base64url'),
    logFile: join(folder, 'postgresql.log'),
    durable: false,
  });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await server.start();
    return { adminUrl: server.adminUrl, stop };
  } catch (error) {
    const log = await readFile(join(folder, 'postgresql.log'), 'utf8').catch(() => '');
    await stop();
    throw new Error(`The database for tests did not start. ${log.slice(-2000)}`, { cause: error });
  }
}

/** Makes the template on this server; quick when another run has made the same one already. */
export async function prepareTemplate(adminUrl: string): Promise<void> {
  const wanted = createHash('sha256')
    .update(JSON.stringify(TEST_SECRETS))
    .update(bootstrapDatabase.toString());
  const stamp = wanted.digest('hex');
  await withClient(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const { rows } = await client.query<{ stamp: string | null }>(
      `select shobj_description(oid, 'pg_database') as stamp from pg_database where datname = $1`,
      [TEMPLATE],
    );
    if (rows[0]?.stamp === stamp) return;
    await client.query(`drop database if exists ${TEMPLATE} with (force)`);
    await bootstrapDatabase({
      adminUrl,
      database: TEMPLATE,
      schemas: PLATFORM_SCHEMAS,
      secrets: TEST_SECRETS,
    });
    await client.query(`comment on database ${TEMPLATE} is '${stamp}'`);
  });
}

/** Copies the template, with the rights that a copy does not take over. */
export async function copyTemplate(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query(`create database ${name} template ${TEMPLATE}`);
    await client.query(`alter database ${name} set timezone = 'Asia/Shanghai'`);
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to ${roleNames(PLATFORM_SCHEMAS).join(', ')}`);
  });
}

/** Drops a database together with what is still connected to it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(databaseUrl(adminUrl, 'postgres').href, (client) =>
    client.query(`drop database if exists ${name} with (force)`),
  );
}
