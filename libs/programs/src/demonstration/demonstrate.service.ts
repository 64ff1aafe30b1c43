import { transact, type Ctx } from '@tongxing/subgraph';
import { MilestoneReport } from '../milestone/milestone-report.entity.ts';
import { Observation } from '../observation/observation.entity.ts';
import { PlanRecord } from '../plan/plan.entity.ts';
import type { PlanDefinition } from '../plan-file/index.ts';
import { demonstrationDay, demonstrationFigures } from './demonstration-figures.ts';
import { demonstrationReports } from './demonstration-reports.ts';

/** Who generated rows are by: nobody. */
const BY = { name: '演示数据', sub: 'system:demonstration' };

/** Fills a plan with generated figures and reports, each marked; does nothing where they are already. */
export async function demonstratePlan(ctx: Ctx, definition: PlanDefinition): Promise<void> {
  await transact(ctx, async ({ em }) => {
    const plan = await em.findOneOrFail(PlanRecord, {
      districtCode: definition.district,
      code: definition.code,
    });
    if (await em.findOne(Observation, { planId: plan.id, demonstration: true })) return;
    const common = { districtCode: plan.districtCode, planId: plan.id, demonstration: true };
    for (const figure of demonstrationFigures(definition)) {
      em.create(
        Observation,
        {
          ...common,
          indicatorCode: figure.indicator,
          year: figure.year,
          numerator: figure.numerator,
          denominator: figure.denominator,
          validOn: figure.validOn,
          recordedAt: morningAfter(figure.validOn),
          recordedBy: BY.name,
          recordedBySub: BY.sub,
          source: 'MANUAL',
          evidence: '由程序生成，仅供演示',
          evidenceLink: null,
          idempotencyKey: `${plan.code} ${figure.indicator} ${figure.year ?? ''} ${figure.validOn}`.slice(
            -64,
          ),
        },
        { partial: true, persist: true },
      );
    }
    for (const report of demonstrationReports(definition, demonstrationDay(definition))) {
      em.create(
        MilestoneReport,
        {
          ...common,
          milestoneId: report.milestoneId,
          no: 1,
          status: report.status,
          doneOn: report.doneOn,
          evidence: '由程序生成，仅供演示',
          evidenceLink: null,
          note: null,
          reportedBy: BY.name,
          reportedBySub: BY.sub,
          reportedAt: morningAfter(report.doneOn ?? demonstrationDay(definition)),
          idempotencyKey: `${plan.code} ${report.milestoneId}`,
        },
        { partial: true, persist: true },
      );
    }
  });
}

/** Ten o'clock in Shanghai on the day after. */
function morningAfter(day: string): Date {
  return new Date(Date.parse(`${day}T10:00:00+08:00`) + 86_400_000);
}
