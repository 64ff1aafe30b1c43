import { request as sendPlain } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { request as sendSecure } from 'node:https';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refused } from './answer.ts';
import type { Visit } from './answer.ts';
import { discardRest, MAX_BODY_BYTES } from './body.ts';

/** RFC 9110 §7.6.1: these concern one connection only. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
/** Headers by which services of the platform believe each other: never taken from a client. */
const INTERNAL = /^(x-tongxing-|x-forwarded-|forwarded$|x-real-ip$|x-request-id$|host$|expect$)/;
const TIMEOUT_MILLISECONDS = 15_000;

/** Where identity is, and what it may believe about who asks. */
export interface IdentityProxy {
  identityUrl: string;
  publicUrl: string;
  trustsProxy: boolean;
  /** the headers the gateway sets itself; identity cannot weaken them */
  ownHeaders: ReadonlySet<string>;
}

/**
 * Passes a request for `/auth/*` to identity and its answer back, both as streams.
 *
 * @throws {Refused} when identity does not answer or the body is too large
 */
export async function passToIdentity(
  proxy: IdentityProxy,
  visit: Visit,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
    discardRest(request);
    throw new Refused(413, 'PAYLOAD_TOO_LARGE');
  }
  const { search } = new URL(request.url ?? '/', proxy.publicUrl);
  const address = new URL(visit.path + search, proxy.identityUrl);
  const upstream = (address.protocol === 'https:' ? sendSecure : sendPlain)(address, {
    method: request.method ?? 'GET',
    headers: headersForIdentity(proxy, visit, request),
    timeout: TIMEOUT_MILLISECONDS,
  });
  upstream.on('timeout', () => upstream.destroy(new Error('identity took too long')));
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    upstream.on('response', resolve);
    upstream.on('error', reject);
  });
  // A failed sending ends the call, so it shows there; identity may also answer before it has read all.
  const sent = pipeline(request, limited(), upstream).catch((error: unknown) => error);
  const answer = await answered.catch(async (cause: unknown) => {
    const problem = await sent;
    if (problem instanceof Refused) throw problem;
    throw new Refused(503, 'SUBGRAPH_UNAVAILABLE', { area: 'identity', cause });
  });
  response.writeHead(answer.statusCode ?? 502, headersForClient(proxy, answer.headers));
  await pipeline(answer, response);
}

function headersForIdentity(
  proxy: IdentityProxy,
  visit: Visit,
  request: IncomingMessage,
): OutgoingHttpHeaders {
  const remote = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const before = proxy.trustsProxy ? request.headers['x-forwarded-for'] : undefined;
  const { host, protocol } = new URL(proxy.publicUrl);
  return {
    ...kept(request.headers, (name) => !INTERNAL.test(name)),
    'x-forwarded-for': before ? `${String(before)}, ${remote}` : remote,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
    'x-request-id': visit.requestId,
  };
}

function headersForClient(proxy: IdentityProxy, headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return { 'cache-control': 'no-store', ...kept(headers, (name) => !proxy.ownHeaders.has(name)) };
}

/** The headers that concern more than one connection and pass the test. */
function kept(headers: IncomingHttpHeaders, passes: (name: string) => boolean): OutgoingHttpHeaders {
  const named = new Set(headers.connection?.toLowerCase().split(/\s*,\s*/));
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name, value]) => value !== undefined && !HOP_BY_HOP.has(name) && !named.has(name) && passes(name),
    ),
  );
}

/** Lets a body through up to the limit, whether or not its length was announced. */
function limited(): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > MAX_BODY_BYTES)
        done(new Refused(413, 'PAYLOAD_TOO_LARGE', { headers: { connection: 'close' } }));
      else done(null, chunk);
    },
  });
}
