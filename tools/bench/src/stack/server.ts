import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { embeddedPostgres, freePort, withClient } from '@tongxing/database';

/** A PostgreSQL of the bench's own, which counts the statements it runs. */
export interface BenchServer extends AsyncDisposable {
  adminUrl: string;
  /** the process above all of the server's others */
  pid: number;
}

/** As safe against power loss as the platform's own: what that costs belongs to the figures. */
export async function startServer(folder: string, onNotice: (text: string) => void): Promise<BenchServer> {
  const directory = join(folder, 'postgres');
  const server = embeddedPostgres({
    directory,
    port: await freePort(),
    password: randomBytes(18).toString('base64url'),
    logFile: join(folder, 'postgresql.log'),
    onNotice,
  });
  const stop = () => server.stop();
  try {
    await server.start();
    await withClient(server.adminUrl, async (client) => {
      await client.query(`alter system set shared_preload_libraries = 'pg_stat_statements'`);
      // BEGIN and COMMIT are no statements about data.
      await client.query('alter system set pg_stat_statements.track_utility = off');
    });
    // A library is loaded at the start alone.
    await server.stop();
    await server.start();
    await withClient(server.adminUrl, (client) => client.query('create extension pg_stat_statements'));
    return { adminUrl: server.adminUrl, pid: await postmasterIn(directory), [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function postmasterIn(directory: string): Promise<number> {
  const [pid = ''] = (await readFile(join(directory, 'postmaster.pid'), 'utf8')).split('\n');
  return Number(pid);
}
