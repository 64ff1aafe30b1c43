export { actorFor } from './actor.ts';
export { eventually } from './eventually.ts';
export { startSubgraph, type Answer, type RunningSubgraph } from './harness.ts';
export { keepsDistrictsApart, type Asked } from './interleaved-cases.ts';
export { holdsItsPermissions } from './permission-cases.ts';
export { keepsStewardsApart, type ForeignFact } from './steward-cases.ts';
export { guardsEveryTable } from './table-cases.ts';
export { answersTheGatewayAlone } from './trust-cases.ts';
