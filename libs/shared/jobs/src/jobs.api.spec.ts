import { MikroORM } from '@mikro-orm/postgresql';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { createLogger } from '@tongxing/logging';
import { createTestDatabase } from '@tongxing/testing';
import { PgBoss } from 'pg-boss';
import { defineEvent, type EventEnvelope } from './event.ts';
import { Jobs, JOBS_SCHEMA } from './jobs.ts';
import { prepareJobs } from './prepare.ts';

interface Thing {
  readonly word: string;
}

const happened = defineEvent<Thing>('things.thing', 1);
const lookAgain = defineEvent<Thing>('things.look-again', 1);
const inHand = defineEvent<Thing>('things.in-hand', 1);
const manyHappened = defineEvent<Thing>('things.many', 1);
const queueOf = ({ topic }: { topic: string }) => `people.on.${topic}`;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let orm: MikroORM;
let jobs: Jobs;
let seen: EventEnvelope<Thing>[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const subscription = [happened, lookAgain, inHand, manyHappened].map((event) => ({
    queue: queueOf(event),
    topic: event.topic,
    coalesce: event === lookAgain,
  }));
  // Two services prepare at once, and one of them again: nothing is lost or doubled by it.
  await Promise.all([1, 2].map(() => prepareJobs(database.ownerUrl('jobs'), subscription)));
  await prepareJobs(database.ownerUrl('jobs'), subscription);
  const url = database.appUrl('people');
  orm = await MikroORM.init({ clientUrl: url, entities: [], discovery: { warnWhenNoEntities: false } });
  jobs = new Jobs({ url, application: 'test', log: createLogger('test', 'silent') });
  await jobs.start();
  await jobs.consume({
    event: happened,
    queue: queueOf(happened),
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

function tell(word: string, entityManager = em(), event = happened): Promise<void> {
  const fact = {
    entityId: 'e',
    entityVersion: 1,
    districtCode: '130273',
    occurredAt: new Date(0),
    data: { word },
  };
  return jobs.publish(entityManager, event, fact);
}

async function wait(milliseconds: number): Promise<void> {
  await new Promise((done) => setTimeout(done, milliseconds));
}

const words = () => seen.map(({ data }) => data.word);
const looks = () => words().filter((word) => word.startsWith('again'));

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

  it('arrives also when many are told at once, with the change they belong to and in no other case', async () => {
    const many = (prefix: string) =>
      Array.from({ length: 1500 }, (_, index) => ({
        entityId: `${prefix}${index}`,
        entityVersion: 1,
        districtCode: '130273',
        occurredAt: new Date(0),
        data: { word: prefix },
      }));
    const undone = em().transactional(async (inside) => {
      await jobs.publishAll(inside, happened, many('undone'));
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await em().transactional((inside) => jobs.publishAll(inside, happened, many('kept')));
    await jobs.publishAll(em(), happened, []);
    for (let waited = 0; seen.length < 1500 && waited < 20_000; waited += 250) await wait(250);
    expect(new Set(seen.map(({ entityId }) => entityId)).size).toBe(1500);
    expect(new Set(words())).toEqual(new Set(['kept']));
    expect(new Set(seen.map(({ id }) => id)).size).toBe(1500);
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

  it('is handled as soon as it is told, without being asked for', async () => {
    const told = Date.now();
    await tell('quick');
    while (!words().includes('quick') && Date.now() - told < 2_000) await wait(5);
    expect(Date.now() - told).toBeLessThan(400);
  });

  it('that a killed service had in hand is handled by the next one', async () => {
    await tell('left', em(), inHand);
    // Takes the job and is never heard of again.
    const killed = new PgBoss({
      connectionString: database.ownerUrl('jobs'),
      schema: JOBS_SCHEMA,
      supervise: false,
    });
    await killed.start();
    expect(await killed.fetch(queueOf(inHand))).toHaveLength(1);
    await killed.stop({ graceful: false });
    await jobs.consume({
      event: inHand,
      queue: queueOf(inHand),
      handle: async (envelope) => void seen.push(envelope),
    });
    for (let tries = 0; tries < 250 && !words().includes('left'); tries += 1) await wait(100);
    expect(words().filter((word) => word === 'left')).toHaveLength(1);
  });

  it('that only says "look again" is handled once for all that wait, by the last of them', async () => {
    for (let index = 1; index <= 20; index += 1) await tell(`again ${index}`, em(), lookAgain);
    await jobs.consume({
      event: lookAgain,
      queue: queueOf(lookAgain),
      coalesce: true,
      handle: async (envelope) => void seen.push(envelope),
    });
    await wait(1_500);
    expect(looks()).toEqual(['again 20']);
    const [open] = await em().execute<{ count: string }[]>(
      `select count(*) from jobs.job where name = ? and state <> 'completed'`,
      [queueOf(lookAgain)],
    );
    expect(open?.count).toBe('0');
    await tell('again 21', em(), lookAgain);
    await wait(1_500);
    expect(looks()).toEqual(['again 20', 'again 21']);
  });

  it('that comes with many others is handled with them, and by itself when one of them cannot be', async () => {
    const sizes: number[] = [];
    for (const word of ['many 1', 'many 2', 'poison', 'many 3']) await tell(word, em(), manyHappened);
    await jobs.consume({
      event: manyHappened,
      queue: queueOf(manyHappened),
      handle: (envelope) => {
        seen.push(envelope);
        return envelope.data.word === 'poison' ? Promise.reject(new Error('cannot')) : Promise.resolve();
      },
      handleMany: async (envelopes) => {
        sizes.push(envelopes.length);
        if (envelopes.some(({ data }) => data.word === 'poison')) throw new Error('cannot');
      },
    });
    await wait(3_000);
    expect(sizes).toContain(4);
    expect(
      words()
        .filter((word) => word.startsWith('many'))
        .sort(),
    ).toEqual(['many 1', 'many 2', 'many 3']);
    const [open] = await em().execute<{ count: string }[]>(
      `select count(*) from jobs.job where name = ? and state <> 'completed'`,
      [queueOf(manyHappened)],
    );
    expect(open?.count).toBe('1');
  });
});
