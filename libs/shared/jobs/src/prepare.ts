import { PgBoss } from 'pg-boss';
import { JOBS_SCHEMA } from './jobs.ts';

/** A queue that a subgraph consumes, and the topic that fills it. */
export interface Subscription {
  readonly queue: string;
  readonly topic: string;
  /** facts that wait together are handled once, by the last of them */
  readonly coalesce?: boolean | undefined;
}

/** Work that is due by the clock of the platform's days, whoever runs then. */
export interface Schedule {
  readonly queue: string;
  /** five fields, Asia/Shanghai */
  readonly cron: string;
}

/** How every queue handles its facts. */
const QUEUE = {
  retryLimit: 8,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 300,
  // What a service that was killed had in hand is handed out again after this long; ten seconds are the least.
  heartbeatSeconds: 10,
} as const;

/**
 * Creates or upgrades the job schema and the queues of one subgraph, as the role that owns them.
 * Safe to repeat, and safe when several subgraphs do it at once.
 */
export async function prepareJobs(
  ownerUrl: string,
  subscriptions: readonly Subscription[],
  schedules: readonly Schedule[] = [],
): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOBS_SCHEMA,
    createSchema: false,
    supervise: false,
    schedule: false,
    max: 2,
  });
  const failures: unknown[] = [];
  boss.on('error', (error) => failures.push(error));
  await boss.start();
  try {
    for (const { queue, topic, coalesce = false } of subscriptions) {
      // A fact is announced when it is committed, so that nobody has to ask for it; those that are to be handled
      // together may gather until they are asked for.
      await createQueue(boss, queue, !coalesce);
      await boss.subscribe(topic, queue);
    }
    for (const { queue, cron } of schedules) {
      await createQueue(boss, queue, true);
      // What came due while nobody ran is done once, as soon as somebody does.
      await boss.schedule(queue, cron, null, { tz: 'Asia/Shanghai', missed: 'once' });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failures.length > 0) throw new AggregateError(failures, 'the job queues could not be prepared');
}

async function createQueue(boss: PgBoss, queue: string, notify: boolean): Promise<void> {
  const dead = `${queue}.dead`;
  await boss.createQueue(dead);
  const options = { ...QUEUE, deadLetter: dead, notify };
  await boss.createQueue(queue, options);
  // One that was made by an earlier version.
  await boss.updateQueue(queue, options);
}
