import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * The address from which a request comes: of the connection, or what the proxy before us says, if there is one that is
 * believed. What a client writes into the header itself stands to the left of what the proxy adds.
 */
export function clientAddress(request: IncomingMessage, trustsProxy: boolean): string {
  const peer = plain(request.socket.remoteAddress ?? '');
  if (!trustsProxy) return peer;
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',');
  return plain(forwarded.split(',').pop()?.trim() ?? '') || peer;
}

/** One who has an IPv6 address has the 64 bits behind it too: they count as one. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = address.includes('::') ? Array<string>(8 - before.length - after.length).fill('0') : [];
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}

/** An IPv4 address that a dual-stack socket shows as IPv6, written as IPv4. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=[\d.]+$)/i, '');
}
