import { figuresDueEvent, requestFigures, type Ctx } from '@tongxing/subgraph';

/** Tells this service itself that coverage of a district may have changed. */
export const coverageDue = figuresDueEvent('people.coverage-due');

/** Asks, with the transaction of `ctx`, for coverage to be counted anew. */
export function requestCoverage(ctx: Ctx, districtCode: string): Promise<void> {
  return requestFigures(ctx, coverageDue, districtCode);
}
