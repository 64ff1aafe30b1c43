import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  bootstrapDatabase,
  databaseUrl,
  embeddedPostgres,
  freePort,
  PLATFORM_SCHEMAS,
  roleUrl,
  withClient,
} from '@tongxing/database';
import type { State } from './layout.ts';
import type { Secrets } from './secrets.ts';

/** The database that the services share, each in its own schema. */
export interface Database {
  /** The administrator in this database; for the platform's own records only. */
  adminUrl: string;
  /** The connection URL of a role such as `people_app`. */
  urlOf(role: string): string;
  stop(): Promise<void>;
}

export interface DatabaseOptions {
  state: State;
  secrets: Secrets;
  /** Demonstration data has a database of its own, so that it can never mix with real entries. */
  database: 'tongxing_demo' | 'tongxing_empty';
  /** A server to use instead of the embedded one. */
  given: string | undefined;
  /** The port to try first for the embedded server. */
  preferredPort: number;
  onNotice: (text: string) => void;
}

/** Brings up the database: the server, roles, schemas and rights. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { secrets, database, state } = options;
  const server =
    options.given === undefined ? await startEmbedded(options) : { adminUrl: options.given, stop: nothing };
  try {
    await bootstrapDatabase({
      adminUrl: server.adminUrl,
      database,
      schemas: PLATFORM_SCHEMAS,
      secrets: secrets.roles,
    });
  } catch (error) {
    await server.stop();
    const where = options.given === undefined ? `in ${state.postgres}` : 'at DATABASE_URL';
    throw new Error(`The database ${where} cannot be used: ${(error as Error).message}`, { cause: error });
  }
  return {
    adminUrl: databaseUrl(server.adminUrl, database).href,
    urlOf: (role) => roleUrl(server.adminUrl, database, role, secrets.roles),
    stop: () => server.stop(),
  };
}

async function startEmbedded({ state, secrets, preferredPort, onNotice }: DatabaseOptions) {
  const server = embeddedPostgres({
    directory: state.postgres,
    port: await freePort(preferredPort),
    password: secrets.postgres,
    logFile: join(state.logs, 'postgresql.log'),
    onNotice,
  });
  let stopped = false;
  server.onExit(() => void restart());
  await server.start();

  async function restart(): Promise<void> {
    for (let pauseMs = 500; !stopped; pauseMs = Math.min(pauseMs * 2, 30_000)) {
      onNotice('数据库意外停止，正在重新启动 / The database stopped unexpectedly and is started again.');
      await delay(pauseMs);
      try {
        if (!stopped) await server.start();
        return;
      } catch (error) {
        onNotice((error as Error).message);
      }
    }
  }

  return {
    adminUrl: server.adminUrl,
    stop: () => {
      stopped = true;
      return server.stop();
    },
  };
}

async function nothing(): Promise<void> {
  // A given server is somebody else's to stop.
}

/** Remembers, in the database itself, what was prepared in it and from which build. */
export interface PreparationRecord {
  matches(service: string, fingerprint: string): Promise<boolean>;
  remember(service: string, fingerprint: string): Promise<void>;
}

/** Opens the record; it goes with the database when that is dropped. */
export async function openPreparationRecord({ adminUrl }: Database): Promise<PreparationRecord> {
  await withClient(adminUrl, (client) =>
    client.query(`create schema if not exists platform;
      create table if not exists platform.preparation
        (service text primary key, fingerprint text not null, prepared_at timestamptz not null default now())`),
  );
  return {
    matches: (service, fingerprint) =>
      withClient(adminUrl, async (client) => {
        const text = 'select from platform.preparation where service = $1 and fingerprint = $2';
        return (await client.query(text, [service, fingerprint])).rowCount === 1;
      }),
    remember: (service, fingerprint) =>
      withClient(adminUrl, async (client) => {
        const text = `insert into platform.preparation (service, fingerprint) values ($1, $2)
          on conflict (service) do update set fingerprint = excluded.fingerprint, prepared_at = now()`;
        await client.query(text, [service, fingerprint]);
      }),
  };
}
