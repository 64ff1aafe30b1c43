import { ACCESS_TOKEN_AUDIENCE } from '@tongxing/auth';
import type { Actor } from '@tongxing/auth';
import type { SigningKeys } from '@tongxing/auth/keys';
import { SignJWT } from 'jose';
import type { Routes } from '../http/server.ts';

/** No token lives longer, in seconds: what somebody lost the right to read is out of reach by then. */
export const TOKEN_LIFE = 600;
/** Verifiers keep the published keys for this long, in seconds; a key is published ten minutes before it signs. */
const KEYS_KEPT = 300;

/** A signed access token. */
export interface IssuedToken {
  token: string;
  expiresAt: Date;
}

/** Signs the claims of an actor as an access token. */
export type IssueToken = (actor: Actor) => Promise<IssuedToken>;

/** Makes the issuer of access tokens: ES256, for this platform, of ten minutes. */
export function tokenIssuer(keys: SigningKeys, issuer: string): IssueToken {
  return async ({ sub, ...claims }) => {
    const { kid, key } = await keys.current();
    const issuedAt = Math.floor(Date.now() / 1000);
    const token = await new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuer(issuer)
      .setAudience(ACCESS_TOKEN_AUDIENCE)
      .setSubject(sub)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + TOKEN_LIFE)
      .sign(key);
    return { token, expiresAt: new Date((issuedAt + TOKEN_LIFE) * 1000) };
  };
}

/** The public keys, all that are not yet withdrawn. */
export function keyRoutes(keys: SigningKeys): Routes {
  return {
    'GET /auth/jwks': async () => ({
      status: 200,
      body: await keys.published(),
      cache: `public, max-age=${KEYS_KEPT}`,
    }),
  };
}
