import type { Ctx } from '@tongxing/subgraph';
import { Observation } from './observation.entity.ts';

/**
 * Every recording that a plan can be judged by, the newest day first; one statement. Ledger figures
 * (`plan_id` null) serve every plan of the district.
 */
export function findObservations(ctx: Ctx, planId: string): Promise<Observation[]> {
  return ctx.em.find(
    Observation,
    { $or: [{ planId }, { planId: null }] },
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
