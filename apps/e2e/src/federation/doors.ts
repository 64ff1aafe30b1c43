import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  type Actor,
  actorFromClaims,
  ASSERTION_HEADER,
  bodyHash,
  type ChannelTo,
  createAssertionSigner,
  type JWK,
} from '@tongxing/auth';
import { ASSERTION_KEYS, openSigningKeys } from '@tongxing/auth/keys';
import { openChannel } from '@tongxing/auth/testing';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import type { OwnPlatform } from '../platform.ts';
import type { Attempt } from './attempt.ts';
import type { Answer, GraphClient } from './graph-client.ts';
import { type Subgraph, subgraphsOf } from './subgraphs.ts';

/** A request straight at a service, past the gateway. */
export interface Knock {
  subgraph: Subgraph;
  body: string;
  headers: Record<string, string>;
}

/** What is needed to make assertions, good ones and others. */
export interface Forge {
  subgraphs: Subgraph[];
  /** as the gateway signs, with its own key */
  sign: ReturnType<typeof createAssertionSigner>;
  /** the same a minute ago */
  signLate: ReturnType<typeof createAssertionSigner>;
  /** with a key of one's own that says it is the gateway's */
  signFalsely: ReturnType<typeof createAssertionSigner>;
  /** the gateway's public key, taken for a secret */
  publicKey: Uint8Array;
}

/** Opens the platform's key, as only its own machine can. */
export async function openForge(platform: OwnPlatform): Promise<Forge> {
  const keys = openSigningKeys({
    file: join(platform.folder, 'keys', 'assertion-keys.json'),
    purpose: ASSERTION_KEYS,
    onFault: (error) => {
      throw error;
    },
  });
  const { kid } = await keys.current();
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const own: JWK = { ...(await exportJWK(privateKey)), kid, alg: 'ES256' };
  return {
    subgraphs: subgraphsOf(platform.port),
    sign: createAssertionSigner({ signingKey: keys.current }),
    signLate: createAssertionSigner({ signingKey: keys.current, now: aMinuteAgo }),
    signFalsely: createAssertionSigner({ privateJwk: own }),
    publicKey: new TextEncoder().encode(JSON.stringify((await keys.published()).keys[0])),
  };
}

async function provenBy(channel: ChannelTo, call: Parameters<ChannelTo['prove']>[0]): Promise<string> {
  const { assertion, isByChannel } = await channel.prove(call);
  if (!isByChannel) throw new Error('the channel is not open');
  return assertion;
}

function aMinuteAgo(): Date {
  return new Date(Date.now() - 60_000);
}

/** Whom an access token speaks for. */
export function actorOf({ token }: GraphClient): Actor {
  return actorFromClaims(decodeJwt(token));
}

type Headers = (
  forge: Forge,
  subgraph: Subgraph,
  body: string,
  actor: Actor,
) => Promise<Record<string, string>>;
const asserted = (assertion: string) => ({ [ASSERTION_HEADER]: assertion });
const claimed = (token: UnsecuredJWT | SignJWT, { name }: Subgraph) =>
  token
    .setIssuer('tongxing-gateway')
    .setAudience(name)
    .setIssuedAt()
    .setExpirationTime('30s')
    .setJti(randomUUID());

/** Every manner in which somebody who is not the gateway could speak for another. */
export const MANNERS: Readonly<Record<string, Headers>> = {
  'without an assertion': async () => ({}),
  'with garbage': async () => asserted('garbage'),
  'with a claim that nobody signed': async (_, subgraph, body, actor) => {
    const token = new UnsecuredJWT({ actor, bh: bodyHash(body) });
    claimed(token, subgraph);
    return asserted(token.encode());
  },
  'signed with a key of one’s own': async ({ signFalsely }, { name }, body, actor) =>
    asserted(await signFalsely({ subgraph: name, actor, body })),
  'signed with the public key as a secret': async ({ publicKey }, subgraph, body, actor) => {
    const token = new SignJWT({ actor, bh: bodyHash(body) }).setProtectedHeader({
      alg: 'HS256',
      typ: 'tongxing-assertion+jwt',
    });
    claimed(token, subgraph);
    return asserted(await token.sign(publicKey));
  },
  'signed for another service': async ({ sign, subgraphs }, { name }, body, actor) => {
    const other = subgraphs.find((each) => each.name !== name);
    return asserted(await sign({ subgraph: other?.name ?? '', actor, body }));
  },
  'proven by the channel of another service': async ({ sign, subgraphs }, { name }, body, actor) => {
    const other = subgraphs.find((each) => each.name !== name)!;
    return asserted(await provenBy(await openChannel(other.name, other.url, sign), { actor, body }));
  },
  'proven by a channel whose secret one does not know': async ({ sign }, { name, url }, body, actor) => {
    const assertion = await provenBy(await openChannel(name, url, sign), { actor: null, body });
    const [head = '', claims = '', mac = ''] = assertion.split('.');
    const read = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as object;
    const altered = Buffer.from(JSON.stringify({ ...read, actor })).toString('base64url');
    return asserted([head, altered, mac].join('.'));
  },
  'signed a minute ago': async ({ signLate }, { name }, body, actor) =>
    asserted(await signLate({ subgraph: name, actor, body })),
  'signed for another body': async ({ sign }, { name }, body, actor) =>
    asserted(await sign({ subgraph: name, actor, body: `${body} ` })),
};

/** Sends a request to a service; the answer as from the gateway, and its text. */
export async function knock({ subgraph, body, headers }: Knock): Promise<Answer & { text: string }> {
  const response = await fetch(subgraph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  const { data = null, errors = [] } = JSON.parse(text) as Partial<Answer>;
  return { status: response.status, data, errors, text };
}

/** The body of a request, as the gateway writes it. */
export function bodyOf(document: string, variables: Attempt['hidden']): string {
  return JSON.stringify({ query: document, variables });
}
