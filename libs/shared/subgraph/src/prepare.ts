import { Jobs, prepareJobs } from '@tongxing/jobs';
import type { Logger } from '@tongxing/logging';
import { sealSchedule, setRetention } from './audit/seal/service.ts';
import type { Steward, SubgraphDefinition } from './definition.ts';
import { openDatabase, refreshStatistics, type Database } from './orm.ts';
import { contextFor, queueOf, systemActor } from './service.ts';

/** Which database to prepare, as which roles, and whether with demonstration data. */
export interface PrepareOptions {
  readonly ownerUrl: string;
  readonly jobsOwnerUrl: string;
  readonly demonstration: boolean;
  readonly log: Logger;
  /** how long records are kept; what was set before stays when left out */
  readonly retentionMonths?: number;
  readonly clock?: () => Date;
}

/** Migrates, creates the queues, loads reference data and, if wished, demonstration data. Repeatable. */
export async function prepareSubgraph(
  definition: SubgraphDefinition,
  options: PrepareOptions,
): Promise<void> {
  const subscriptions = (definition.handlers ?? []).map(({ event, coalesce }) => ({
    queue: queueOf(definition.name, event.topic),
    topic: event.topic,
    coalesce,
  }));
  await prepareJobs(options.jobsOwnerUrl, subscriptions, [sealSchedule(definition.name)]);
  await asOwner(definition, options, async (steward, database) => {
    await database.migrator.up();
    if (options.retentionMonths) await setRetention(database, definition.name, options.retentionMonths);
    await definition.load?.(steward);
    if (options.demonstration) await definition.demonstrate?.(steward);
    await refreshStatistics(database);
  });
}

/** Runs one of the definition's commands and returns what it has to say. */
export async function runCommand(
  definition: SubgraphDefinition,
  options: PrepareOptions,
  command: string,
  args: readonly string[],
): Promise<string> {
  const run = definition.commands?.[command];
  if (!run) throw new Error(`${definition.name} has no command ${command}`);
  return asOwner(definition, options, (steward) => run(steward, args));
}

async function asOwner<T>(
  definition: SubgraphDefinition,
  options: PrepareOptions,
  work: (steward: Steward, database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(definition, { url: options.ownerUrl, connections: 2 });
  const jobs = new Jobs({
    url: options.ownerUrl,
    application: `${definition.name}-prepare`,
    log: options.log,
  });
  try {
    await jobs.start();
    const surroundings = {
      definition,
      database,
      events: jobs,
      log: options.log,
      clock: options.clock ?? (() => new Date()),
    };
    const steward: Steward = (district) =>
      contextFor(surroundings, { actor: systemActor(definition.name, district) });
    return await work(steward, database);
  } finally {
    await jobs.stop();
    await database.close();
  }
}
