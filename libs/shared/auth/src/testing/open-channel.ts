import { ASSERTION_HEADER } from '../assertion.ts';
import type { SignAssertion } from '../assertion.ts';
import { channelTo } from '../channel/channel-to.ts';
import type { ChannelTo } from '../channel/channel-to.ts';
import { CHANNEL_HEADER } from '../channel/channel.ts';

/** What nobody has to be signed in for. */
const QUESTION = JSON.stringify({ query: '{ __typename }' });

/**
 * Opens a channel to a subgraph that listens, as the gateway does: by a question that is signed.
 *
 * @param url its GraphQL address
 * @throws when it does not answer the offer
 */
export async function openChannel(subgraph: string, url: string, sign: SignAssertion): Promise<ChannelTo> {
  const channel = channelTo(subgraph, sign);
  const proof = await channel.prove({ actor: null, body: QUESTION });
  const headers = { 'content-type': 'application/json', [ASSERTION_HEADER]: proof.assertion };
  const response = await fetch(url, { method: 'POST', headers, body: QUESTION });
  const answer = response.headers.get(CHANNEL_HEADER);
  await response.arrayBuffer();
  if (answer === null) throw new Error(`${subgraph} answered ${response.status} and opened no channel`);
  channel.answered(proof, answer);
  return channel;
}
