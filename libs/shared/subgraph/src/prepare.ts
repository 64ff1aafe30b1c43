import { Jobs, prepareJobs } from '@tongxing/jobs';
import type { Logger } from '@tongxing/logging';
import type { SubgraphDefinition } from './definition.ts';
import { openDatabase } from './orm.ts';
import { contextFor, queueOf, systemActor } from './service.ts';

/** Which database to prepare, as which roles, and whether with demonstration data. */
export interface PrepareOptions {
  readonly ownerUrl: string;
  readonly jobsOwnerUrl: string;
  readonly demonstration: boolean;
  readonly log: Logger;
  readonly clock?: () => Date;
}

/** Migrates, creates the queues, loads reference data and, if wished, demonstration data. Repeatable. */
export async function prepareSubgraph(
  definition: SubgraphDefinition,
  options: PrepareOptions,
): Promise<void> {
  const subscriptions = (definition.handlers ?? []).map(({ event }) => ({
    queue: queueOf(definition.name, event.topic),
    topic: event.topic,
  }));
  await prepareJobs(options.jobsOwnerUrl, subscriptions);
  const database = await openDatabase(definition, { url: options.ownerUrl, connections: 2 });
  const jobs = new Jobs({
    url: options.ownerUrl,
    application: `${definition.name}-prepare`,
    log: options.log,
  });
  try {
    await database.migrator.up();
    const surroundings = {
      definition,
      database,
      events: jobs,
      log: options.log,
      clock: options.clock ?? (() => new Date()),
    };
    const steward = (district: string) =>
      contextFor(surroundings, { actor: systemActor(definition.name, district) });
    if (definition.load || (options.demonstration && definition.demonstrate)) await jobs.start();
    await definition.load?.(steward);
    if (options.demonstration) await definition.demonstrate?.(steward);
  } finally {
    await jobs.stop();
    await database.close();
  }
}
