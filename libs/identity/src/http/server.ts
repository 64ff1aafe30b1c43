import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { proxyList, readIncoming, requestIdOf } from './incoming.ts';
import type { Incoming } from './incoming.ts';
import { languageOf } from './language.ts';
import { Problem } from './problem.ts';

/** The answer of a route. */
export interface Answer {
  status: number;
  body: unknown;
  /** values of `Set-Cookie` */
  cookies?: string[];
  /** value of `Cache-Control`; nothing is kept where it is absent */
  cache?: string;
  /** seconds until the next try */
  retryAfter?: number;
  /** where a browser goes next, with status 302 */
  location?: string;
}

/** Answers one kind of request, or throws a Problem. */
export type Route = (incoming: Incoming) => Promise<Answer>;

/** Routes by method and path, such as `GET /auth/session`. A path ending in `/*` takes all below it. */
export type Routes = Record<`${'GET' | 'POST'} /${string}`, Route>;

/** A listening server. */
export interface Listening {
  url: string;
  /** Stops taking requests, finishes those in flight, and cuts what lasts longer than the grace. */
  stop(): Promise<void>;
}

/** Milliseconds for which an idle connection is kept, longer than the gateway keeps one. */
const KEPT_OPEN = 65_000;
const GRACE = 4_000;
const SLOWEST_REQUEST = 15_000;

/** Serves the routes. */
export async function serve(
  routes: Routes,
  o: { host: string; port: number; origin: string; trustedProxies: string[]; logger: Logger },
): Promise<Listening> {
  const proxies = proxyList(o.trustedProxies);
  const server = createServer(
    { requestTimeout: SLOWEST_REQUEST, maxHeaderSize: 16 * 1024, keepAliveTimeout: KEPT_OPEN },
    (request, response) => {
      const requestId = requestIdOf(request);
      readIncoming(request, { requestId, origin: o.origin, proxies })
        .then((incoming) => dispatch(routes, incoming))
        .catch((error: unknown) => answerTo(error, request, requestId, o.logger))
        .then((answer) => send(response, answer, requestId))
        .catch((error: unknown) => {
          o.logger.error({ err: error, requestId }, 'an answer could not be sent');
          response.destroy();
        });
    },
  );
  await listen(server, o.host, o.port);
  const { port } = server.address() as AddressInfo;
  return { url: `http://${o.host}:${port}`, stop: () => close(server) };
}

async function dispatch(routes: Routes, incoming: Incoming): Promise<Answer> {
  const { method, path } = incoming;
  const matches = Object.entries(routes).filter(([key]) =>
    pathMatches(key.slice(key.indexOf(' ') + 1), path),
  );
  if (matches.length === 0) throw new Problem('NOT_FOUND');
  const route = matches.find(([key]) => key.startsWith(`${method} `))?.[1];
  if (!route) throw new Problem('METHOD_NOT_ALLOWED');
  return route(incoming);
}

function pathMatches(pattern: string, path: string): boolean {
  return pattern.endsWith('/*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

function answerTo(error: unknown, request: IncomingMessage, requestId: string, logger: Logger): Answer {
  const problem = error instanceof Problem ? error : new Problem('INTERNAL');
  if (problem.status >= 500) logger.error({ err: error, requestId, path: request.url }, 'a request failed');
  const body = problem.body(languageOf(request.headers['accept-language']));
  const { retryAfter } = problem.details;
  return {
    status: problem.status,
    body: problem.status >= 500 ? { ...body, requestId } : body,
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

function send(response: ServerResponse, answer: Answer, requestId: string): void {
  response.statusCode = answer.status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', answer.cache ?? 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-request-id', requestId);
  if (answer.location !== undefined) response.setHeader('location', answer.location);
  if (answer.cookies?.length) response.setHeader('set-cookie', answer.cookies);
  if (answer.retryAfter !== undefined) response.setHeader('retry-after', answer.retryAfter);
  // What is left of a body that was not read cannot be told from the next request.
  if (answer.status === 413 || answer.status === 400) response.setHeader('connection', 'close');
  response.end(JSON.stringify(answer.body));
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close((error) => {
      clearTimeout(cut);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
}
