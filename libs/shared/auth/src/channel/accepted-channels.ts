import { makeAgreementKey } from './agreement.ts';
import { channelOf } from './channel.ts';
import type { Channel } from './channel.ts';

/** For how many seconds after the assertion that offered it a channel is believed. */
export const BELIEVED_SECONDS = 60;
/** More gateways than ever speak to one subgraph within that time. */
const CAPACITY = 64;

/** The channels that gateways have opened to this process. */
export interface AcceptedChannels {
  /**
   * Opens the channel that a proven assertion offers.
   *
   * @param offer the gateway's public key
   * @param at seconds since the epoch
   * @returns our public key, by which the gateway comes to the same channel
   * @throws when the offer is no key
   */
  open(offer: string, at: number): string;
  /** The channel that a token claims to be proven by; undefined when it is not open at this time. */
  of(token: string, at: number): Channel | undefined;
}

interface Accepted {
  channel: Channel;
  /** our half of it */
  publicKey: string;
  until: number;
}

/** Makes the memory of one process of a subgraph. */
export function acceptedChannels(subgraph: string): AcceptedChannels {
  const byOffer = new Map<string, Accepted>();
  const byHead = new Map<string, Accepted>();
  const forget = (offer: string, { channel }: Accepted): void => {
    byOffer.delete(offer);
    byHead.delete(channel.head);
  };
  const sweep = (at: number): void => {
    for (const [offer, accepted] of byOffer)
      if (accepted.until <= at || byOffer.size >= CAPACITY) forget(offer, accepted);
  };
  return {
    open(offer, at) {
      const known = byOffer.get(offer);
      if (known && at < known.until) return known.publicKey;
      sweep(at);
      const own = makeAgreementKey();
      const parties = { subgraph, gatewayKey: offer, subgraphKey: own.publicKey };
      const channel = channelOf(own.agreeWith(offer), parties);
      const accepted = { channel, publicKey: own.publicKey, until: at + BELIEVED_SECONDS };
      byOffer.set(offer, accepted);
      byHead.set(channel.head, accepted);
      return own.publicKey;
    },
    of(token, at) {
      const accepted = byHead.get(token.slice(0, token.indexOf('.') + 1));
      return accepted && at < accepted.until ? accepted.channel : undefined;
    },
  };
}
