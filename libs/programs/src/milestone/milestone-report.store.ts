import type { Ctx } from '@tongxing/subgraph';
import { MilestoneReport } from './milestone-report.entity.ts';

/** Every report of a plan, newest first; one statement. */
export function findReports(ctx: Ctx, planId: string): Promise<MilestoneReport[]> {
  return ctx.em.find(MilestoneReport, { planId }, { orderBy: { no: 'desc', id: 'desc' } });
}
