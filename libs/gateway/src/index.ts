export { startGateway } from './gateway.ts';
export type { Gateway } from './gateway.ts';
export { TUNING } from './environment.ts';
export type { GatewayEnvironment, Tuning } from './environment.ts';
export { RATE_LIMITS } from './rate/limits.ts';
export type { RateLimits } from './rate/limits.ts';
export { createGraph } from './graph.ts';
export type { Graph } from './graph.ts';
export { createMetrics } from './metrics.ts';
