import type { BetterAuth } from './better-auth.ts';
import type { Incoming } from './http/incoming.ts';
import { Problem } from './http/problem.ts';
import type { SignInMethod } from './sessions/opener.ts';

/** What came back from better-auth. */
export interface EngineAnswer {
  status: number;
  body: Record<string, unknown>;
  cookies: string[];
}

/** better-auth, called with what the server knows of a request and nothing else. */
export interface Engine {
  /** Calls one of its endpoints below `/auth`, as a browser would. */
  ask(incoming: Incoming, method: 'GET' | 'POST', path: string, body?: object): Promise<EngineAnswer>;
  /** Opens a session for an account whose holder proved who they are. @returns the cookies of it */
  openSession(incoming: Incoming, userId: string, method: SignInMethod): Promise<string[]>;
}

/** Makes the caller of better-auth. */
export function createEngine(auth: BetterAuth, origin: string): Engine {
  const headersOf = (incoming: Incoming) => ({
    origin,
    'x-forwarded-for': incoming.address,
    'user-agent': incoming.userAgent,
    ...(incoming.cookie !== undefined && { cookie: incoming.cookie }),
  });
  return {
    async ask(incoming, method, path, body) {
      const request = new Request(`${origin}/auth${path}`, {
        method,
        headers: { ...headersOf(incoming), ...(body && { 'content-type': 'application/json' }) },
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
    },

    async openSession(incoming, userId, method) {
      const { headers } = await auth.api.openSession({
        body: { userId, method },
        headers: new Headers(headersOf(incoming)),
        returnHeaders: true,
      });
      return headers.getSetCookie();
    },
  };
}
