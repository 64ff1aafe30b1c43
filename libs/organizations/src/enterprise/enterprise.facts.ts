import { enterpriseChanged } from '@tongxing/events';
import type { Ctx } from '@tongxing/subgraph';
import { Enterprise } from './enterprise.entity.ts';

/** Tells the other subgraphs what they may know of an enterprise, with the transaction of `ctx`. */
export async function publishEnterprise(ctx: Ctx, enterprise: Enterprise): Promise<void> {
  const { streetCode, sizeClass, registeredOn, status, closedOn, demonstration, districtCode } = enterprise;
  await ctx.events.publish(ctx.em, enterpriseChanged, {
    entityId: enterprise.id,
    entityVersion: enterprise.version,
    districtCode,
    occurredAt: ctx.now,
    data: { districtCode, streetCode, sizeClass, registeredOn, status, closedOn, demonstration },
  });
}

/**
 * Tells all facts of the district again, so that a projection that was lost or began late is complete.
 * Who has a fact already drops it by its version.
 */
export async function replayEnterprises(ctx: Ctx): Promise<void> {
  for (const enterprise of await ctx.em.find(Enterprise, {}, { orderBy: { id: 'asc' } })) {
    await publishEnterprise(ctx, enterprise);
  }
}
