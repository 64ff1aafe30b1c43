import { TokenRefused } from '@tongxing/auth';
import type { Actor } from '@tongxing/auth';
import { Refused } from './answer.ts';

const CHALLENGE = { 'www-authenticate': 'Bearer error="invalid_token"' };

/**
 * Who sends a request, by its `Authorization` header; null without one.
 *
 * @throws {Refused} 401 for anything but a good access token, 503 when identity's keys cannot be had
 */
export async function identify(
  authorization: string | undefined,
  verify: (token: string) => Promise<Actor>,
): Promise<Actor | null> {
  if (authorization === undefined) return null;
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
  if (!token) throw new Refused(401, 'UNAUTHENTICATED', { headers: CHALLENGE });
  try {
    return await verify(token);
  } catch (cause) {
    if (!(cause instanceof TokenRefused)) throw cause;
    if (cause.reason === 'KEYS_UNAVAILABLE') {
      throw new Refused(503, 'SUBGRAPH_UNAVAILABLE', { area: 'identity', cause });
    }
    throw new Refused(401, 'UNAUTHENTICATED', { headers: CHALLENGE, cause });
  }
}
