import type { Actor } from '@tongxing/auth';

/** How long the word of the verifier is taken again: a key that is withdrawn must not live on here. */
const KEPT_MILLISECONDS = 30_000;
/** More tokens than are in use within that time; an entry takes a kilobyte. */
const CAPACITY = 5_000;

/**
 * Remembers for half a minute, and never beyond its own end, that a token was good. A page asks a dozen things with one
 * token, and to verify it each time is a good part of what the gateway does for an answer.
 *
 * What was refused is not remembered: the verifier has to say so each time.
 */
export function rememberingTokens(
  verify: (token: string) => Promise<Actor>,
  now: () => number = Date.now,
): (token: string) => Promise<Actor> {
  const known = new Map<string, { actor: Actor; until: number }>();
  return async (token) => {
    const at = now();
    const found = known.get(token);
    if (found && at < found.until) return found.actor;
    const actor = await verify(token);
    known.delete(token);
    known.set(token, { actor, until: Math.min(at + KEPT_MILLISECONDS, endOf(token)) });
    if (known.size > CAPACITY) known.delete(known.keys().next().value!);
    return actor;
  };
}

/** The end of a token that was verified, in milliseconds since the epoch. */
function endOf(token: string): number {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  return (JSON.parse(payload) as { exp: number }).exp * 1000;
}
