import { claimsOf } from '../assertion-claims.ts';
import type { AssertedCall } from '../assertion-claims.ts';
import type { SignAssertion } from '../assertion.ts';
import { BELIEVED_SECONDS } from './accepted-channels.ts';
import { makeAgreementKey } from './agreement.ts';
import type { AgreementKey } from './agreement.ts';
import { channelOf } from './channel.ts';
import type { Channel } from './channel.ts';

/** How long a channel is used, in milliseconds: shorter than it is believed, whatever the clocks say. */
const USED = (BELIEVED_SECONDS - 10) * 1_000;
/** For how long no channel is tried after one that the subgraph did not know, in milliseconds. */
const PAUSE = 60_000;

/** The proof that goes with one call. */
export interface Proof {
  /** the value of `ASSERTION_HEADER` */
  readonly assertion: string;
  /** whether a channel proves it, which the subgraph may have forgotten; else the gateway's own key does */
  readonly isByChannel: boolean;
  /** the public key that it offers, if it does */
  readonly offer?: string;
}

/** The gateway's end of what it proves to one subgraph. */
export interface ChannelTo {
  /** Proves one call, for thirty seconds and once: a repeated one is proven anew. */
  prove(call: Omit<AssertedCall, 'subgraph'>): Promise<Proof>;
  /** Takes what the subgraph answered in `CHANNEL_HEADER`, if anything: the next calls are proven by the channel. */
  answered(proof: Proof, key: string | undefined): void;
  /** To be told when the subgraph refused a proof by channel: the next are by the gateway's key. */
  refused(): void;
}

/**
 * Proves calls to one subgraph. A signature costs as much as the rest of a small call, so that the first one, signed,
 * offers a key of the gateway's, and by the key that the subgraph answers both come to a secret that proves the calls of
 * the next minute. A subgraph that does not answer goes on getting signatures.
 *
 * Where several processes answer under one address, a channel to one is refused by the others: after a refusal none is
 * tried for a minute, nor after an answer that is no key.
 */
export function channelTo(
  subgraph: string,
  sign: SignAssertion,
  o: {
    /** is told of an answer that is no key */
    onFault?: (error: unknown) => void;
    /** milliseconds since the epoch */
    now?: () => number;
  } = {},
): ChannelTo {
  const now = o.now ?? Date.now;
  let offered: AgreementKey | undefined;
  let channel: Channel | undefined;
  let until = 0;
  let notBefore = 0;
  const close = (): void => {
    offered = undefined;
    channel = undefined;
  };
  const pause = (): void => {
    close();
    notBefore = now() + PAUSE;
  };
  return {
    async prove(call) {
      const at = now();
      const asserted = { subgraph, ...call };
      if (at >= until) close();
      if (channel) {
        return { assertion: channel.prove(claimsOf(asserted, new Date(at))), isByChannel: true };
      }
      if (at < notBefore) return { assertion: await sign(asserted), isByChannel: false };
      if (!offered) {
        offered = makeAgreementKey();
        until = at + USED;
      }
      const offer = offered.publicKey;
      return { assertion: await sign({ ...asserted, offer }), isByChannel: false, offer };
    },
    answered({ offer }, key) {
      // The first answer opens it; one to an offer of before has nothing to open any more.
      if (key === undefined || channel || !offered || offer !== offered.publicKey) return;
      const parties = { subgraph, gatewayKey: offered.publicKey, subgraphKey: key };
      try {
        channel = channelOf(offered.agreeWith(key), parties);
      } catch (error) {
        pause();
        o.onFault?.(error);
      }
    },
    refused: pause,
  };
}
