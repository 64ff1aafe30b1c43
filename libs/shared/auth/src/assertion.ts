import { randomUUID } from 'node:crypto';
import { createLocalJWKSet, errors, importJWK, jwtVerify, SignJWT } from 'jose';
import type { JSONWebKeySet, JWK, JWTPayload, JWTVerifyGetKey } from 'jose';
import { actorFromClaims, MalformedActor } from './actor.ts';
import type { Actor } from './actor.ts';
import { bodyHash } from './body-hash.ts';
import { KeyFileRefused } from './keys/key-file.ts';
import type { SigningKey } from './keys/signing-keys.ts';
import { createReplayMemory } from './replay-memory.ts';

/** The header in which the gateway tells a subgraph who acts. */
export const ASSERTION_HEADER = 'x-tongxing-assertion';

const ISSUER = 'tongxing-gateway';
const TYPE = 'tongxing-assertion+jwt';
const LIFE_SECONDS = 30;
/** Whole-second timestamps of two machines may differ by this much. */
const CLOCK_TOLERANCE_SECONDS = 2;
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
 * Makes the gateway's signer. Each call signs one request to one subgraph, good for 30 seconds and once:
 * a retry has to be signed anew.
 *
 * @throws when the key is not an ES256 private key (at the first call)
 */
export function createAssertionSigner(
  o: AssertionKey & { now?: () => Date },
): (a: { subgraph: string; actor: Actor | null; body: string | Uint8Array }) => Promise<string> {
  const now = o.now ?? (() => new Date());
  const signingKey = 'signingKey' in o ? o.signingKey : lastingKey(o.privateJwk);
  return async ({ subgraph, actor, body }) => {
    const { kid, key } = await signingKey();
    const issuedAt = Math.floor(now().getTime() / 1000);
    return new SignJWT({ actor, bh: bodyHash(body) })
      .setProtectedHeader({ alg: 'ES256', typ: TYPE, ...(kid && { kid }) })
      .setIssuer(ISSUER)
      .setAudience(subgraph)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + LIFE_SECONDS)
      .setJti(randomUUID())
      .sign(key);
  };
}

function lastingKey(jwk: JWK): () => Promise<SigningKey> {
  let imported: Promise<SigningKey> | undefined;
  return () => (imported ??= importJWK(jwk, 'ES256').then((key) => ({ kid: jwk.kid ?? '', key })));
}

/**
 * Makes a subgraph's verifier: the actor of a request, or null when nobody is signed in.
 *
 * Each verifier remembers what it has seen; make one per process, not per request.
 *
 * @throws {AssertionRefused} whenever anything is wrong with the assertion
 */
export function createAssertionVerifier(
  o: AssertionKeys & {
    audience: string;
    now?: () => Date;
    /** how many unexpired assertions are remembered; beyond it requests are refused as `OVERLOADED` */
    capacity?: number;
  },
): (a: { header: string | undefined; body: string | Uint8Array }) => Promise<Actor | null> {
  const now = o.now ?? (() => new Date());
  const keys = 'keys' in o ? o.keys : createLocalJWKSet(o.publicJwks);
  const memory = createReplayMemory(o.capacity ?? REMEMBERED_IDS);
  return async ({ header, body }) => {
    if (!header) throw new AssertionRefused('MISSING');
    const at = now();
    const payload = await verify(header, keys, o.audience, at);
    if (payload['bh'] !== bodyHash(body)) throw new AssertionRefused('BODY_ALTERED');
    const actor = readActor(payload);
    remember(memory.note(payload.jti!, payload.exp! + CLOCK_TOLERANCE_SECONDS, at.getTime() / 1000));
    return actor;
  };
}

async function verify(
  token: string,
  keys: JWTVerifyGetKey,
  audience: string,
  currentDate: Date,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['ES256'],
      typ: TYPE,
      issuer: ISSUER,
      audience,
      currentDate,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      maxTokenAge: LIFE_SECONDS,
      requiredClaims: ['jti', 'exp', 'iat', 'bh', 'actor'],
    });
    return payload;
  } catch (error) {
    throw new AssertionRefused(refusalOf(error), { cause: error });
  }
}

function refusalOf(error: unknown): AssertionRefusal {
  if (error instanceof errors.JWTExpired) return 'EXPIRED';
  if (error instanceof KeyFileRefused) return 'KEYS_UNAVAILABLE';
  const isAudience = error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud';
  return isAudience ? 'WRONG_AUDIENCE' : 'INVALID';
}

function readActor(payload: JWTPayload): Actor | null {
  if (payload['actor'] === null) return null;
  try {
    return actorFromClaims(payload['actor']);
  } catch (error) {
    if (error instanceof MalformedActor) throw new AssertionRefused('INVALID', { cause: error });
    throw error;
  }
}

function remember(noted: 'FIRST' | 'REPEATED' | 'FULL'): void {
  if (noted === 'REPEATED') throw new AssertionRefused('REPLAYED');
  if (noted === 'FULL') throw new AssertionRefused('OVERLOADED');
}
