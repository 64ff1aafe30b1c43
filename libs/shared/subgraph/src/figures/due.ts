import { defineEvent, type EventContract } from '@tongxing/jobs';
import type { Ctx } from '../context.ts';

/** Says no more than whose figures are to be counted anew. */
export interface FiguresDue {
  readonly districtCode: string;
}

/** Declares the fact with which a subgraph tells itself that figures may have changed, e.g. `people.coverage-due`. */
export function figuresDueEvent(name: string): EventContract<FiguresDue> {
  return defineEvent<FiguresDue>(name, 1);
}

/**
 * Asks, with the transaction of `ctx`, for the figures of a district to be counted anew. They are counted by the
 * platform itself for the whole district, since street staff, who may change them, see only a part of it.
 */
export function requestFigures(
  ctx: Ctx,
  event: EventContract<FiguresDue>,
  districtCode: string,
): Promise<void> {
  return ctx.events.publish(ctx.em, event, {
    entityId: districtCode,
    entityVersion: ctx.now.getTime(),
    districtCode,
    occurredAt: ctx.now,
    data: { districtCode },
  });
}
