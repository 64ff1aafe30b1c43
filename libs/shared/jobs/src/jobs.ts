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

/** How a fact is sent. */
export interface PublishOptions {
  readonly debounceSeconds?: number;
}

/** One consumer of one event: `handle` must be idempotent. */
export interface Consumer<Data extends object = object> {
  readonly event: EventContract<Data>;
  readonly queue: string;
  handle(envelope: EventEnvelope<Data>): Promise<void>;
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

  /**
   * Sends the fact with the transaction of `em`: rolled back with it, delivered after it. With
   * `debounceSeconds`, facts of one entity are held back for that time and delivered once in it at most, the
   * last one always after all of them: for facts that only say "look again".
   */
  async publish<Data extends object>(
    em: SqlEntityManager,
    event: EventContract<Data>,
    fact: Fact<Data>,
    options: PublishOptions = {},
  ): Promise<void> {
    const envelope: EventEnvelope<Data> = {
      id: uuidv7(),
      topic: event.topic,
      entityId: fact.entityId,
      entityVersion: fact.entityVersion,
      districtCode: fact.districtCode,
      occurredAt: fact.occurredAt.toISOString(),
      data: fact.data,
    };
    const { debounceSeconds } = options;
    await this.#boss.publish(event.topic, envelope, {
      db: fromKysely(em.getKysely()),
      ...(debounceSeconds
        ? {
            singletonKey: fact.entityId,
            singletonSeconds: debounceSeconds,
            singletonNextSlot: true,
            startAfter: debounceSeconds,
          }
        : {}),
    });
  }

  /** Starts consuming; a handler that throws is retried, then ends in the dead-letter queue. */
  async consume<Data extends object>(consumer: Consumer<Data>): Promise<void> {
    await this.#boss.work(
      consumer.queue,
      { pollingIntervalSeconds: 0.5, batchSize: 50, burstWhenBatchFull: true, perJobResults: true },
      async (jobs: Job<EventEnvelope<Data>>[]) => {
        const results: JobResult[] = [];
        for (const job of jobs) results.push(await this.#consumeOne(consumer, job));
        return results;
      },
    );
  }

  /** Each fact fails by itself, so that a poison one does not take its neighbours along. */
  async #consumeOne<Data extends object>(
    consumer: Consumer<Data>,
    job: Job<EventEnvelope<Data>>,
  ): Promise<JobResult> {
    try {
      await consumer.handle(job.data);
      return { id: job.id, status: 'completed' };
    } catch (error) {
      this.#log.error({ error, queue: consumer.queue, event: job.data.id }, 'consumer failed');
      return { id: job.id, status: 'failed', output: { message: String(error) } };
    }
  }
}
