import { createLocalJWKSet, decodeProtectedHeader, errors, importJWK, jwtVerify, SignJWT } from 'jose';
import type { JSONWebKeySet, JWK, JWTVerifyGetKey } from 'jose';
import { actorFromClaims, MalformedActor } from './actor.ts';
import type { Actor } from './actor.ts';
import { claimsOf, CLOCK_TOLERANCE_SECONDS, ISSUER, LIFE_SECONDS, TYPE } from './assertion-claims.ts';
import type { AssertedCall, AssertionClaims } from './assertion-claims.ts';
import { bodyHash } from './body-hash.ts';
import { acceptedChannels } from './channel/accepted-channels.ts';
import type { Channel } from './channel/channel.ts';
import { KeyFileRefused } from './keys/key-file.ts';
import type { SigningKey } from './keys/signing-keys.ts';
import { createReplayMemory } from './replay-memory.ts';

/** The header in which the gateway tells a subgraph who acts. */
export const ASSERTION_HEADER = 'x-tongxing-assertion';

/** More than one process can answer within an assertion's life. */
const REMEMBERED_IDS = 200_000;

/** Why an assertion was refused. */
export type AssertionRefusal =
  | 'MISSING' // no header at all
  | 'INVALID' // not ours: signature, algorithm, issuer, type or shape
  | 'WRONG_AUDIENCE' // made for another subgraph
  | 'EXPIRED' // older than its 30 seconds, or of longer life than that
  | 'BODY_ALTERED' // signed for another body
  | 'REPLAYED' // seen before
  | 'UNKNOWN_CHANNEL' // proven by a secret that this process does not know, or no longer
  | 'KEYS_UNAVAILABLE' // says nothing of the assertion: the gateway's public keys cannot be read
  | 'OVERLOADED'; // the memory of seen assertions is full

/** Thrown when a request does not carry a good assertion. The text is for logs, not for clients. */
export class AssertionRefused extends Error {
  override readonly name = 'AssertionRefused';
  readonly reason: AssertionRefusal;
  constructor(reason: AssertionRefusal, options?: ErrorOptions) {
    super(`the gateway's assertion was refused: ${reason}`, options);
    this.reason = reason;
  }
}

/** The gateway's key: one that stays, or the one that signs at each moment. */
export type AssertionKey = { privateJwk: JWK } | { signingKey: () => Promise<SigningKey> };

/** The gateway's public keys: a set that stays, or whatever finds a key, such as `publicKeyFile`. */
export type AssertionKeys = { publicJwks: JSONWebKeySet } | { keys: JWTVerifyGetKey };

/**
 * Signs one request to one subgraph, good for 30 seconds and once: a retry has to be signed anew. With an `offer`, the
 * public key of the gateway's end, it offers a channel (see `channelTo`).
 */
export type SignAssertion = (call: AssertedCall & { offer?: string }) => Promise<string>;

/**
 * Makes the gateway's signer.
 *
 * @throws when the key is not an ES256 private key (at the first call)
 */
export function createAssertionSigner(o: AssertionKey & { now?: () => Date }): SignAssertion {
  const now = o.now ?? (() => new Date());
  const signingKey = 'signingKey' in o ? o.signingKey : lastingKey(o.privateJwk);
  return async ({ offer, ...call }) => {
    const { kid, key } = await signingKey();
    return new SignJWT({ ...claimsOf(call, now()), ...(offer !== undefined && { offer }) })
      .setProtectedHeader({ alg: 'ES256', typ: TYPE, ...(kid && { kid }) })
      .sign(key);
  };
}

function lastingKey(jwk: JWK): () => Promise<SigningKey> {
  let imported: Promise<SigningKey> | undefined;
  return () => (imported ??= importJWK(jwk, 'ES256').then((key) => ({ kid: jwk.kid ?? '', key })));
}

/** What is verified: the value of `ASSERTION_HEADER`, with the body that came with it. */
export interface ReceivedCall {
  header: string | undefined;
  body: string | Uint8Array;
  /**
   * Is told what to answer in `CHANNEL_HEADER` where the gateway offers a channel. Without it none is opened, and the
   * gateway goes on signing.
   */
  onOffer?: (answer: string) => void;
}

/** The actor of a request, or null when nobody is signed in. @throws {AssertionRefused} */
export type VerifyAssertion = (received: ReceivedCall) => Promise<Actor | null>;

