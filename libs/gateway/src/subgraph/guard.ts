import type { Logger } from '@tongxing/logging';
import { forRequest } from '@tongxing/logging';
import { failure } from '../failure.ts';
import { TookTooLong } from '../http/post.ts';
import type { Posted } from '../http/post.ts';
import type { Metrics } from '../metrics.ts';
import { createBreaker } from './breaker.ts';
import type { Breaker } from './breaker.ts';

/** Statuses by which a proxy or a starting service says that nobody answers there. */
const ABSENT = new Set([502, 503, 504]);
/** Statuses by which a subgraph refuses the gateway itself, which is no fault of the client. */
const REFUSING = new Set([401, 403, 404, 405, 413, 429]);

/** Makes one call, if it may be made. */
export type Guard = (call: () => Promise<Posted>, requestId: string) => Promise<Posted>;

/**
 * Turns whatever goes wrong on the way to a subgraph into `SUBGRAPH_UNAVAILABLE` with the missing area, and
 * answers at once while the subgraph counts as dead.
 */
export function subgraphGuard(
  area: string,
  o: { breakerPause: number; metrics: Metrics; log: Logger },
): Guard {
  const breaker: Breaker = createBreaker(o.breakerPause);
  return async (call, requestId) => {
    const began = performance.now();
    const note = (outcome: 'answered' | 'unavailable' | 'skipped'): void =>
      o.metrics.subgraph(area, outcome, (performance.now() - began) / 1000);
    if (!breaker.allows()) {
      note('skipped');
      throw failure('SUBGRAPH_UNAVAILABLE', { area });
    }
    let again: boolean;
    try {
      const answer = await call();
      breaker.ended(!ABSENT.has(answer.status));
      if (!ABSENT.has(answer.status) && !REFUSING.has(answer.status)) {
        note('answered');
        return answer;
      }
      again = ABSENT.has(answer.status);
      forRequest(o.log, requestId).error({ area, status: answer.status }, 'a subgraph did not answer');
    } catch (error) {
      breaker.ended(false);
      // Whoever has waited through a whole timeout should not wait through another.
      again = !(error instanceof TookTooLong);
      forRequest(o.log, requestId).error({ area, err: error }, 'a subgraph could not be reached');
    }
    note('unavailable');
    throw failure('SUBGRAPH_UNAVAILABLE', { area, again });
  };
}
