import { Migration } from '@mikro-orm/migrations';
import { definePermissions } from '@tongxing/auth';
import { observationPublished, type ObservationFact } from '@tongxing/events';
import type { Fact } from '@tongxing/jobs';
import { Query, Resolver } from 'type-graphql';
import {
  auditLogSql,
  auditTrailSql,
  defineSubgraph,
  figuresDueEvent,
  on,
  Public,
  PublishedFigure,
  publishedFigureSql,
  requestFigures,
  tellFigures,
  transact,
  type Figure,
} from '../index.ts';
import { actorFor, guardsEveryTable, startSubgraph, type RunningSubgraph } from '../testing/index.ts';

const LEDGER = 'programs.things';
const DISTRICT = '130273';
const office = actorFor('OFFICE');
const due = figuresDueEvent('programs.things-due');
let recounts: string[] = [];

@Resolver()
class NothingResolver {
  @Public()
  @Query(() => String, { nullable: true })
  nothing(): null {
    return null;
  }
}

class Tables extends Migration {
  override up(): void {
    for (const sql of [...auditLogSql('programs'), ...publishedFigureSql('programs')]) this.addSql(sql);
    for (const sql of auditTrailSql('programs', ['published_figure'])) this.addSql(sql);
    this.addSql('revoke all on programs.migration from programs_app, programs_ro');
  }
}

const things = defineSubgraph({
  name: 'programs',
  entities: [PublishedFigure],
  migrations: [{ name: '0001-tables', class: Tables }],
  resolvers: [NothingResolver],
  references: {},
  permissions: definePermissions({}),
  handlers: [
    on(
      due,
      async (ctx, { data }) => {
        recounts.push(data.districtCode);
        await tellFigures(ctx, { ledger: LEDGER, districtCode: data.districtCode }, async () => [figure()]);
      },
      { coalesce: true },
    ),
  ],
});

let app: RunningSubgraph;
let told: Fact<ObservationFact>[] = [];

beforeAll(async () => {
  app = await startSubgraph(things, { consume: true, now: new Date('2023-06-30T04:00:00Z') });
  const publish = app.events.publishAll.bind(app.events);
  app.events.publishAll = async (em, event, facts) => {
    if (event.topic === observationPublished.topic) told.push(...(facts as never[]));
    await publish(em, event, facts);
  };
});
beforeEach(async () => {
  await app.context(office).em.nativeDelete(PublishedFigure, {});
  [told, recounts] = [[], []];
});
afterAll(() => app.stop());
guardsEveryTable(() => app);

function figure(more: Partial<Figure> = {}): Figure {
  return {
    indicatorCode: 'SHARE',
    validOn: '2023-06-30',
    numerator: 1,
    denominator: 4,
    demonstration: false,
    ...more,
  };
}

function tell(figures: readonly Figure[], districtCode = DISTRICT): Promise<readonly Figure[]> {
  const ctx = app.context(actorFor('OFFICE', { districts: [districtCode] }));
  return transact(ctx, (tx) => tellFigures(tx, { ledger: LEDGER, districtCode }, async () => figures));
}

const values = () => told.map(({ data }) => [data.validOn, data.numerator, data.denominator]);

describe('figures of a ledger', () => {
  it('are told as observations, in the order of their days, once', async () => {
    const figures = [figure(), figure({ validOn: '2023-03-31', numerator: 0 })];
    expect(await tell(figures)).toHaveLength(2);
    expect(values()).toEqual([
      ['2023-03-31', 0, 4],
      ['2023-06-30', 1, 4],
    ]);
    expect(told[1]).toMatchObject({
      entityVersion: 1,
      districtCode: DISTRICT,
      data: { indicatorCode: 'SHARE', year: null, ledger: LEDGER, demonstration: false },
    });
    expect(await tell(figures)).toEqual([]);
    expect(told).toHaveLength(2);
  });

  it('are told again when numerator, denominator or origin changed, each with a version of its own', async () => {
    await tell([figure()]);
    await tell([figure({ numerator: 2 })]);
    await tell([figure({ numerator: 2, denominator: 5 })]);
    await tell([figure({ numerator: 2, denominator: 5, demonstration: true })]);
    expect(told.map(({ entityVersion }) => entityVersion)).toEqual([1, 2, 3, 4]);
    expect(new Set(told.map(({ entityId }) => entityId)).size).toBe(1);
  });

  it('of nothing are told only where there was something', async () => {
    await tell([figure({ numerator: 0, denominator: 0 })]);
    await tell([figure({ indicatorCode: 'COUNT', numerator: 0, denominator: null })]);
    expect(told).toEqual([]);
    await tell([figure()]);
    await tell([figure({ numerator: 0, denominator: 0 })]);
    expect(values()).toEqual([
      ['2023-06-30', 1, 4],
      ['2023-06-30', 0, 0],
    ]);
  });

  it('may be counts, which are shares of nothing', async () => {
    await tell([figure({ denominator: null })]);
    await tell([figure({ denominator: null })]);
    expect(values()).toEqual([['2023-06-30', 1, null]]);
  });

  it('of two districts are kept apart', async () => {
    await tell([figure()]);
    await tell([figure()], '130299');
    expect(told.map(({ districtCode }) => districtCode)).toEqual([DISTRICT, '130299']);
  });

  it('are written down and compared in one statement, whatever their number', async () => {
    const many = Array.from({ length: 200 }, (_, n) => figure({ indicatorCode: `I${n}` }));
    await tell(many);
    app.statements();
    await tell(many);
    expect(app.statements().filter((sql) => sql.includes('published_figure'))).toHaveLength(1);
  });

  it('are counted one count at a time, so that the newest is told last', async () => {
    let current = 1;
    const count = async () => {
      const numerator = current;
      await new Promise((done) => setTimeout(done, 50));
      return [figure({ numerator })];
    };
    const counted = { ledger: LEDGER, districtCode: DISTRICT };
    const recount = () => transact(app.context(office), (tx) => tellFigures(tx, counted, count));
    const first = recount();
    await new Promise((done) => setTimeout(done, 20));
    current = 2;
    await Promise.all([first, recount(), recount()]);
    expect(told.at(-1)?.data.numerator).toBe(2);
  });

  it('are not told outside a transaction', async () => {
    const counted = { ledger: LEDGER, districtCode: DISTRICT };
    await expect(tellFigures(app.context(office), counted, async () => [])).rejects.toThrow('transaction');
  });

  it('are counted once for many changes that wait together', async () => {
    await transact(app.context(office), async (tx) => {
      for (let change = 0; change < 20; change += 1) await requestFigures(tx, due, DISTRICT);
    });
    await new Promise((done) => setTimeout(done, 2_000));
    expect(recounts).toEqual([DISTRICT]);
    expect(values()).toEqual([['2023-06-30', 1, 4]]);
  });
});
