import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What the gateway counts. No label takes a value from a client, so that nobody can inflate them. */
export interface Metrics {
  request(route: string, status: number): void;
  operation(outcome: 'ok' | 'failed', audience: 'dashboard' | 'client' | 'anonymous', seconds: number): void;
  subgraph(name: string, outcome: 'answered' | 'unavailable' | 'skipped', seconds: number): void;
  /** A server that answers `GET /metrics` and nothing else; it is not listening yet. */
  server: Server;
}

/** Registers the gateway's metrics in a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: 'tongxing_gateway_requests_total',
    help: 'HTTP requests by route and status',
    labelNames: ['route', 'status'],
    registers,
  });
  const operations = new Histogram({
    name: 'tongxing_gateway_operation_seconds',
    help: 'GraphQL operations by outcome and audience',
    labelNames: ['outcome', 'audience'],
    registers,
  });
  const calls = new Histogram({
    name: 'tongxing_gateway_subgraph_seconds',
    help: 'Calls to subgraphs by outcome',
    labelNames: ['subgraph', 'outcome'],
    registers,
  });
  return {
    request: (route, status) => requests.inc({ route, status }),
    operation: (outcome, audience, seconds) => operations.observe({ outcome, audience }, seconds),
    subgraph: (subgraph, outcome, seconds) => calls.observe({ subgraph, outcome }, seconds),
    server: createServer((request, response) => {
      if (request.method !== 'GET' || request.url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    }),
  };
}
