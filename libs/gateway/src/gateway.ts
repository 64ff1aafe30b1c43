import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accessTokenVerifier, createAssertionSigner } from '@tongxing/auth';
import { ASSERTION_KEYS, openSigningKeys } from '@tongxing/auth/keys';
import { createLogger, gatheredOutput } from '@tongxing/logging';
import type { Logger } from '@tongxing/logging';
import { hideLogLevel, TUNING } from './environment.ts';
import type { GatewayEnvironment, Tuning } from './environment.ts';
import { createGraph } from './graph.ts';
import { passToIdentity } from './http/identity-proxy.ts';
import { readinessCheck } from './http/readiness.ts';
import { securityHeaders } from './http/security-headers.ts';
import { createPublicServer } from './http/server.ts';
import { staticFiles } from './http/static-files.ts';
import { graphqlRoute } from './http/graphql-route.ts';
import { rememberingTokens } from './http/token-memory.ts';
import { documentFinder } from './manifest.ts';
import { createMetrics } from './metrics.ts';
import { rateLimiter } from './rate/limits.ts';
import { locateSubgraphs } from './supergraph.ts';

/** A gateway that listens. */
export interface Gateway {
  /** port of the public listener */
  port: number;
  metricsPort: number;
  /** Takes no new request, lets the open ones end (for as long as `drain` says), then closes everything. */
  stop(): Promise<void>;
}

/**
 * Starts the gateway: the platform's only public listener.
 *
 * @throws when the keys, the supergraph, an address, the manifest or a port is not usable
 */
export async function startGateway(
  environment: GatewayEnvironment,
  o: { tuning?: Partial<Tuning>; log?: Logger } = {},
): Promise<Gateway> {
  hideLogLevel();
  const tuning = { ...TUNING, ...o.tuning };
  const log = o.log ?? createLogger('gateway', environment.LOG_LEVEL, gatheredOutput());
  const metrics = createMetrics();
  const findDocument = await documentFinder(environment.DOCUMENTS_FILE, environment.OPEN);
  const supergraph = locateSubgraphs(
    await readFile(environment.SUPERGRAPH_FILE, 'utf8'),
    environment.SUBGRAPH_URLS,
  );
  const keys = openSigningKeys({
    file: environment.ASSERTION_KEYS_FILE,
    purpose: ASSERTION_KEYS,
    onFault: (err) => log.error({ err }, 'the changed assertion keys cannot be used'),
  });
  await keys.current();
  const addresses = Object.fromEntries(
    supergraph.subgraphs.map((name) => [name, environment.SUBGRAPH_URLS[name]!]),
  );
  const graph = await createGraph({
    supergraph: supergraph.sdl,
    addresses,
    identityUrl: environment.IDENTITY_URL,
    findDocument,
    sign: createAssertionSigner({ signingKey: keys.current }),
    isOpen: environment.OPEN,
    tuning,
    metrics,
    log,
  });
  const headers = securityHeaders(environment.PUBLIC_URL.startsWith('https:'));
  const proxy = {
    identityUrl: environment.IDENTITY_URL,
    publicUrl: environment.PUBLIC_URL,
    trustsProxy: environment.TRUST_PROXY,
    ownHeaders: new Set([...Object.keys(headers), 'x-request-id']),
  };
  const server = createPublicServer({
    graphql: graphqlRoute({
      graph,
      publicUrl: environment.PUBLIC_URL,
      trustsProxy: environment.TRUST_PROXY,
      verify: rememberingTokens(accessTokenVerifier({ issuers: environment.TOKEN_ISSUERS })),
      take: rateLimiter({
        user: environment.RATE_LIMIT_USER,
        client: environment.RATE_LIMIT_CLIENT,
        address: environment.RATE_LIMIT_ADDRESS,
        seconds: environment.RATE_LIMIT_SECONDS,
      }),
    }),
    auth: (visit, request, response) => passToIdentity(proxy, visit, request, response),
    pages: staticFiles(environment.DASHBOARD_DIR),
    readiness: readinessCheck(environment.IDENTITY_URL, addresses),
    headers,
    metrics,
    log,
  });
  await listen(server, environment.PORT, environment.HOST);
  await listen(metrics.server, environment.METRICS_PORT, environment.METRICS_HOST);
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await drained(server, tuning.drain);
    graph.stop();
    await drained(metrics.server, 0);
  };
  const gateway = {
    port: portOf(server),
    metricsPort: portOf(metrics.server),
    stop: () => (stopped ??= stop()),
  };
  const { port, metricsPort } = gateway;
  log.info({ port, metricsPort, subgraphs: supergraph.subgraphs }, 'the gateway listens');
  return gateway;
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Ends when the last open request has, or after `limit` milliseconds with what is open cut off. */
async function drained(server: Server, limit: number): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), limit);
  // A browser keeps its connection after the answer; it must not hold up the end.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(cut);
  clearInterval(sweep);
}
