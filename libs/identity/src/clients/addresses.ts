import { isIP } from 'node:net';
import { isListed, proxyList } from '../http/incoming.ts';

/** Whether a text is an address, or a range such as `203.0.113.0/24`. */
export function isAddressRange(text: string): boolean {
  const [address = '', bits, ...others] = text.split('/');
  const family = isIP(address);
  if (family === 0 || others.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32));
}

/** Whether an address is one of these, or in one of these ranges. */
export function isWithin(address: string, ranges: readonly string[]): boolean {
  return isListed(address, proxyList(ranges));
}
