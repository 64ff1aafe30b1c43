import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { shortCookie } from '../http/cookies.ts';
import type { Incoming } from '../http/incoming.ts';
import type { Checks } from './provider.ts';

/** A sign-in on its way over the provider. */
export interface Attempt extends Checks {
  /** the page that was wanted */
  returnTo: string;
}

/** Sign-ins on their way: a cookie in the browser, the rest in the database, each good for one return. */
export interface Attempts {
  /** Begins one. @returns the cookie that stands for it; null when too many from this address are on their way */
  begin(attempt: Attempt, address: string): Promise<string | null>;
  /** Takes the one of a request out, so that nobody returns with it again; null where there is none, or no longer. */
  take(incoming: Incoming): Promise<Attempt | null>;
  /** the cookie's end */
  readonly end: string;
}

/** Time to find a password at the provider, and its second factor, in seconds. */
const LIFE = 600;
/** Sign-ins that one address can have on their way: an office shares one, and a script must not fill the table. */
const MOST_OF_ADDRESS = 300;

/** Keeps attempts. */
export function createAttempts(pool: Pool, isSecure: boolean): Attempts {
  // Lax, since the provider's page leads back here.
  const cookie = shortCookie({ name: 'tongxing.oidc', path: '/auth/oidc', sameSite: 'Lax', isSecure });
  const places = placesByAddress();
  return {
    end: cookie.write('', 0),

    async begin({ state, nonce, verifier, returnTo }, address) {
      if (!places.take(address)) return null;
      const token = randomBytes(32).toString('base64url');
      await pool.query('delete from oidc_attempt where expires_at < now()');
      await pool.query(
        `insert into oidc_attempt (digest, state, nonce, verifier, return_to, expires_at)
         values ($1, $2, $3, $4, $5, now() + $6::integer * interval '1 second')`,
        [digestOf(token), state, nonce, verifier, returnTo, LIFE],
      );
      return cookie.write(token, LIFE);
    },

    async take(incoming) {
      const token = cookie.read(incoming.cookie);
      if (!token) return null;
      const { rows } = await pool.query<Attempt & { stands: boolean }>(
        `delete from oidc_attempt where digest = $1
         returning state, nonce, verifier, return_to as "returnTo", expires_at > now() as stands`,
        [digestOf(token)],
      );
      const [found] = rows;
      if (!found?.stands) return null;
      const { state, nonce, verifier, returnTo } = found;
      return { state, nonce, verifier, returnTo };
    },
  };
}

/** Counts what each address began within the life of a sign-in; in this process, anew in each such time. */
function placesByAddress(): { take(address: string): boolean } {
  let taken = new Map<string, number>();
  let since = performance.now();
  return {
    take(address) {
      if (performance.now() - since > LIFE * 1000) {
        taken = new Map();
        since = performance.now();
      }
      const count = (taken.get(address) ?? 0) + 1;
      taken.set(address, count);
      return count <= MOST_OF_ADDRESS;
    },
  };
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
