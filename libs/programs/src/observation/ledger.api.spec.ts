import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { observationPublished, type ObservationFact } from '@tongxing/events';
import type { EventEnvelope } from '@tongxing/jobs';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import type { Actor } from '@tongxing/auth';
import { programs } from '../programs.ts';
import { ELSEWHERE, office, PLAN, ZONE } from '../testing/actors.ts';
import { ENTER } from '../testing/documents.ts';
import { keepLedgerFigures } from './ledger.handler.ts';
import { findFigures, findObservations } from './observation.store.ts';

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(programs, {
    consume: true,
    now: new Date('2022-01-20T09:00:00+08:00'),
    demonstration: true,
  });
});
afterAll(() => app.stop());

const fact = (more: Partial<ObservationFact> = {}): ObservationFact => ({
  indicatorCode: 'SME_COORDINATOR_COVERAGE',
  year: null,
  numerator: 30,
  denominator: 50,
  validOn: '2022-01-15',
  ledger: 'people.coordinator-coverage',
  demonstration: false,
  ...more,
});

/** Publishes as another subgraph does: with the transaction of its own change. */
const publish = (data: ObservationFact, districtCode = ZONE) => {
  const { em } = app.context({ ...office, districts: [districtCode] });
  return em.transactional((tx) =>
    app.events.publish(tx as never, observationPublished, {
      entityId: `${data.ledger} ${districtCode} ${data.indicatorCode}`,
      entityVersion: 1,
      districtCode,
      occurredAt: new Date('2022-01-16T09:00:00+08:00'),
      data,
    }),
  );
};

const enveloped = (data: ObservationFact, districtCode: string): EventEnvelope<ObservationFact> => ({
  id: randomUUID(),
  topic: observationPublished.topic,
  entityId: data.ledger,
  entityVersion: 2,
  districtCode,
  occurredAt: '2022-01-17T09:00:00+08:00',
  data,
});

/** Hands a fact to its consumer, as the queue does. */
const deliver = (envelope: EventEnvelope<ObservationFact>) => {
  const ctx = app.context({ ...office, districts: [envelope.districtCode] });
  return ctx.em.transactional((em) => keepLedgerFigures.handle({ ...ctx, em }, envelope));
};

const FIGURES = `query ($target: String!, $on: LocalDate) {
  plan(code: "${PLAN}") { target(code: $target) {
    judgement(on: $on) { achieved { display source validOn } }
    observations(on: $on) { edges { node { source recordedBy numerator } } }
  } }
}`;
const figuresOf = async (target: string, on = '2022-01-20', actor: Actor = office) =>
  (await app.execute(actor, FIGURES, { target, on })).data.plan.target;
const fromLedgers = async (target: string, actor?: Actor) => {
  const { observations } = await figuresOf(target, '2022-01-20', actor);
  interface Edge {
    node: { source: string };
  }
  return observations.edges.filter(({ node }: Edge) => node.source === 'LEDGER').length;
};
const arrives = async (target: string, count: number) => {
  for (let tries = 0; tries < 100 && (await fromLedgers(target)) < count; tries += 1) await wait(100);
  expect(await fromLedgers(target)).toBe(count);
};

describe('a figure that a ledger publishes', () => {
  it('is kept and supersedes what was entered by hand, even for a later day', async () => {
    const input = {
      idempotencyKey: randomUUID(),
      plan: PLAN,
      indicator: 'SME_COORDINATOR_COVERAGE',
      numerator: 45,
      denominator: 50,
      validOn: '2022-01-19',
      evidence: '电话统计',
    };
    await app.execute(office, ENTER, { input });
    expect((await figuresOf('T3c')).judgement.achieved).toMatchObject({ display: '90%', source: 'MANUAL' });
    await publish(fact());
    await arrives('T3c', 1);
    expect((await figuresOf('T3c')).judgement.achieved).toEqual({
      display: '60%',
      source: 'LEDGER',
      validOn: '2022-01-15',
    });
  });

  it('counts from the day it is true of, not before', async () => {
    const before = await figuresOf('T3c', '2022-01-14');
    expect(before.judgement.achieved.source).toBe('MANUAL');
  });

  it('is kept once, though it is delivered twice', async () => {
    const envelope = enveloped(fact({ indicatorCode: 'MICRO_COORDINATOR_COVERAGE' }), ZONE);
    await deliver(envelope);
    await deliver(envelope);
    expect(await fromLedgers('T3d')).toBe(1);
  });

  it('stays with its own district, also for who sees several', async () => {
    await deliver(enveloped(fact({ ledger: 'elsewhere' }), ELSEWHERE));
    const both = { ...office, districts: [ZONE, ELSEWHERE] };
    expect(await fromLedgers('T3c', both)).toBe(1);
  });

  it('is marked when it is invented', async () => {
    await publish(fact({ ledger: 'people.demonstration', validOn: '2022-01-18', demonstration: true }));
    await arrives('T3c', 2);
    const { data } = await app.execute(
      office,
      `{ plan { target(code: "T3c") { observations {
      edges { node { recordedBy demonstration } } } } } }`,
    );
    interface Edge {
      node: { recordedBy: string };
    }
    const invented = data.plan.target.observations.edges.filter(
      ({ node }: Edge) => node.recordedBy === 'people.demonstration',
    );
    expect(invented).toEqual([{ node: { recordedBy: 'people.demonstration', demonstration: true } }]);
  });
});

