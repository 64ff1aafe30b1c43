import { todayInShanghai } from '@tongxing/calendar';
import { observationPublished } from '@tongxing/events';
import type { Ctx } from '@tongxing/subgraph';
import { Assignment } from '../coordinator/assignment.entity.ts';
import { Coordinator } from '../coordinator/coordinator.entity.ts';
import { EnterpriseProjection } from '../enterprise/enterprise-projection.entity.ts';
import { coverageOn, reportingDays, type Cover, type Coverage } from './coverage.policy.ts';
import { PublishedCoverage } from './published-coverage.entity.ts';

/** The plan's indicators that this ledger yields. */
const INDICATORS = { sme: 'SME_COORDINATOR_COVERAGE', smallMicro: 'MICRO_COORDINATOR_COVERAGE' } as const;
const LEDGER = 'people.coordinator-coverage';

/** Counts the district's coverage anew and tells the figures that changed. */
export async function onCoverageDue(ctx: Ctx, { districtCode }: { districtCode: string }): Promise<void> {
  // Two counts at once could tell the older one last.
  await ctx.em.execute('select pg_advisory_xact_lock(hashtext(?))', [`${LEDGER} ${districtCode}`]);
  const enterprises = await ctx.em.find(EnterpriseProjection, { districtCode });
  const assignments = await ctx.em.find(Assignment, { districtCode }, { orderBy: { from: 'asc' } });
  const covers = await coversOf(ctx, assignments);
  const demonstration = [...enterprises, ...assignments].some((row) => row.demonstration);
  const told = await ctx.em.find(PublishedCoverage, { districtCode });
  for (const day of reportingDays(assignments[0]?.from ?? null, todayInShanghai(ctx.now))) {
    const coverage = coverageOn(day, enterprises, covers);
    for (const key of ['sme', 'smallMicro'] as const) {
      const before = told.find((row) => row.indicatorCode === INDICATORS[key] && row.validOn === day);
      await tell(
        ctx,
        { districtCode, indicatorCode: INDICATORS[key], validOn: day, demonstration },
        coverage[key],
        before,
      );
    }
  }
}

async function coversOf(ctx: Ctx, assignments: readonly Assignment[]): Promise<Cover[]> {
  const coordinators = await ctx.em.find(Coordinator, {
    id: { $in: assignments.map((row) => row.coordinatorId) },
  });
  const grassroots = new Set(coordinators.filter((row) => row.streetCode !== null).map(({ id }) => id));
  return assignments.map(({ enterpriseId, from, to, coordinatorId }) => ({
    enterpriseId,
    from,
    to,
    grassroots: grassroots.has(coordinatorId),
  }));
}

interface Figure {
  readonly districtCode: string;
  readonly indicatorCode: string;
  readonly validOn: string;
  readonly demonstration: boolean;
}

async function tell(
  ctx: Ctx,
  figure: Figure,
  { covered, total }: Coverage,
  before: PublishedCoverage | undefined,
): Promise<void> {
  const isNews = before
    ? before.numerator !== covered ||
      before.denominator !== total ||
      before.demonstration !== figure.demonstration
    : total > 0;
  if (!isNews) return;
  const row =
    before ?? ctx.em.create(PublishedCoverage, { ...figure, numerator: covered, denominator: total });
  ctx.em.assign(row, { numerator: covered, denominator: total, demonstration: figure.demonstration });
  await ctx.em.persist(row).flush();
  await ctx.events.publish(ctx.em, observationPublished, {
    entityId: row.id,
    entityVersion: row.version,
    districtCode: figure.districtCode,
    occurredAt: ctx.now,
    data: {
      indicatorCode: figure.indicatorCode,
      year: null,
      numerator: covered,
      denominator: total,
      validOn: figure.validOn,
      ledger: LEDGER,
      demonstration: figure.demonstration,
    },
  });
}
