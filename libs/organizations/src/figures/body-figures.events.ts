import { figuresDueEvent, requestFigures, type Ctx } from '@tongxing/subgraph';

/** Tells this service itself that the figures of mediation bodies of a district may have changed. */
export const bodyFiguresDue = figuresDueEvent('organizations.body-figures-due');

/**
 * Asks, with the transaction of `ctx`, for the figures of mediation bodies to be counted anew: after every change
 * of bodies, of their staffing, and of enterprises (which may become large, or close).
 */
export function requestBodyFigures(ctx: Ctx, districtCode: string): Promise<void> {
  return requestFigures(ctx, bodyFiguresDue, districtCode);
}
