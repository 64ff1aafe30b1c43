import { createLocalJWKSet, createRemoteJWKSet, customFetch, decodeJwt, errors, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWTPayload, JWTVerifyGetKey } from 'jose';
import { actorFromClaims, MalformedActor } from './actor.ts';
import type { Actor } from './actor.ts';

/** The audience of every access token of this platform. */
export const ACCESS_TOKEN_AUDIENCE = 'tongxing';

const CLOCK_TOLERANCE_SECONDS = 5;
/** An unknown key id makes an issuer's keys be fetched again at most this often. */
const COOLDOWN_MILLISECONDS = 30_000;
/** Keys that an issuer has withdrawn are believed for no longer than this. */
const KEPT_MILLISECONDS = 300_000;
/** After a failed fetch, no other is tried for this long. */
const FAILURE_PAUSE_MILLISECONDS = 2_000;
/** No token lives longer than ten minutes, whoever issued it. */
const LIFE_SECONDS = 600;

/**
 * Why an access token was refused. `KEYS_UNAVAILABLE` says nothing of the token: the issuer's keys could not
 * be fetched.
 */
export type TokenRefusal = 'INVALID' | 'EXPIRED' | 'WRONG_AUDIENCE' | 'WRONG_ISSUER' | 'KEYS_UNAVAILABLE';

/** Thrown when an access token cannot be accepted. The text is for logs, not for clients. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  readonly reason: TokenRefusal;
  constructor(reason: TokenRefusal, options?: ErrorOptions) {
    super(`the access token was refused: ${reason}`, options);
    this.reason = reason;
  }
}

/** Where an issuer's public keys come from: a URL, or a fixed set. */
export type TokenKeys = { jwksUrl: string } | { jwks: JSONWebKeySet };

/** One who may issue access tokens, by the very text of its claim `iss`. */
export type TokenIssuer = TokenKeys & {
  issuer: string;
  /** for whom its tokens are made; `tongxing` unless it says otherwise */
  audience?: string;
};

/** What is done with a token once its issuer is known. */
type Check = (token: string) => Promise<JWTPayload>;

/**
 * Makes the verifier of access tokens: ES256 only, of the named issuers, each with its own keys and audience, of
 * at most ten minutes.
 *
 * Whose token it claims to be decides which keys are asked, before anything is proven; the claim is proven after.
 * So the keys of one issuer prove nothing for another, and a token of a stranger makes nobody fetch anything.
 *
 * @throws {RangeError} when no issuer is named, or one twice
 * @throws {TokenRefused} (the verifier) whenever the token cannot be accepted
 */
export function accessTokenVerifier(o: {
  issuers: readonly TokenIssuer[];
  now?: () => Date;
  /** milliseconds between two fetches that unknown keys of an issuer bring about; half a minute by default */
  coolDown?: number;
}): (token: string) => Promise<Actor> {
  const now = o.now ?? (() => new Date());
  const checks = new Map(
    o.issuers.map((issuer) => [issuer.issuer, checkOf(issuer, now, o.coolDown ?? COOLDOWN_MILLISECONDS)]),
  );
  if (checks.size === 0 || checks.size !== o.issuers.length) {
    throw new RangeError('every issuer of access tokens must be named, and once');
  }
  return async (token) => {
    try {
      const check = checks.get(decodeJwt(token).iss ?? '');
      if (!check) throw new TokenRefused('WRONG_ISSUER');
      return actorFrom(await check(token));
    } catch (error) {
      const reason = refusalOf(error);
      throw reason ? new TokenRefused(reason, { cause: error }) : error;
    }
  };
}

function checkOf(o: TokenIssuer, now: () => Date, coolDown: number): Check {
  const keys = 'jwks' in o ? createLocalJWKSet(o.jwks) : remoteKeys(o.jwksUrl, coolDown);
  return async (token) => {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['ES256'],
      issuer: o.issuer,
      audience: o.audience ?? ACCESS_TOKEN_AUDIENCE,
      currentDate: now(),
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      maxTokenAge: LIFE_SECONDS,
      requiredClaims: ['sub', 'exp', 'iat', 'roles'],
    });
    if (payload.exp! - payload.iat! > LIFE_SECONDS) throw new TokenRefused('EXPIRED');
    return payload;
  };
}

function actorFrom(payload: JWTPayload): Actor {
  try {
    return actorFromClaims(payload);
  } catch (error) {
    if (error instanceof MalformedActor) throw new TokenRefused('INVALID', { cause: error });
    throw error;
  }
}

function remoteKeys(url: string, coolDown: number): JWTVerifyGetKey {
  let failedAt = Number.NEGATIVE_INFINITY;
  return createRemoteJWKSet(new URL(url), {
    cooldownDuration: coolDown,
    cacheMaxAge: KEPT_MILLISECONDS,
    timeoutDuration: 3_000,
    // The library pauses after a success only; a dead issuer must not be asked once per request either.
    [customFetch]: async (address, options) => {
      if (performance.now() - failedAt < FAILURE_PAUSE_MILLISECONDS) {
        throw new TokenRefused('KEYS_UNAVAILABLE');
      }
      try {
        const response = await fetch(address, options);
        if (response.status !== 200) throw new Error(`the keys were answered with ${response.status}`);
        return response;
      } catch (error) {
        failedAt = performance.now();
        throw new TokenRefused('KEYS_UNAVAILABLE', { cause: error });
      }
    },
  });
}

/** The refusal for an error of jose; undefined for any other error, which is passed on as it is. */
function refusalOf(error: unknown): TokenRefusal | undefined {
  if (!(error instanceof errors.JOSEError)) return undefined;
  if (error instanceof errors.JWTExpired) return 'EXPIRED';
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return 'KEYS_UNAVAILABLE';
  if (!(error instanceof errors.JWTClaimValidationFailed)) return 'INVALID';
  if (error.claim === 'aud') return 'WRONG_AUDIENCE';
  return error.claim === 'iss' ? 'WRONG_ISSUER' : 'INVALID';
}
