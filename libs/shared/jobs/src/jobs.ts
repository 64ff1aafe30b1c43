import { fromKysely, PgBoss, type Job, type JobResult } from 'pg-boss';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Logger } from '@tongxing/logging';
import { v7 as uuidv7 } from 'uuid';
import type { EventContract, EventEnvelope } from './event.ts';

/** The schema that holds the queues; only core roles may use it. */
export const JOBS_SCHEMA = 'jobs';

/** What is published: the envelope without what the publisher fills in. */
export interface Fact<Data extends object> {
  readonly entityId: string;
  readonly entityVersion: number;
  readonly districtCode: string;
  readonly occurredAt: Date;
  readonly data: Data;
}

/** One consumer of one event: `handle` must be idempotent. */
export interface Consumer<Data extends object = object> {
  readonly event: EventContract<Data>;
  readonly queue: string;
  /**
   * Facts of one entity that wait together are handled once, by the last of them: for facts that only say "look
   * again". Each is a job of its own, sent with its change, so whoever handles it sees the change.
   */
  readonly coalesce?: boolean;
  handle(envelope: EventEnvelope<Data>): Promise<void>;
  /**
   * Handles many facts of one district at once, all or none; where it fails each is handled by itself, so that a
   * poison one does not take its neighbours along. For facts that come by the thousand: a replay, an import.
   */
  handleMany?(envelopes: readonly EventEnvelope<Data>[]): Promise<void>;
}

/** pg-boss, reduced to what the platform does with it: publish inside a transaction, and consume. */
export class Jobs {
  readonly #boss: PgBoss;
  readonly #log: Logger;

  constructor(options: { url: string; application: string; log: Logger }) {
    this.#log = options.log;
    this.#boss = new PgBoss({
      connectionString: options.url,
      application_name: options.application,
      schema: JOBS_SCHEMA,
      // The owner role creates schema and queues at `prepare`; a service owns nothing.
      migrate: false,
      createSchema: false,
      reindex: false,
      monitorVacuum: false,
      max: 3,
      useListenNotify: true,
      // How soon it is noticed that a service was killed with facts in hand; see `heartbeatSeconds` of the queues.
      superviseIntervalSeconds: 5,
      monitorIntervalSeconds: 5,
    });
    this.#boss.on('error', (error) => this.#log.error({ error }, 'job queue error'));
  }

  /** Connects; throws when the schema is missing or of another version. */
  async start(): Promise<void> {
    await this.#boss.start();
  }

  /** Lets running jobs finish (5 s), then disconnects. */
  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 5_000 });
  }

  /** Sends the fact with the transaction of `em`: rolled back with it, delivered after it. */
  async publish<Data extends object>(
    em: SqlEntityManager,
    event: EventContract<Data>,
    fact: Fact<Data>,
  ): Promise<void> {
    await this.publishAll(em, event, [fact]);
  }

  /** Sends any number of facts of one kind with the transaction of `em`, with one statement a subscriber. */
  async publishAll<Data extends object>(
    em: SqlEntityManager,
    event: EventContract<Data>,
    facts: readonly Fact<Data>[],
  ): Promise<void> {
    if (facts.length === 0) return;
    const db = fromKysely(em.getKysely());
    const jobs = facts.map((fact) => ({ data: envelopeOf(event, fact) }));
    const subscribers = await db.executeSql(
      `select name from ${JOBS_SCHEMA}.subscription where event = $1 order by name`,
      [event.topic],
    );
    for (const { name } of subscribers.rows as { name: string }[])
      await this.#boss.insert(name, jobs, { db });
  }

  /** Starts consuming; a handler that throws is retried, then ends in the dead-letter queue. */
  async consume<Data extends object>(consumer: Consumer<Data>): Promise<void> {
    await this.#boss.work(
      consumer.queue,
      {
        // Where facts are announced, asking is for what is to be tried again, and in case; else they gather that long.
        pollingIntervalSeconds: 0.5,
        notifyPollingIntervalSeconds: 1,
        batchSize: consumer.coalesce || consumer.handleMany ? 500 : 50,
        burstWhenBatchFull: true,
        perJobResults: true,
      },
      async (jobs: Job<EventEnvelope<Data>>[]) => {
        if (consumer.handleMany) return this.#consumeMany(consumer, jobs);
        const results: JobResult[] = [];
        for (const group of consumer.coalesce ? byEntity(jobs) : jobs.map((job) => [job])) {
          results.push(...(await this.#consumeGroup(consumer, group)));
        }
        return results;
      },
    );
  }

  /** Does what a schedule of `prepareJobs` makes due; work that throws is tried again, as a fact is. */
  async onSchedule(queue: string, work: () => Promise<void>): Promise<void> {
    const asking = { pollingIntervalSeconds: 30, notifyPollingIntervalSeconds: 60, batchSize: 1 };
    await this.#boss.work(queue, asking, async () => {
      try {
        await work();
      } catch (error) {
        this.#log.error({ error, queue }, 'scheduled work failed');
        throw error;
      }
    });
  }

  async #consumeMany<Data extends object>(
    consumer: Consumer<Data>,
    jobs: readonly Job<EventEnvelope<Data>>[],
  ): Promise<JobResult[]> {
    const results: JobResult[] = [];
    for (const group of Map.groupBy(jobs, ({ data }) => data.districtCode).values()) {
      try {
        await consumer.handleMany?.(group.map(({ data }) => data));
        results.push(...group.map(({ id }) => ({ id, status: 'completed' as const })));
      } catch (error) {
        this.#log.warn({ error, queue: consumer.queue, facts: group.length }, 'handled one by one');
        for (const job of group) results.push(...(await this.#consumeGroup(consumer, [job])));
      }
    }
    return results;
  }

  /** Each fact (or group that is one) fails by itself, so that a poison one does not take its neighbours along. */
  async #consumeGroup<Data extends object>(
    consumer: Consumer<Data>,
    group: readonly Job<EventEnvelope<Data>>[],
  ): Promise<JobResult[]> {
    const last = group.at(-1);
    if (!last) return [];
    try {
      await consumer.handle(last.data);
      return group.map(({ id }) => ({ id, status: 'completed' }));
    } catch (error) {
      this.#log.error({ error, queue: consumer.queue, event: last.data.id }, 'consumer failed');
      return group.map(({ id }) => ({ id, status: 'failed', output: { message: String(error) } }));
    }
  }
}

function envelopeOf<Data extends object>(
  { topic }: EventContract<Data>,
  { entityId, entityVersion, districtCode, occurredAt, data }: Fact<Data>,
): EventEnvelope<Data> {
  return {
    id: uuidv7(),
    topic,
    entityId,
    entityVersion,
    districtCode,
    occurredAt: occurredAt.toISOString(),
    data,
  };
}

function byEntity<Data extends object>(
  jobs: readonly Job<EventEnvelope<Data>>[],
): Job<EventEnvelope<Data>>[][] {
  // A batch comes in no order; the ids of facts tell theirs.
  const inOrder = jobs.toSorted((a, b) => (a.data.id < b.data.id ? -1 : 1));
  return [...Map.groupBy(inOrder, ({ data }) => data.entityId).values()];
}
