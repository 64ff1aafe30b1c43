import { createGatewayRuntime, Logger as RuntimeLogger } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { OperationTypeNode } from 'graphql';
import httpTransport from '@graphql-mesh/transport-http';
import type { JWK } from '@tongxing/auth';
import type { Logger } from '@tongxing/logging';
import type { FindDocument } from './documents.ts';
import type { Tuning } from './environment.ts';
import type { Metrics } from './metrics.ts';
import { useCost } from './plugins/cost.ts';
import { useDocumentLimits } from './plugins/document-limits.ts';
import { useIntrospection } from './plugins/introspection.ts';
import { useMaskedErrors } from './plugins/masked-errors.ts';
import { usePartialData } from './plugins/partial-data.ts';
import { usePersistedDocuments } from './plugins/persisted-documents.ts';
import { useRequestParameters } from './plugins/request-parameters.ts';
import { useSubgraphAssertion } from './plugins/subgraph-assertion.ts';
import { useSubgraphErrors } from './plugins/subgraph-errors.ts';
import { useSubgraphGuard } from './plugins/subgraph-guard.ts';
import { useNoSuggestions } from './plugins/suggestions.ts';
import type { RequestContext } from './request-context.ts';

/** The federated graph, ready to run operations. */
export interface Graph {
  /** Runs one operation that has passed the door. `accept` is the media type of the answer. */
  run(context: RequestContext, accept: string): Promise<{ status: number; type: string; body: string }>;
  stop(): Promise<void>;
}

/** What a graph is made of. */
export interface GraphParts {
  /** the supergraph with real addresses */
  supergraph: string;
  findDocument: FindDocument;
  privateJwk: JWK;
  isOpen: boolean;
  tuning: Tuning;
  metrics: Metrics;
  log: Logger;
}

/** Plans with the Rust planner, calls subgraphs over HTTP; every default that opens a door is shut. */
export function createGraph(parts: GraphParts): Graph {
  const { tuning, log } = parts;
  const runtime = keepingSignals(() =>
    createGatewayRuntime<RequestContext & Record<string, unknown>>({
      supergraph: parts.supergraph,
      unifiedGraphHandler,
      transports: { http: httpTransport },
      transportEntries: {
        '*.http': {
          options: {
            timeout: tuning.upstreamTimeout,
            // The transport would give one user's answer to another who asks the same at the same time:
            // it compares the calls before they are signed for their user.
            deduplicateInflightRequests: false,
          },
        },
      },
      upstreamRetry: ({ executionRequest }) => ({
        maxRetries: executionRequest.operationType === OperationTypeNode.QUERY ? 1 : 0,
        retryDelay: tuning.retryDelay,
        retryDelayFactor: 1,
        shouldRetry: ({ executionResult }) => isWorthAnotherTry(executionResult),
      }),
      cors: false,
      graphiql: false,
      landingPage: false,
      batching: false,
      multipart: false,
      maskedErrors: false, // by a plugin of our own, which knows the codes
      subgraphErrors: false, // it adds the name of the service
      requestId: false, // made at the door
      logging: runtimeLogger(log),
      plugins: () => [
        useRequestParameters(),
        usePersistedDocuments(parts.findDocument, parts.isOpen),
        useNoSuggestions(),
        useIntrospection(parts.isOpen),
        useDocumentLimits(),
        useCost(),
        usePartialData(),
        useSubgraphErrors(log),
        useSubgraphAssertion(parts.privateJwk),
        useSubgraphGuard({ breakerPause: tuning.breakerPause, metrics: parts.metrics, log }),
        useMaskedErrors(log),
      ],
    }),
  );
  return {
    run: async (context, accept) => {
      const headers = { accept, 'content-type': 'application/json' };
      const request = new runtime.fetchAPI.Request('http://gateway/graphql', { method: 'POST', headers });
      const response = await runtime.handle(request, context as never);
      return {
        status: response.status,
        type: response.headers.get('content-type') ?? 'application/json; charset=utf-8',
        body: await response.text(),
      };
    },
    stop: async () => {
      await runtime.dispose();
    },
  };
}

/** Whether a call failed on its way to a subgraph that may be back in a moment. */
function isWorthAnotherTry(result: unknown): boolean {
  const { errors } = result as { errors?: readonly { extensions?: { again?: unknown } }[] };
  return errors?.some(({ extensions }) => extensions?.again === true) ?? false;
}

/**
 * The runtime disposes itself on the first signal, under the hands of what is in flight. The gateway stops in
 * its own order, so what the runtime registers for signals is taken back.
 */
function keepingSignals<T>(create: () => T): T {
  const signals = ['SIGTERM', 'SIGINT'] as const;
  const before = new Map(signals.map((signal) => [signal, process.rawListeners(signal)]));
  const created = create();
  for (const signal of signals) {
    for (const listener of process.rawListeners(signal)) {
      if (!before.get(signal)!.includes(listener)) process.off(signal, listener as () => void);
    }
  }
  return created;
}

/** The runtime's own lines, in the platform's log; its word for `info` is our `debug`. */
function runtimeLogger(log: Logger): RuntimeLogger {
  const levels = { trace: 'trace', debug: 'trace', info: 'debug', warn: 'warn', error: 'error' } as const;
  return new RuntimeLogger({
    level: 'info',
    writers: [{ write: (level, attributes, message) => log[levels[level]]({ attributes }, message ?? '') }],
  });
}
