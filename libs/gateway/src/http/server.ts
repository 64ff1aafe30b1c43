import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { forRequest } from '@tongxing/logging';
import type { Logger } from '@tongxing/logging';
import { languageOf } from '../language.ts';
import type { Metrics } from '../metrics.ts';
import { answerJson, answerRefusal, Refused } from './answer.ts';
import type { Visit } from './answer.ts';
import type { Readiness } from './readiness.ts';

/** Answers one HTTP request; a `Refused` it throws becomes the answer. */
export type Route = (visit: Visit, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the public listener consists of. */
export interface PublicServer {
  graphql: Route;
  auth: Route;
  pages: Route;
  readiness: () => Promise<Readiness>;
  /** set on every answer */
  headers: Record<string, string>;
  metrics: Metrics;
  log: Logger;
}

/** The public listener: it names each request, sets the security headers and finds the route. */
export function createPublicServer(parts: PublicServer): Server {
  const routes: Record<string, Route> = {
    graphql: parts.graphql,
    auth: parts.auth,
    pages: parts.pages,
    healthcheck: (_visit, _request, response) => Promise.resolve(answerJson(response, 200, { alive: true })),
    readiness: async (_visit, _request, response) => {
      const readiness = await parts.readiness();
      answerJson(response, readiness.ready ? 200 : 503, readiness);
    },
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const visit: Visit = {
      // Made here and nowhere else: a client's own id could hide it in somebody else's lines of the log.
      requestId: randomUUID(),
      language: languageOf(request.headers['accept-language']),
      path: pathOf(request.url),
    };
    for (const [name, value] of Object.entries(parts.headers)) response.setHeader(name, value);
    response.setHeader('x-request-id', visit.requestId);
    const name = routeOf(visit.path);
    response.on('finish', () => parts.metrics.request(name, response.statusCode));
    try {
      await routes[name]!(visit, request, response);
    } catch (error) {
      answerFailure(error, visit, response, forRequest(parts.log, visit.requestId));
    }
  };
  return createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, maxHeaderSize: 16 * 1024 },
    (request, response) => void handle(request, response),
  );
}

function pathOf(url: string | undefined): string {
  const address = `http://gateway${url?.startsWith('/') ? url : '/'}`;
  return URL.canParse(address) ? new URL(address).pathname : '/';
}

function routeOf(path: string): string {
  if (path === '/graphql') return 'graphql';
  if (path === '/auth' || path.startsWith('/auth/')) return 'auth';
  if (path === '/healthcheck' || path === '/readiness') return path.slice(1);
  return 'pages';
}

/** What is behind a refusal, for the log. */
function reasonOf({ cause }: Refused): string | undefined {
  return cause instanceof Error ? cause.message : undefined;
}

function answerFailure(error: unknown, visit: Visit, response: ServerResponse, log: Logger): void {
  const isRefused = error instanceof Refused;
  const refused = isRefused ? error : new Refused(500, 'INTERNAL_SERVER_ERROR', { cause: error });
  if (refused.status >= 500 && !response.destroyed)
    log.error({ err: refused.cause, code: refused.code }, 'a request failed');
  else log.info({ code: refused.code, reason: reasonOf(refused) }, 'a request was refused');
  if (response.destroyed) return; // nobody is there any more
  // With half an answer sent, the only honest end is a broken connection.
  if (response.headersSent) response.destroy();
  else answerRefusal(response, visit, refused);
}
