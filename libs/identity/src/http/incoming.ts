import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { ASSERTION_HEADER } from '@tongxing/auth';
import { Problem } from './problem.ts';
import { languageOf } from './language.ts';
import type { Language } from './language.ts';

/** The largest body that any of the requests needs, with room to spare, in bytes. */
const LARGEST_BODY = 16 * 1024;
/** Where an OIDC provider sends its visitors back: the one address to which the pages of others may lead. */
export const RETURN_PATH = '/auth/oidc/callback';
const REQUEST_ID = /^[\w.-]{8,64}$/;

/** A request, reduced to what the routes may know of it. */
export interface Incoming {
  method: string;
  /** without the query */
  path: string;
  query: URLSearchParams;
  /** the parsed JSON of a POST; an empty object where there is none */
  body: Record<string, unknown>;
  /** the same as it was sent, which is what the gateway signs */
  rawBody: string;
  /** the gateway's word for a request of its own */
  assertion: string | undefined;
  cookie: string | undefined;
  /** what a machine proves itself with */
  authorization: string | undefined;
  /** the client's address, behind proxies that are trusted */
  address: string;
  userAgent: string;
  language: Language;
  requestId: string;
}

/** The id of a request: the gateway's where it sends one, else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

/**
 * Reads a request.
 *
 * @throws {Problem} FOREIGN_ORIGIN, BODY_TOO_LARGE, NOT_JSON
 */
export async function readIncoming(
  request: IncomingMessage,
  o: { requestId: string; origin: string; proxies: BlockList },
): Promise<Incoming> {
  refuseForeignOrigin(request, o.origin);
  const method = request.method ?? 'GET';
  const { headers } = request;
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  const rawBody = method === 'POST' ? await readText(request) : '';
  const assertion = headers[ASSERTION_HEADER];
  return {
    method,
    path,
    query: new URLSearchParams(query.join('?')),
    body: parseJson(rawBody),
    rawBody,
    assertion: typeof assertion === 'string' ? assertion : undefined,
    cookie: headers.cookie,
    authorization: headers.authorization,
    address: clientAddress(request.socket.remoteAddress ?? '', headers['x-forwarded-for'], o.proxies),
    userAgent: headers['user-agent'] ?? '',
    language: languageOf(headers['accept-language']),
    requestId: o.requestId,
  };
}

/** Makes a list, such as that of trusted proxies, from addresses and ranges such as `127.0.0.0/8`. */
export function proxyList(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/**
 * The client's address: the last one in X-Forwarded-For that is no trusted proxy, and the peer's own where
 * the peer is not trusted, whatever headers it sends.
 */
export function clientAddress(
  peer: string,
  forwarded: string | string[] | undefined,
  proxies: BlockList,
): string {
  const hops = [forwarded ?? []].flat().join(',').split(',');
  let address = plain(peer);
  while (isListed(address, proxies)) {
    const next = plain(hops.pop()?.trim() ?? '');
    if (!isIP(next)) break;
    address = next;
  }
  return address;
}

/** Whether an address is in a list of {@link proxyList}. */
export function isListed(address: string, list: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** An IPv4 address that a dual-stack socket shows as IPv6, written as IPv4. */
function plain(address: string): string {
  const inner = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  return inner && isIP(inner) === 4 ? inner : address;
}

/** Requests of other sites' pages are refused; the session cookie is no use to them. */
function refuseForeignOrigin(request: IncomingMessage, own: string): void {
  const { origin, cookie } = request.headers;
  const site = request.headers['sec-fetch-site'];
  // A provider sends its visitors back with a plain link, and what they bring is proven by other means.
  const isVisit = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
  if (isVisit && request.url?.split('?', 1)[0] === RETURN_PATH) return;
  if (origin !== undefined) {
    if (origin !== own) throw new Problem('FOREIGN_ORIGIN');
    return;
  }
  // Browsers name the origin with every POST; a cookie without one comes from no page of ours.
  const unnamed = request.method === 'POST' && cookie !== undefined;
  if (unnamed || site === 'cross-site' || site === 'same-site') throw new Problem('FOREIGN_ORIGIN');
}

async function readText(request: IncomingMessage): Promise<string> {
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
  if (length === '0' && encoding === undefined) return '';
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Problem('NOT_JSON');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_BODY) throw new Problem('BODY_TOO_LARGE');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parseJson(text: string): Record<string, unknown> {
  if (text === '') return {};
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    throw new Problem('NOT_JSON', { cause: error });
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Problem('NOT_JSON');
  return body as Record<string, unknown>;
}