describe('facts of a ledger that come late, twice and in any order', () => {
  /** One figure of a ledger as its versions were told; some of them in the same instant, or by a clock that was late. */
  const version = fc.record({
    numerator: fc.nat({ max: 9 }),
    denominator: fc.integer({ min: 10, max: 19 }),
    second: fc.nat({ max: 2 }),
  });
  const days = fc.constantFrom('2022-01-10', '2022-01-12');
  const told = fc
    .uniqueArray(fc.record({ day: days, versions: fc.array(version, { minLength: 1, maxLength: 4 }) }), {
      selector: ({ day }) => day,
      minLength: 1,
    })
    .chain((figures) => {
      const facts = figures.flatMap(({ day, versions }) =>
        versions.map((each, index) => ({ day, version: index + 1, ...each })),
      );
      const twice = fc.subarray(facts);
      return fc.record({
        facts: fc.constant(facts),
        arrivals: twice.chain((again) =>
          fc.shuffledSubarray([...facts, ...again], { minLength: facts.length + again.length }),
        ),
      });
    });

  it('leave the figure of the newest version of the latest day, whatever the order', async () => {
    let district = 0;
    await fc.assert(
      fc.asyncProperty(told, async ({ facts, arrivals }) => {
        district += 1;
        const districtCode = `99${String(district).padStart(4, '0')}`;
        const ids = new Map(facts.map((each) => [each, randomUUID()]));
        for (const each of arrivals) {
          await deliver({
            id: ids.get(each) ?? '',
            topic: observationPublished.topic,
            entityId: `figure of ${each.day}`,
            entityVersion: each.version,
            districtCode,
            occurredAt: `2022-01-15T09:00:0${each.second}+08:00`,
            data: fact({ numerator: each.numerator, denominator: each.denominator, validOn: each.day }),
          });
        }
        const ctx = app.context({ ...office, districts: [districtCode] });
        const kept = await findFigures(ctx, { id: randomUUID(), districtCode });
        const newest = [...Map.groupBy(facts, ({ day }) => day)].map(([day, each]) => {
          const { numerator, denominator } = each.at(-1)!;
          return { validOn: day, numerator, denominator };
        });
        expect(
          kept.map(({ validOn, numerator, denominator }) => ({ validOn, numerator, denominator })),
        ).toEqual(newest.toSorted((a, b) => a.validOn.localeCompare(b.validOn)));
      }),
      { numRuns: 40, seed: 130273 },
    );
  });

  it('are kept with one statement when they come together, each version once', async () => {
    const ctx = app.context({ ...office, districts: ['991003'] });
    const told = [1, 2, 3].map((entityVersion) => ({
      ...enveloped(fact({ numerator: entityVersion }), '991003'),
      entityVersion,
    }));
    app.statements();
    await ctx.em.transactional((em) => keepLedgerFigures.handleMany?.({ ...ctx, em }, [...told, ...told]));
    expect(app.statements()).toHaveLength(1);
    const kept = await findObservations(ctx, { id: randomUUID(), districtCode: '991003' });
    expect(kept.map(({ numerator }) => numerator).sort()).toEqual([1, 2, 3]);
  });

  it('are kept once when a version is told again, with whatever id', async () => {
    const ctx = app.context({ ...office, districts: ['991001'] });
    const envelope = enveloped(fact(), '991001');
    for (const each of [envelope, { ...envelope, id: randomUUID() }]) await deliver(each);
    expect(await findObservations(ctx, { id: randomUUID(), districtCode: '991001' })).toHaveLength(1);
  });

  it('keep every recording all the same', async () => {
    const ctx = app.context({ ...office, districts: ['991002'] });
    for (const entityVersion of [2, 1]) {
      await deliver({ ...enveloped(fact({ ledger: 'kept' }), '991002'), entityVersion });
    }
    const rows = await findObservations(ctx, { id: randomUUID(), districtCode: '991002' });
    expect(
      rows
        .filter(({ recordedBy }) => recordedBy === 'kept')
        .map((row) => row.figureVersion)
        .sort(),
    ).toEqual([1, 2]);
  });

  it('that belong to different keepings of one figure count by the instant they were told at', async () => {
    const districtCode = '991000';
    const earlier = {
      ...enveloped(fact({ numerator: 1 }), districtCode),
      entityId: 'lost',
      entityVersion: 9,
    };
    const later = {
      ...enveloped(fact({ numerator: 2 }), districtCode),
      entityId: 'counted anew',
      entityVersion: 1,
      occurredAt: '2022-01-18T09:00:00+08:00',
    };
    for (const envelope of [later, earlier]) await deliver(envelope);
    const ctx = app.context({ ...office, districts: [districtCode] });
    expect(await findFigures(ctx, { id: randomUUID(), districtCode })).toMatchObject([{ numerator: 2 }]);
  });
});
