import type { Ctx } from '@tongxing/subgraph';
import type { PlanRecord } from '../plan/plan.entity.ts';
import { Observation } from './observation.entity.ts';

/**
 * Every recording that a plan can be judged by, the newest day first; one statement. Ledger figures
 * (`plan_id` null) serve every plan of their own district, whatever else the actor may see.
 */
export function findObservations(
  ctx: Ctx,
  { id, districtCode }: Pick<PlanRecord, 'id' | 'districtCode'>,
): Promise<Observation[]> {
  return ctx.em.find(
    Observation,
    { districtCode, $or: [{ planId: id }, { planId: null }] },
    { orderBy: { validOn: 'desc', recordedAt: 'desc', id: 'desc' } },
  );
}

/** Of recordings in that order, those that count on a day: of each year, source and day the latest. */
export function latestFigures(recordings: readonly Observation[], on: string): Observation[] {
  const seen = new Set<string>();
  return recordings.filter(({ year, source, validOn }) => {
    if (validOn > on) return false;
    const key = `${year} ${source} ${validOn}`;
    return !seen.has(key) && seen.add(key);
  });
}
