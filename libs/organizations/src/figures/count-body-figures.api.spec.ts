import { SIZE_CLASSES, type SizeClass } from '@tongxing/reference-data';
import { PublishedFigure, reportingDays, type Ctx } from '@tongxing/subgraph';
import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import fc from 'fast-check';
import { Enterprise } from '../enterprise/enterprise.entity.ts';
import { columnsOf as enterpriseColumnsOf } from '../enterprise/enterprise.policy.ts';
import { organizations } from '../index.ts';
import { MediationBody } from '../mediation-body/mediation-body.entity.ts';
import { columnsOf } from '../mediation-body/mediation-body.policy.ts';
import { bodyFiguresOn } from './body-figures.policy.ts';
import { BODY_LEDGER, countBodyFigures } from './count-body-figures.ts';

const DISTRICT = '130273';
const TODAY = '2023-06-30';
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations, { now: new Date(`${TODAY}T04:00:00Z`) });
});
afterAll(() => app.stop());

const day = fc.constantFrom(
  '2021-03-30',
  '2021-03-31',
  '2021-12-31',
  '2022-01-01',
  '2023-06-30',
  '2023-07-01',
);
const life = fc.oneof(
  fc.constant({ status: 'ACTIVE' as const, closedOn: null }),
  fc.record({ status: fc.constant('CLOSED' as const), closedOn: fc.option(day) }),
);
const enterprise = fc.record({
  life,
  registeredOn: fc.option(day),
  figures: fc.uniqueArray(
    fc.record({
      year: fc.integer({ min: 2019, max: 2023 }),
      sizeClass: fc.option(fc.constantFrom<SizeClass>(...SIZE_CLASSES)),
    }),
    { selector: ({ year }) => year, maxLength: 3 },
  ),
  demonstration: fc.constantFrom(false, false, true),
});
const body = fc.record({
  life,
  establishedOn: fc.option(day),
  checks: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
  mediatorCount: fc.integer({ min: 0, max: 2 }),
  owner: fc.option(fc.nat(5)),
  demonstration: fc.constantFrom(false, false, true),
});
type World = readonly [
  readonly (typeof enterprise extends fc.Arbitrary<infer T> ? T : never)[],
  readonly (typeof body extends fc.Arbitrary<infer T> ? T : never)[],
];

/** Enters enterprises and bodies as rows; an enterprise has one committee in office. */
async function enter(ctx: Ctx, [enterprises, bodies]: World) {
  const entered = (n: number) => ({ districtCode: DISTRICT, recordedBySub: 'test', idempotencyKey: `${n}` });
  const owners = enterprises.map(
    ({ figures, life: { status, closedOn }, registeredOn, demonstration }, n) => {
      const creditCode = `91${String(n).padStart(16, '0')}`;
      const form = { name: `企业${n}`, creditCode, streetCode: '130273101', registeredOn };
      const rows = figures.map((row) => ({
        ...row,
        headcount: null,
        revenue: null,
        assets: null,
        rule: null,
      }));
      const columns = { ...enterpriseColumnsOf(form), figures: rows, status, closedOn, demonstration };
      return ctx.em.create(Enterprise, { ...entered(n), ...columns }, { persist: true });
    },
  );
  // The bodies' rows name them.
  await ctx.em.flush();
  const taken = new Set<number>();
  const rows = bodies.map((given, n) => {
    const [hasOffice, hasEquipment, hasNameAndLogo, hasPostedRules] = given.checks;
    const {
      owner,
      life: { status, closedOn },
      mediatorCount,
      establishedOn,
      demonstration,
    } = given;
    const isFree = owner !== null && owners[owner] && (status === 'CLOSED' || !taken.has(owner));
    const enterpriseId = isFree ? owners[owner]!.id : null;
    if (isFree && status === 'ACTIVE') taken.add(owner);
    const type = isFree ? ('ENTERPRISE' as const) : ('OTHER' as const);
    const place = { name: `组织${n}`, streetCode: '130273101', type, enterpriseId, establishedOn };
    const form = { ...place, hasOffice, hasEquipment, hasNameAndLogo, hasPostedRules };
    const columns = { ...columnsOf(form), mediatorCount, status, closedOn, demonstration };
    return ctx.em.create(MediationBody, { ...entered(n), ...columns }, { persist: true });
  });
  await ctx.em.flush();
  return { owners, rows };
}

/** Does something in a transaction of which nothing stays. */
async function undone(work: (ctx: Ctx) => Promise<void>): Promise<void> {
  const ctx = app.context(actorFor('OFFICE'));
  await ctx.em.begin();
  try {
    await work(ctx);
  } finally {
    await ctx.em.rollback();
  }
}

describe('the count of the figures of mediation bodies', () => {
  it('agrees with the policy on every day, whatever there is', async () => {
    const worlds = fc.tuple(fc.array(enterprise, { maxLength: 6 }), fc.array(body, { maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(worlds, (world) =>
        undone(async (ctx) => {
          const { owners, rows } = await enter(ctx, world);
          const starts = rows.flatMap(({ establishedOn }) => (establishedOn ? [establishedOn] : [])).sort();
          const demonstration = [...owners, ...rows].some((row) => row.demonstration);
          const expected = reportingDays(starts[0] ?? null, TODAY).flatMap((validOn) => {
            const { standardisation, largerWithBody } = bodyFiguresOn(validOn, rows, owners);
            const shared = { validOn, demonstration };
            return [
              { indicatorCode: 'MEDIATION_BODY_STANDARDISATION', ...standardisation, ...shared },
              { indicatorCode: 'LARGE_MEDIUM_WITH_MEDIATION_BODY', ...largerWithBody, ...shared },
            ];
          });
          expect(await countBodyFigures(ctx, DISTRICT)).toEqual(expected);
        }),
      ),
      { numRuns: 60 },
    );
  });

  it('takes two statements, whatever there is', async () => {
    const many = fc.tuple(
      fc.array(enterprise, { minLength: 200, maxLength: 200 }),
      fc.array(body, { minLength: 200, maxLength: 200 }),
    );
    await undone(async (ctx) => {
      await enter(ctx, fc.sample(many, { numRuns: 1, seed: 1 })[0]!);
      app.statements();
      await countBodyFigures(ctx, DISTRICT);
      expect(app.statements()).toHaveLength(2);
    });
  });

  it('goes back to the days that were told before the first body, and not further', async () => {
    const told = { indicatorCode: 'MEDIATION_BODY_STANDARDISATION', validOn: '2022-12-31', numerator: 1 };
    await undone(async (ctx) => {
      const row = {
        districtCode: DISTRICT,
        ledger: BODY_LEDGER,
        ...told,
        denominator: 2,
        demonstration: false,
      };
      ctx.em.create(PublishedFigure, row, { persist: true });
      await ctx.em.flush();
      const days = (await countBodyFigures(ctx, DISTRICT)).map(({ validOn }) => validOn);
      expect([...new Set(days)]).toEqual(['2022-12-31', '2023-03-31', TODAY]);
    });
  });
});
