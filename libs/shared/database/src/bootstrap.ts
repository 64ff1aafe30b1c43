import pg from 'pg';
import { databaseUrl, JOB_ROLES, ROLE_KINDS, roleName, roleNames, type RoleSecrets } from './roles.ts';

/** What the platform's schemas use; all may be created by whoever may create in the database. */
const EXTENSIONS = ['pg_trgm', 'btree_gist', 'pgcrypto'] as const;
/** Serialises bootstraps on one server: roles belong to all its databases. */
const LOCK = 7_266_464;

export interface BootstrapOptions {
  /** Needs CREATEROLE and CREATEDB, no more. */
  adminUrl: string;
  database: string;
  schemas: readonly string[];
  secrets: RoleSecrets;
}

/**
 * Brings a server to where services can start: the database, three roles and one schema for each name, rights
 * so that what an owner creates its service may use and its reader may read. May be run again at any time.
 * Throws when a role of that name passes row policies.
 */
export async function bootstrapDatabase(options: BootstrapOptions): Promise<void> {
  await withClient(options.adminUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await createRoles(client, options.schemas, options.secrets);
    await createDatabase(client, options.database);
    await withClient(databaseUrl(options.adminUrl, options.database).href, (inside) =>
      furnish(inside, options),
    );
  });
}

/** Runs `work` with one connection, and closes it. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'tongxing-bootstrap' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function createRoles(
  client: pg.Client,
  schemas: readonly string[],
  secrets: RoleSecrets,
): Promise<void> {
  const names = roleNames(schemas);
  const { rows } = await client.query<{ rolname: string; mighty: boolean }>(
    'select rolname, rolsuper or rolbypassrls as mighty from pg_roles where rolname = any($1)',
    [names],
  );
  const mighty = rows.filter((row) => row.mighty).map((row) => row.rolname);
  if (mighty.length > 0) throw new Error(`These roles pass row policies and must not: ${mighty.join(', ')}`);
  const known = new Set(rows.map((row) => row.rolname));
  for (const schema of schemas) {
    for (const kind of ROLE_KINDS) {
      const role = roleName(schema, kind);
      const secret = secrets[role];
      if (secret === undefined) throw new Error(`there is no secret for the role ${role}`);
      const verb = known.has(role) ? 'alter' : 'create';
      await client.query(`${verb} role ${role} login password ${client.escapeLiteral(secret)}`);
      await client.query(`alter role ${role} set search_path = ${schema}, extensions`);
      await client.query(`alter role ${role} set timezone = 'Asia/Shanghai'`);
    }
    // An administrator without superuser rights must be a member to create what the owner owns.
    await client.query(`grant ${roleName(schema, 'owner')} to current_user`);
  }
}

async function createDatabase(client: pg.Client, database: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  const name = client.escapeIdentifier(database);
  if (rowCount === 0) {
    await client.query(
      `create database ${name} template template0 encoding 'UTF8' locale_provider libc locale 'C.UTF-8'`,
    );
  }
  await client.query(`alter database ${name} set timezone = 'Asia/Shanghai'`);
  await client.query(`revoke all on database ${name} from public`);
}

async function furnish(client: pg.Client, { database, schemas }: BootstrapOptions): Promise<void> {
  const statements = [
    `grant connect on database ${client.escapeIdentifier(database)} to ${roleNames(schemas).join(', ')}`,
    'revoke all on schema public from public',
    'create schema if not exists extensions',
    'grant usage on schema extensions to public',
    ...EXTENSIONS.map((name) => `create extension if not exists ${name} schema extensions`),
    ...schemas.flatMap(schemaStatements),
    ...(schemas.includes('jobs')
      ? JOB_ROLES.filter((role) => roleNames(schemas).includes(role))
      : []
    ).flatMap((role) => useStatements('jobs', role)),
  ];
  await client.query(`begin;\n${statements.join(';\n')};\ncommit`);
}

function schemaStatements(schema: string): string[] {
  const [owner, reader] = [roleName(schema, 'owner'), roleName(schema, 'ro')];
  return [
    `create schema if not exists ${schema} authorization ${owner}`,
    ...useStatements(schema, roleName(schema, 'app')),
    `grant usage on schema ${schema} to ${reader}`,
    `alter default privileges for role ${owner} in schema ${schema} grant select on tables to ${reader}`,
  ];
}

/** Lets a service read and change rows, not tables, of what the owner has made and will make. */
function useStatements(schema: string, role: string): string[] {
  const later = `alter default privileges for role ${roleName(schema, 'owner')} in schema ${schema} grant`;
  return [
    `grant usage on schema ${schema} to ${role}`,
    `${later} select, insert, update, delete on tables to ${role}`,
    `${later} usage, select on sequences to ${role}`,
  ];
}
