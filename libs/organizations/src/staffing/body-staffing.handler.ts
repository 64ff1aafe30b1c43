import type { BodyStaffingFact } from '@tongxing/events';
import type { EventEnvelope } from '@tongxing/jobs';
import type { Ctx } from '@tongxing/subgraph';
import { requestBodyFigures } from '../figures/body-figures.events.ts';
import { applyStaffing } from './apply-staffing.ts';

/**
 * Keeps the newest fact of a body's staffing. What is older than, or the same as, what is there is dropped, so
 * that facts may arrive twice, in any order, and before the body itself. What a district tells of a body that is not
 * its own is kept beside what the body's district tells, and counts for nothing.
 */
export async function onBodyStaffingChanged(
  ctx: Ctx,
  { entityId, entityVersion, districtCode, data }: EventEnvelope<BodyStaffingFact>,
): Promise<void> {
  const { affectedRows } = await ctx.em.execute<{ affectedRows: number }>(
    `insert into organizations.body_staffing as known (id, district_code, mediators, demonstration, entity_version)
     values (?, ?, ?, ?, ?)
     on conflict (district_code, id) do update set mediators = excluded.mediators, demonstration = excluded.demonstration,
       entity_version = excluded.entity_version
     where known.entity_version < excluded.entity_version`,
    [entityId, districtCode, data.mediators, data.demonstration, entityVersion],
    'run',
  );
  if (affectedRows === 0) return;
  await applyStaffing(ctx, entityId);
  await requestBodyFigures(ctx, districtCode);
}
