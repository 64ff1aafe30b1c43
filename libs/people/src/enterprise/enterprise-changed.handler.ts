import type { EventEnvelope } from '@tongxing/jobs';
import type { EnterpriseFact } from '@tongxing/events';
import type { Ctx } from '@tongxing/subgraph';
import { Assignment } from '../assignment/assignment.entity.ts';
import { requestCoverage } from '../coverage/coverage.events.ts';

/**
 * Keeps the newest fact of an enterprise. What is older than, or the same as, what is there is dropped, so
 * that facts may arrive twice and in any order.
 */
export async function onEnterpriseChanged(ctx: Ctx, envelope: EventEnvelope<EnterpriseFact>): Promise<void> {
  const { streetCode, sizeClasses, registeredOn, status, closedOn, demonstration } = envelope.data;
  const { affectedRows } = await ctx.em.execute<{ affectedRows: number }>(
    `insert into people.enterprise_projection as known
       (id, district_code, street_code, size_classes, registered_on, status, closed_on, demonstration, entity_version)
     values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
     on conflict (id) do update set
       street_code = excluded.street_code, size_classes = excluded.size_classes,
       registered_on = excluded.registered_on, status = excluded.status, closed_on = excluded.closed_on,
       demonstration = excluded.demonstration, entity_version = excluded.entity_version
     where known.entity_version < excluded.entity_version`,
    [
      envelope.entityId,
      envelope.districtCode,
      streetCode,
      JSON.stringify(sizeClasses.toSorted((a, b) => a.year - b.year)),
      registeredOn,
      status,
      closedOn,
      demonstration,
      envelope.entityVersion,
    ],
    'run',
  );
  if (affectedRows === 0) return;
  // An enterprise that moves takes its assignments along to the town or office it moved to.
  await ctx.em.nativeUpdate(
    Assignment,
    { enterpriseId: envelope.entityId, streetCode: { $ne: streetCode } },
    { streetCode },
  );
  await requestCoverage(ctx, envelope.districtCode);
}
