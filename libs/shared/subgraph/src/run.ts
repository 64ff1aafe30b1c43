import { createAssertionVerifier } from '@tongxing/auth';
import { Jobs } from '@tongxing/jobs';
import { createLogger } from '@tongxing/logging';
import { auditCommand, keepSealsOnSchedule } from './audit/seal/service.ts';
import { SealKey } from './audit/seal/mac.ts';
import type { SubgraphDefinition } from './definition.ts';
import { prepareEnvironment, serveEnvironment } from './environment.ts';
import { createSubgraphServer } from './http.ts';
import { isReachable, openDatabase } from './orm.ts';
import { prepareSubgraph, runCommand } from './prepare.ts';
import { buildSubgraph } from './schema.ts';
import { consumeEvents, type Surroundings } from './service.ts';

/** The whole of a subgraph's `main.ts`: `serve` (default), `prepare`, or a command of its own. */
export async function runSubgraph(definition: SubgraphDefinition): Promise<void> {
  const [command = 'serve', ...args] = process.argv.slice(2);
  if (command === 'serve') return serve(definition);
  const environment = prepareEnvironment();
  const options = {
    ownerUrl: environment.OWNER_DATABASE_URL,
    jobsOwnerUrl: environment.JOBS_OWNER_DATABASE_URL,
    demonstration: environment.DEMONSTRATION,
    retentionMonths: environment.AUDIT_RETENTION_MONTHS,
    log: createLogger(definition.name, environment.LOG_LEVEL),
  };
  if (command === 'prepare') return prepareSubgraph(definition, options);
  try {
    const said =
      command === 'audit'
        ? await auditCommand(definition, { ...options, sealKey: environment.AUDIT_SEAL_KEY }, args)
        : await runCommand(definition, options, command, args);
    process.stdout.write(`${said}\n`);
  } catch (error) {
    // Who typed the command is told what to mend, not where in the code it was noticed.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

async function serve(definition: SubgraphDefinition): Promise<void> {
  const environment = serveEnvironment();
  const log = createLogger(definition.name, environment.LOG_LEVEL);
  const sealKey = new SealKey(environment.AUDIT_SEAL_KEY);
  const database = await openDatabase(definition, { url: environment.DATABASE_URL });
  const jobs = new Jobs({ url: environment.DATABASE_URL, application: definition.name, log });
  await jobs.start();
  const surroundings: Surroundings = { definition, database, events: jobs, log, clock: () => new Date() };
  const server = await createSubgraphServer({
    subgraph: await buildSubgraph(definition),
    surroundings,
    verify: createAssertionVerifier({ ...environment.assertion.keys, audience: definition.name }),
    missing: async () => [
      ...((await isReachable(database)) ? [] : ['database']),
      ...(await environment.assertion.missing()),
    ],
  });
  await consumeEvents(surroundings, jobs);
  await keepSealsOnSchedule(surroundings, jobs, sealKey);
  server.http.listen(environment.PORT, environment.HOST, () => log.info({ port: environment.PORT }, 'ready'));

  const stop = async (signal: string) => {
    log.info({ signal }, 'stopping');
    // Whatever hangs is cut off: the supervisor waits five seconds.
    setTimeout(() => process.exit(1), 5_000).unref();
    await server.stop();
    await jobs.stop();
    await database.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop('SIGTERM'));
  process.once('SIGINT', () => void stop('SIGINT'));
}
