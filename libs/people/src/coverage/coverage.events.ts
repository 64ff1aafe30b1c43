import { defineEvent } from '@tongxing/jobs';
import type { Ctx } from '@tongxing/subgraph';

/** Tells this service itself that coverage of a district may have changed. */
export const coverageDue = defineEvent<{ readonly districtCode: string }>('people.coverage-due', 1);

/**
 * Asks, with the transaction of `ctx`, for coverage to be counted anew. It is counted by the platform itself
 * for the whole district, since street staff, who may change it, see only a part of it.
 */
export function requestCoverage(ctx: Ctx, districtCode: string): Promise<void> {
  return ctx.events.publish(ctx.em, coverageDue, {
    entityId: districtCode,
    entityVersion: ctx.now.getTime(),
    districtCode,
    occurredAt: ctx.now,
    data: { districtCode },
  });
}
