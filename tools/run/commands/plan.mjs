/**
 * `npm run plan -- check FILE`: says what is wrong with a plan file; no database is needed.
 * `npm run plan -- load FILE [--empty]`: checks it and loads it into the database of `npm start`: the one that
 * the running platform uses, else the one with demonstration data, which is then started for as long as it
 * takes. `--empty` means the one without demonstration data.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { embeddedPostgres, withClient } from '@tongxing/database';
import { openDatabase, openPreparationRecord } from '../../../apps/platform/src/database.ts';
import { platformEnvironment } from '../../../apps/platform/src/environment.ts';
import { openState } from '../../../apps/platform/src/layout.ts';
import { AlreadyRunning, takeLock } from '../../../apps/platform/src/lock.ts';
import { prepare } from '../../../apps/platform/src/preparation.ts';
import { loadSecrets } from '../../../apps/platform/src/secrets.ts';
import { openServiceLog } from '../../../apps/platform/src/service-log.ts';
import { portsFrom, serviceDefinitions } from '../../../apps/platform/src/services.ts';
import { openPlanFile, PlanFileRefused } from '../../../libs/programs/src/plan/plan-folder.ts';
import { run, runQuietly } from '../run.mjs';

const USAGE = '用法 / usage: npm run plan -- check FILE | load FILE [--empty]';
const [DEMO, EMPTY] = ['tongxing_demo', 'tongxing_empty'];

/** Resolves to whether the file is in order; what is wrong with it has been printed. */
async function check(file) {
  try {
    await openPlanFile(file);
    return true;
  } catch (error) {
    if (['ENOENT', 'EISDIR'].includes(error.code)) {
      console.error(`没有这个文件 / there is no such file: ${error.path ?? file}`);
    } else if (error instanceof PlanFileRefused) printFaults(file, error.faults);
    else throw error;
    return false;
  }
}

function printFaults(file, faults) {
  console.error(
    `计划文件有 ${faults.length} 处错误，没有载入 / faults: ${faults.length}, nothing was loaded`,
  );
  for (const { line, path, message, messageEn } of faults) {
    console.error(`\n${file}:${line}  ${path}\n  ${message}\n  ${messageEn}`);
  }
}

async function load(file, wantsEmpty) {
  const environment = { ...platformEnvironment(), LOG_LEVEL: 'warn' };
  const state = await openState(environment.TONGXING_STATE_DIRECTORY);
  const secrets = await loadSecrets(state.secrets);
  const lock = await takeLock(state.lock, environment.PUBLIC_URL).catch((error) => {
    if (error instanceof AlreadyRunning) return undefined;
    throw error;
  });
  const notice = (text) => console.error(text);
  const log = openServiceLog({ folder: state.logs, service: 'programs', onWarning: notice });
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
    const { programs } = serviceDefinitions(environment, name === DEMO, database, secrets);
    const record = await openPreparationRecord(database);
    await prepare(programs, { record, log, signal: new AbortController().signal });
    console.log(`· 数据库 / database: ${name}`);
    return await run(process.execPath, [programs.entry, 'load', file], {
      ...programs.environment,
      ...programs.preparation,
    });
  } finally {
    await database?.stop();
    await log.close();
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

async function main() {
  const { values, positionals } = parseArgs({
    options: { empty: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [verb, given, ...others] = positionals;
  if (!['check', 'load'].includes(verb) || given === undefined || others.length > 0) {
    console.error(USAGE);
    return 1;
  }
  // npm runs scripts in the project's folder, from wherever it was called.
  const file = resolve(process.env.INIT_CWD ?? '.', given);
  if (!(await check(file))) return 1;
  if (verb === 'check') {
    console.log(`没有错误 / in order: ${file}`);
    return 0;
  }
  const built = await runQuietly('nx', ['run', '@tongxing/app-programs:build', '--outputStyle=static']);
  if (built.code !== 0) {
    console.error(`构建失败 / the build failed\n${built.output.trim()}`);
    return 1;
  }
  return load(file, values.empty);
}

try {
  process.exitCode = await main();
} catch (error) {
  // What a service said before it gave up tells more than that it did.
  for (const line of error.tail ?? []) console.error(line);
  console.error(error.message);
  process.exitCode = 1;
}
