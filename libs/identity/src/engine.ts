import type { BetterAuth } from './better-auth.ts';
import type { AccountRow } from './accounts/account.ts';
import type { Incoming } from './http/incoming.ts';
import { Problem } from './http/problem.ts';

/** Who is signed in, as the database has it at this moment. */
export interface SignedIn {
  account: AccountRow;
  sessionId: string;
  expiresAt: Date;
}

/** What came back from better-auth. */
export interface EngineAnswer {
  status: number;
  body: Record<string, unknown>;
  cookies: string[];
}

/** Calls better-auth as a browser would, with what the server knows of the request and nothing else. */
export type Engine = (
  incoming: Incoming,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
) => Promise<EngineAnswer>;

/** Makes the caller of better-auth's endpoints below `/auth`. */
export function createEngine(auth: BetterAuth, origin: string): Engine {
  return async (incoming, method, path, body) => {
    const request = new Request(`${origin}/auth${path}`, {
      method,
      headers: {
        origin,
        'x-forwarded-for': incoming.address,
        'user-agent': incoming.userAgent,
        ...(incoming.cookie !== undefined && { cookie: incoming.cookie }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const response = await auth.handler(request);
    const text = await response.text();
    const answer: unknown = text === '' ? null : JSON.parse(text);
    if (response.status === 429) {
      throw new Problem('TOO_MANY_REQUESTS', {
        retryAfter: Number(response.headers.get('x-retry-after')) || 60,
      });
    }
    if (response.status >= 500) {
      throw new Error(`better-auth answered ${response.status} to ${method} ${path}: ${text}`);
    }
    return {
      status: response.status,
      body: (answer ?? {}) as Record<string, unknown>,
      cookies: response.headers.getSetCookie(),
    };
  };
}

/** The session of a request, with the cookies that prolong or end it; `signedIn` is null where there is none. */
export async function sessionOf(
  engine: Engine,
  incoming: Incoming,
): Promise<{ signedIn: SignedIn | null; cookies: string[] }> {
  const { body, cookies } = await engine(incoming, 'GET', '/get-session');
  const { session, user } = body as { session?: { id: string; expiresAt: string }; user?: AccountRow };
  if (!session || !user || user.banned) return { signedIn: null, cookies };
  const signedIn = { account: user, sessionId: session.id, expiresAt: new Date(session.expiresAt) };
  return { signedIn, cookies };
}

/**
 * The session of a request that needs one.
 *
 * @throws {Problem} NOT_SIGNED_IN
 */
export async function requireSession(engine: Engine, incoming: Incoming): Promise<SignedIn> {
  const { signedIn } = await sessionOf(engine, incoming);
  if (!signedIn) throw new Problem('NOT_SIGNED_IN');
  return signedIn;
}