/**
 * Makes a subgraph's verifier.
 *
 * Each verifier remembers what it has seen, and the channels it has opened; make one per process, not per request.
 *
 * @throws {AssertionRefused} (the verifier) whenever anything is wrong with the assertion
 */
export function createAssertionVerifier(
  o: AssertionKeys & {
    audience: string;
    now?: () => Date;
    /** how many unexpired assertions are remembered; beyond it requests are refused as `OVERLOADED` */
    capacity?: number;
  },
): VerifyAssertion {
  const now = o.now ?? (() => new Date());
  const keys = 'keys' in o ? o.keys : createLocalJWKSet(o.publicJwks);
  const memory = createReplayMemory(o.capacity ?? REMEMBERED_IDS);
  const channels = acceptedChannels(o.audience);
  return async ({ header, body, onOffer }) => {
    if (!header) throw new AssertionRefused('MISSING');
    const at = now().getTime() / 1000;
    const channel = channels.of(header, at);
    const claims = channel
      ? provenBy(channel, header, o.audience, at)
      : await signed(header, keys, o.audience, at);
    if (claims.bh !== bodyHash(body)) throw new AssertionRefused('BODY_ALTERED');
    const actor = readActor(claims.actor);
    remember(memory.note(claims.jti, claims.exp + CLOCK_TOLERANCE_SECONDS, at));
    if (onOffer && claims.offer !== undefined) onOffer(opened(() => channels.open(String(claims.offer), at)));
    return actor;
  };
}

/** Only a signed assertion offers anything. */
type ProvenClaims = AssertionClaims & { offer?: unknown };

/** The claims of an assertion that the gateway's own key has signed. */
async function signed(
  token: string,
  keys: JWTVerifyGetKey,
  audience: string,
  at: number,
): Promise<ProvenClaims> {
  try {
    const { payload } = await jwtVerify<AssertionClaims>(token, keys, {
      algorithms: ['ES256'],
      typ: TYPE,
      issuer: ISSUER,
      audience,
      currentDate: new Date(at * 1000),
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      maxTokenAge: LIFE_SECONDS,
      requiredClaims: ['jti', 'exp', 'iat', 'bh', 'actor'],
    });
    return payload;
  } catch (error) {
    throw new AssertionRefused(refusalOf(error, token), { cause: error });
  }
}

/** The claims of an assertion that a channel proves, held to the same as those of a signed one. */
function provenBy(channel: Channel, token: string, audience: string, at: number): ProvenClaims {
  const claims = channel.proven(token) as AssertionClaims | undefined;
  if (claims?.iss !== ISSUER) throw new AssertionRefused('INVALID');
  const { iss, aud, iat, exp, jti, bh, actor } = claims;
  if (aud !== audience) throw new AssertionRefused('WRONG_AUDIENCE');
  if (![iat, exp].every(Number.isInteger) || typeof jti !== 'string') throw new AssertionRefused('INVALID');
  const isOver = exp <= at - CLOCK_TOLERANCE_SECONDS || exp - iat > LIFE_SECONDS;
  if (isOver || iat > at + CLOCK_TOLERANCE_SECONDS) throw new AssertionRefused('EXPIRED');
  return { iss, aud, iat, exp, jti, bh, actor };
}

function refusalOf(error: unknown, token: string): AssertionRefusal {
  if (error instanceof errors.JWTExpired) return 'EXPIRED';
  if (error instanceof KeyFileRefused) return 'KEYS_UNAVAILABLE';
  if (error instanceof errors.JOSEAlgNotAllowed)
    return decodeProtectedHeader(token).alg === 'HS256' ? 'UNKNOWN_CHANNEL' : 'INVALID';
  const isAudience = error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud';
  return isAudience ? 'WRONG_AUDIENCE' : 'INVALID';
}

function opened(open: () => string): string {
  try {
    return open();
  } catch (cause) {
    throw new AssertionRefused('INVALID', { cause });
  }
}

function readActor(claim: unknown): Actor | null {
  if (claim === null) return null;
  try {
    return actorFromClaims(claim);
  } catch (error) {
    if (error instanceof MalformedActor) throw new AssertionRefused('INVALID', { cause: error });
    throw error;
  }
}

function remember(noted: 'FIRST' | 'REPEATED' | 'FULL'): void {
  if (noted === 'REPEATED') throw new AssertionRefused('REPLAYED');
  if (noted === 'FULL') throw new AssertionRefused('OVERLOADED');
}
