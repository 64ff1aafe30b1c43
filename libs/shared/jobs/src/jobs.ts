import { fromKysely, PgBoss, type Job } from 'pg-boss';
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

  /** Sends the fact with the transaction of `em`: rolled back with it, delivered after it. */
  async publish<Data extends object>(
    em: SqlEntityManager,
    event: EventContract<Data>,
    fact: Fact<Data>,
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
    await this.#boss.publish(event.topic, envelope, { db: fromKysely(em.getKysely()) });
  }

  /** Starts consuming; a handler that throws is retried, then ends in the dead-letter queue. */
  async consume<Data extends object>(consumer: Consumer<Data>): Promise<void> {
    await this.#boss.work(
      consumer.queue,
      { pollingIntervalSeconds: 0.5, batchSize: 1 },
      async (jobs: Job<EventEnvelope<Data>>[]) => {
        for (const job of jobs) {
          try {
            await consumer.handle(job.data);
          } catch (error) {
            this.#log.error({ error, queue: consumer.queue, event: job.data.id }, 'consumer failed');
            throw error;
          }
        }
      },
    );
  }
}
