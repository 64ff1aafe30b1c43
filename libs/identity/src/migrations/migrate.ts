import { createHash } from 'node:crypto';
import type { Client, Pool } from 'pg';
import { accounts } from './001-accounts.ts';
import { records } from './002-records.ts';
import { trust } from './003-trust.ts';
import { clients } from './004-clients.ts';
import { seals } from './005-seals.ts';

/** The migrations in their order. Applied ones are never edited: add the next. */
export const MIGRATIONS: readonly { name: string; sql: string }[] = [
  { name: '001-accounts', sql: accounts },
  { name: '002-records', sql: records },
  { name: '003-trust', sql: trust },
  { name: '004-clients', sql: clients },
  { name: '005-seals', sql: seals },
];

/** Taken for the length of a migration, so that two that start together run one after the other. */
const MIGRATION_LOCK = 7_301_301;

/** Thrown when an applied migration differs from the one this build knows. */
export class MigrationChanged extends Error {
  override readonly name = 'MigrationChanged';
}

/**
 * Brings the schema `identity` up to date, each migration in a transaction of its own.
 *
 * @param owner a connection of the role `identity_owner`
 * @returns the names of the migrations that were applied now; empty when there was nothing to do
 * @throws {MigrationChanged} when the text of an applied migration was altered
 */
export async function migrate(owner: Client): Promise<string[]> {
  await owner.query('set search_path to identity');
  await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    await owner.query(`create table if not exists migration
      (name text primary key, digest text not null, applied_at timestamptz not null default now())`);
    await owner.query('revoke all on migration from identity_app, identity_ro');
    await owner.query('grant select on migration to identity_app, identity_ro');
    const applied = await appliedMigrations(owner);
    const done: string[] = [];
    for (const migration of MIGRATIONS) {
      const digest = digestOf(migration.sql);
      const known = applied.get(migration.name);
      if (known === digest) continue;
      if (known) throw new MigrationChanged(`the applied migration ${migration.name} was altered since`);
      await apply(owner, migration, digest);
      done.push(migration.name);
    }
    return done;
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
}

/** The names of the migrations that this build needs and the database lacks. */
export async function missingMigrations(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string | null }>(
    `select to_regclass('identity.migration') as name`,
  );
  const applied = rows[0]?.name ? await appliedMigrations(pool) : new Map<string, string>();
  return MIGRATIONS.filter(({ name }) => !applied.has(name)).map(({ name }) => name);
}

async function appliedMigrations(connection: Client | Pool): Promise<Map<string, string>> {
  const { rows } = await connection.query<{ name: string; digest: string }>(
    'select name, digest from identity.migration',
  );
  return new Map(rows.map(({ name, digest }) => [name, digest]));
}

async function apply(owner: Client, migration: { name: string; sql: string }, digest: string): Promise<void> {
  await owner.query('begin');
  try {
    await owner.query(migration.sql);
    await owner.query('insert into migration (name, digest) values ($1, $2)', [migration.name, digest]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

function digestOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}
