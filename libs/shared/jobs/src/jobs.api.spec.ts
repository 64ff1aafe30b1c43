import { MikroORM } from '@mikro-orm/postgresql';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { createLogger } from '@tongxing/logging';
import { createTestDatabase } from '@tongxing/testing';
import { defineEvent, type EventEnvelope } from './event.ts';
import { Jobs } from './jobs.ts';
import { prepareJobs } from './prepare.ts';

interface Thing {
  readonly word: string;
}

const happened = defineEvent<Thing>('things.thing', 1);
const QUEUE = 'people.on.things.thing.v1';
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let orm: MikroORM;
let jobs: Jobs;
let seen: EventEnvelope<Thing>[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const subscription = [{ queue: QUEUE, topic: happened.topic }];
  // Two services prepare at once, and one of them again: nothing is lost or doubled by it.
  await Promise.all([1, 2].map(() => prepareJobs(database.ownerUrl('jobs'), subscription)));
  await prepareJobs(database.ownerUrl('jobs'), subscription);
  const url = database.appUrl('people');
  orm = await MikroORM.init({ clientUrl: url, entities: [], discovery: { warnWhenNoEntities: false } });
  jobs = new Jobs({ url, application: 'test', log: createLogger('test', 'silent') });
  await jobs.start();
  await jobs.consume({
    event: happened,
    queue: QUEUE,
    handle: (envelope) => {
      seen.push(envelope);
      return envelope.data.word === 'poison' ? Promise.reject(new Error('cannot')) : Promise.resolve();
    },
  });
});
beforeEach(() => {
  seen = [];
});
afterAll(async () => {
  await jobs.stop();
  await orm.close(true);
  await database.drop();
});

const em = () => orm.em.fork() as SqlEntityManager;

function tell(word: string, entityManager = em(), options: { debounceSeconds?: number } = {}): Promise<void> {
  const fact = {
    entityId: 'e',
    entityVersion: 1,
    districtCode: '130273',
    occurredAt: new Date(0),
    data: { word },
  };
  return jobs.publish(entityManager, happened, fact, options);
}

async function wait(milliseconds: number): Promise<void> {
  await new Promise((done) => setTimeout(done, milliseconds));
}

const words = () => seen.map(({ data }) => data.word);

describe('a fact', () => {
  it('arrives once with all that puts it in order', async () => {
    await tell('hello');
    await wait(1_500);
    expect(seen).toMatchObject([
      {
        topic: 'things.thing.v1',
        entityId: 'e',
        entityVersion: 1,
        districtCode: '130273',
        data: { word: 'hello' },
      },
    ]);
    expect(seen[0]!.occurredAt).toBe('1970-01-01T00:00:00.000Z');
  });

  it('is told only when the change it belongs to is kept', async () => {
    const change = em().transactional(async (inside) => {
      await tell('undone', inside);
      throw new Error('changed my mind');
    });
    await expect(change).rejects.toThrow('changed my mind');
    await em().transactional((inside) => tell('done', inside));
    await wait(1_500);
    expect(words()).toEqual(['done']);
  });

  it('that cannot be handled is tried again, and does not hold up its neighbours', async () => {
    for (const word of ['before', 'poison', 'after']) await tell(word);
    await wait(1_500);
    expect(words().sort()).toEqual(['after', 'before', 'poison'].sort());
    const states = await em().execute<{ state: string; word: string }[]>(
      `select state::text, data -> 'data' ->> 'word' as word from jobs.job
        where data -> 'data' ->> 'word' in ('before', 'poison', 'after') order by 2`,
    );
    expect(states).toEqual([
      { state: 'completed', word: 'after' },
      { state: 'completed', word: 'before' },
      { state: 'retry', word: 'poison' },
    ]);
    await wait(3_000);
    expect(words().filter((word) => word === 'poison').length).toBeGreaterThan(1);
  });

  it('that only says "look again" is delivered once a second at most, and once after all of them', async () => {
    const second = () => Math.floor(Date.now() / 1000);
    const first = second();
    await tell('again', em(), { debounceSeconds: 1 });
    expect(words()).not.toContain('again');
    for (let index = 1; index < 20; index += 1) await tell('again', em(), { debounceSeconds: 1 });
    const touched = second() - first + 1;
    await wait(4_000);
    const delivered = words().filter((word) => word === 'again').length;
    expect(delivered).toBeGreaterThanOrEqual(1);
    expect(delivered).toBeLessThanOrEqual(touched + 1);
  });
});
