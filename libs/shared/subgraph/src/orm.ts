import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Actor } from '@tongxing/auth';
import type { SubgraphDefinition } from './definition.ts';
import { sessionVariables } from './rows.ts';

export type Database = MikroORM;

/** What opening the database may vary. */
export interface OpenOptions {
  readonly url: string;
  /** connections in the pool */
  readonly connections?: number;
  /** sees every statement, for tests that count them */
  readonly onStatement?: (sql: string) => void;
}

/** Opens a subgraph's database with its entities and migrations. Connects at the first statement. */
export async function openDatabase(definition: SubgraphDefinition, options: OpenOptions): Promise<Database> {
  return MikroORM.init({
    clientUrl: options.url,
    schema: definition.name,
    entities: [...definition.entities],
    metadataProvider: ReflectMetadataProvider,
    extensions: [Migrator],
    pool: { min: 0, max: options.connections ?? 10 },
    // What is sent together is answered together: see at-once.ts.
    driverOptions: { pipeline: true },
    migrations: {
      migrationsList: [...definition.migrations],
      tableName: 'migration',
      schema: definition.name,
      snapshot: false,
      silent: true,
      disableForeignKeys: false,
    },
    ...(options.onStatement ? { debug: ['query'] as const, logger: options.onStatement, colors: false } : {}),
  } as Options);
}

/** A fork for one request or job: its statements see what the actor's jurisdiction covers. */
export function forkFor(database: Database, actor: Actor | null, requestId: string): SqlEntityManager {
  return database.em.fork({ session: { variables: sessionVariables(actor, requestId) } });
}

/**
 * Tells the planner what the tables hold now. After thousands of new rows it would think for a minute that they are
 * few, and sort them all for the first page of a list.
 */
export async function refreshStatistics(database: Database): Promise<void> {
  const declared = [...database.getMetadata().getAll().values()]
    .filter(({ tableName }) => tableName)
    .map(({ schema, tableName }) => `"${schema ?? database.config.get('schema')}"."${tableName}"`);
  const connection = database.em.getConnection();
  // A table that only a later migration makes is not there yet where the first ones alone are applied.
  const there = await connection.execute<{ name: string }[]>(
    `select name from unnest(string_to_array(?, ',')) name where to_regclass(name) is not null`,
    [[...new Set(declared)].join(',')],
  );
  if (there.length > 0) await connection.execute(`analyze ${there.map(({ name }) => name).join(', ')}`);
}

/** Whether the database answers; opens a connection where there is none yet. */
export async function isReachable(database: Database): Promise<boolean> {
  try {
    await database.em.getConnection().execute('select 1');
    return true;
  } catch {
    // Why it does not is the database's log to tell; here it only matters that nothing can be served.
    return false;
  }
}
