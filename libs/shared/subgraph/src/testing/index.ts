export { startSubgraph, type RunningSubgraph, type Answer } from './harness.ts';
export { actorFor } from './actor.ts';
