import type { Logger } from '@tongxing/logging';
import { forRequest } from '@tongxing/logging';
import { createBreaker } from '../breaker.ts';
import type { Breaker } from '../breaker.ts';
import { failure } from '../failure.ts';
import type { Metrics } from '../metrics.ts';
import { requestOf } from '../request-context.ts';
import type { Plugin } from '../request-context.ts';

/** Statuses by which a proxy or a starting service says that nobody answers there. */
const ABSENT = new Set([502, 503, 504]);
/** Statuses by which a subgraph refuses the gateway itself, which is no fault of the client. */
const REFUSING = new Set([401, 403, 404, 405, 413, 429]);

/**
 * Turns whatever goes wrong on the way to a subgraph into `SUBGRAPH_UNAVAILABLE` with the missing area, and
 * answers at once while a subgraph counts as dead.
 */
export function useSubgraphGuard(o: { breakerPause: number; metrics: Metrics; log: Logger }): Plugin {
  const breakers = new Map<string, Breaker>();
  return {
    onFetch({ executionRequest, fetchFn, setFetchFn }) {
      const area = executionRequest?.subgraphName;
      if (!area) return;
      let breaker = breakers.get(area);
      if (!breaker) breakers.set(area, (breaker = createBreaker(o.breakerPause)));
      const known = breaker;
      const log = forRequest(o.log, requestOf(executionRequest).requestId);
      setFetchFn(async (...call) => {
        const began = performance.now();
        const note = (outcome: 'answered' | 'unavailable' | 'skipped'): void =>
          o.metrics.subgraph(area, outcome, (performance.now() - began) / 1000);
        if (!known.allows()) {
          note('skipped');
          throw failure('SUBGRAPH_UNAVAILABLE', { area });
        }
        let again: boolean;
        try {
          const response = await fetchFn(...call);
          known.ended(!ABSENT.has(response.status));
          if (!ABSENT.has(response.status) && !REFUSING.has(response.status)) {
            note('answered');
            return response;
          }
          again = ABSENT.has(response.status);
          log.error({ area, status: response.status }, 'a subgraph did not answer');
        } catch (error) {
          known.ended(false);
          // Whoever has waited through a whole timeout should not wait through another.
          again = call[1]?.signal?.aborted !== true;
          log.error({ area, err: error }, 'a subgraph could not be reached');
        }
        note('unavailable');
        throw failure('SUBGRAPH_UNAVAILABLE', { area, again });
      });
    },
  };
}
