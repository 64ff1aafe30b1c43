import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import {
  ASSERTION_HEADER,
  AssertionRefused,
  CHANNEL_HEADER,
  type Actor,
  type VerifyAssertion,
} from '@tongxing/auth';
import type { Logger } from '@tongxing/logging';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { writeReads } from './audit/accesses.ts';
import type { Ctx } from './context.ts';
import { formatFailure } from './failure.ts';
import { languageOf } from './language.ts';
import type { Subgraph } from './schema.ts';
import { contextFor, type Surroundings } from './service.ts';

/** The gateway's own limit is lower; this is the wall behind it. */
const MAX_BODY = 2 * 1024 * 1024;

/**
 * Milliseconds for which an idle connection is kept, longer than the gateway keeps one: a change that is sent while
 * the connection is being closed would be lost, and is never sent twice.
 */
const KEPT_OPEN = 65_000;

interface Parts {
  readonly subgraph: Subgraph;
  readonly surroundings: Surroundings;
  /** checks that a request comes from the gateway, unaltered, for this subgraph, and says for whom */
  readonly verify: VerifyAssertion;
  /** names of what is missing; empty when the subgraph can answer */
  readonly missing: () => Promise<string[]>;
}

/** The HTTP side of a subgraph: `/graphql` for the gateway alone, `/healthcheck` and `/readiness`. */
export async function createSubgraphServer(
  parts: Parts,
): Promise<{ http: Server; stop: () => Promise<void> }> {
  const { log } = parts.surroundings;
  const apollo = new ApolloServer<Ctx>({
    schema: parts.subgraph.schema,
    // Reached by the gateway alone, which needs neither introspection nor hints.
    introspection: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      // It would wrap the resolver of every field, for hints that nobody gives: the gateway keeps no answer.
      ApolloServerPluginCacheControlDisabled(),
      formatWithRequest(log),
    ],
    formatError: (formatted, error) => ({ ...formatted, cause: error }) as never,
  });
  await apollo.start();
  const http = createServer((request, response) => {
    route(parts, apollo, request, response).catch((error: unknown) => {
      log.error({ error }, 'request failed');
      if (!response.headersSent) answer(response, 500, { code: 'INTERNAL_SERVER_ERROR' });
      else response.destroy();
    });
  });
  http.keepAliveTimeout = KEPT_OPEN;
  return {
    http,
    stop: async () => {
      await new Promise<void>((done) => {
        http.close(() => done());
        http.closeIdleConnections();
      });
      await apollo.stop();
    },
  };
}

/** Formats every error with the id of its own request, which Apollo's `formatError` does not know. */
function formatWithRequest(log: Logger) {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({
          response,
          contextValue,
        }: {
          response: { body: unknown };
          contextValue: Ctx;
        }) {
          const body = response.body as { kind: string; singleResult?: { errors?: unknown[] } };
          if (body.kind !== 'single' || !body.singleResult?.errors) return;
          body.singleResult.errors = body.singleResult.errors.map((entry) => {
            const { cause, ...formatted } = entry as { cause: unknown; message: string };
            return formatFailure(contextValue.log ?? log, contextValue.requestId, formatted, cause);
          });
        },
      };
    },
  };
}

async function route(
  parts: Parts,
  apollo: ApolloServer<Ctx>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://subgraph').pathname;
  if (path === '/healthcheck') return answer(response, 200, { alive: true });
  if (path === '/readiness') {
    const missing = await parts.missing();
    return answer(response, missing.length === 0 ? 200 : 503, { ready: missing.length === 0, missing });
  }
  if (path !== '/graphql') return answer(response, 404, { code: 'NOT_FOUND' });
  if (request.method !== 'POST') return answer(response, 405, { code: 'METHOD_NOT_ALLOWED' });
  const body = await read(request);
  if (!body) return answer(response, 413, { code: 'PAYLOAD_TOO_LARGE' });

  const actor = await identify(parts, request, body, response);
  if (actor === 'REFUSED') return answer(response, 401, { code: 'ASSERTION_REFUSED' });
  const document = parse(body);
  if (document === undefined) return answer(response, 400, { code: 'BAD_REQUEST' });

  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const requestId = single(request, 'x-request-id');
  const ctx = contextFor(parts.surroundings, {
    actor,
    language: languageOf(single(request, 'accept-language')),
    ...(requestId ? { requestId } : {}),
  });
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: document },
    context: () => Promise.resolve(ctx),
  });
  // What cannot be recorded is not shown: a failure here leaves the answer unsent.
  await writeReads(ctx);
  response.statusCode = result.status ?? 200;
  for (const [name, value] of result.headers) response.setHeader(name, value);
  if (result.body.kind === 'complete') response.end(result.body.string);
  else throw new Error('incremental delivery is not offered');
}

async function identify(
  parts: Parts,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<Actor | null | 'REFUSED'> {
  try {
    return await parts.verify({
      header: single(request, ASSERTION_HEADER),
      body,
      onOffer: (answered) => response.setHeader(CHANNEL_HEADER, answered),
    });
  } catch (error) {
    if (!(error instanceof AssertionRefused)) throw error;
    parts.surroundings.log.warn({ reason: error.reason }, 'assertion refused');
    return 'REFUSED';
  }
}

function single(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The whole body, or null when it is larger than the limit. */
async function read(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
