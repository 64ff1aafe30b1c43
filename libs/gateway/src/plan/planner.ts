import { QueryPlanner } from '@graphql-hive/router-query-planner';
import type { QueryPlan } from '@graphql-hive/router-query-planner';

/** Finds out which subgraphs must be asked what, in which order. */
export type Planner = (document: string, operationName: string | undefined) => Promise<QueryPlan>;

/**
 * Opens the planner, which is written in Rust and works outside of this thread.
 *
 * @param supergraph with nothing in it that is shifted from one subgraph to another by a share of requests
 * @throws when it does so
 */
export function openPlanner(supergraph: string): Planner {
  const planner = new QueryPlanner(supergraph);
  if (planner.overrideLabels.length > 0 || planner.overridePercentages.length > 0) {
    throw new Error('progressive @override is not offered');
  }
  const none = new Set<string>();
  return (document, operationName) => planner.planAsync(document, operationName, none, 0);
}
