import { createHash, createHmac, createSecretKey, hkdfSync, timingSafeEqual } from 'node:crypto';
import { TYPE } from '../assertion-claims.ts';

/** The header in which a subgraph answers the gateway's offer of a channel. */
export const CHANNEL_HEADER = 'x-tongxing-channel';

/** A secret of the gateway and one subgraph, by which either knows what the other has proven (HS256). */
export interface Channel {
  /** The first part of each of its tokens, with the dot after it: nothing in it is the sender's to choose. */
  readonly head: string;
  /** The claims as a compact token. */
  prove(claims: object): string;
  /** The claims of a token that begins with `head`; undefined when it was not proven by this channel. */
  proven(token: string): unknown;
}

/** Whom a channel joins: for another subgraph, or by other keys, the same secret gives another channel. */
export interface Parties {
  subgraph: string;
  gatewayKey: string;
  subgraphKey: string;
}

/** The channel that two sides make of what they have agreed on. */
export function channelOf(agreed: Uint8Array, { subgraph, gatewayKey, subgraphKey }: Parties): Channel {
  const parties = ['tongxing channel', subgraph, gatewayKey, subgraphKey].join('\n');
  const secret = createSecretKey(Buffer.from(hkdfSync('sha256', agreed, '', parties, 32)));
  const kid = createHash('sha256').update(parties).digest('base64url').slice(0, 22);
  const head = `${encoded({ alg: 'HS256', typ: TYPE, kid })}.`;
  const macOf = (text: string) => createHmac('sha256', secret).update(text).digest();
  return {
    head,
    prove(claims) {
      const text = head + encoded(claims);
      return `${text}.${macOf(text).toString('base64url')}`;
    },
    proven(token) {
      const end = token.lastIndexOf('.');
      const expected = macOf(token.slice(0, end));
      const given = Buffer.from(token.slice(end + 1), 'base64url');
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      return JSON.parse(Buffer.from(token.slice(head.length, end), 'base64url').toString('utf8')) as unknown;
    },
  };
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
