/** The database of `npm start`, for commands that work on it beside the platform or without it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { embeddedPostgres, withClient } from '@tongxing/database';
import { openDatabase, openPreparationRecord } from '../../apps/platform/src/database.ts';
import { platformEnvironment } from '../../apps/platform/src/environment.ts';
import { ensurePlatformKeys } from '../../apps/platform/src/keys.ts';
import { openState } from '../../apps/platform/src/layout.ts';
import { AlreadyRunning, takeLock } from '../../apps/platform/src/lock.ts';
import { prepare } from '../../apps/platform/src/preparation.ts';
import { loadSecrets } from '../../apps/platform/src/secrets.ts';
import { openServiceLog } from '../../apps/platform/src/service-log.ts';
import { portsFrom, serviceDefinitions } from '../../apps/platform/src/services.ts';

const [DEMO, EMPTY] = ['tongxing_demo', 'tongxing_empty'];

/**
 * Does some work on the database that the running platform uses, else on the one with demonstration data (with
 * `wantsEmpty` the one without), which is then started for as long as it takes. `DATABASE_URL` names another
 * server. The services named are prepared first, one after another.
 *
 * The work is given the `database` (its URLs), the `definitions` of all services and the `logs` of those named.
 */
export async function onPlatformDatabase({ services, wantsEmpty = false }, work) {
  const environment = { ...platformEnvironment(), LOG_LEVEL: 'warn' };
  const state = await openState(environment.TONGXING_STATE_DIRECTORY);
  const secrets = await loadSecrets(state.secrets);
  await ensurePlatformKeys(state);
  const lock = await takeLock(state.lock, environment.PUBLIC_URL).catch((error) => {
    if (error instanceof AlreadyRunning) return undefined;
    throw error;
  });
  const notice = (text) => console.error(text);
  const logs = Object.fromEntries(
    services.map((service) => [service, openServiceLog({ folder: state.logs, service, onWarning: notice })]),
  );
  let database;
  try {
    const given = environment.DATABASE_URL ?? (lock ? undefined : await runningServer(state, secrets));
    const inUse = lock ? undefined : await databaseInUse(given);
    const name = wantsEmpty ? EMPTY : (inUse ?? DEMO);
    const preferredPort = portsFrom(environment.PORT).postgres;
    database = await openDatabase({
      state,
      secrets,
      database: name,
      given,
      preferredPort,
      onNotice: notice,
    });
    const definitions = serviceDefinitions(environment, name === DEMO, database, secrets, state.keys);
    const record = await openPreparationRecord(database);
    for (const service of services) {
      await prepare(definitions[service], {
        record,
        log: logs[service],
        signal: new AbortController().signal,
      });
    }
    console.log(`· 数据库 / database: ${name}`);
    return await work({ database, definitions, logs });
  } finally {
    await database?.stop();
    for (const log of Object.values(logs)) await log.close();
    await lock?.release();
  }
}

/** The administrator's URL of the embedded server that runs; its fourth line tells the port. */
async function runningServer(state, secrets) {
  const file = join(state.postgres, 'postmaster.pid');
  const port = Number((await readFile(file, 'utf8')).split('\n')[3]);
  return embeddedPostgres({ directory: state.postgres, port, password: secrets.postgres }).adminUrl;
}

async function databaseInUse(adminUrl) {
  const { rows } = await withClient(adminUrl, (client) =>
    client.query(`select distinct datname from pg_stat_activity where usename = 'programs_app'`),
  );
  return rows.map(({ datname }) => datname).find((name) => [DEMO, EMPTY].includes(name));
}

/** Runs a command of a service to its end; resolves with its exit code and what it wrote. */
export function serviceCommand(runner, { entry, environment, preparation }, ...args) {
  return runner(process.execPath, [entry, ...args], { ...environment, ...preparation });
}

/** Ends a command with the exit code of `main`; what goes wrong is said in words. */
export async function finish(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    // What a service said before it gave up tells more than that it did.
    for (const line of error.tail ?? []) console.error(line);
    console.error(error.message);
    process.exitCode = 1;
  }
}
