import type { Pool } from 'pg';
import { viewOf } from '../accounts/account.ts';
import { text } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import type { Routes } from '../http/server.ts';
import type { RecordSignIn } from '../sign-in/events.ts';
import type { Sessions } from './sessions.ts';
import { endSession, endSessions, listSessions } from './store.ts';
import type { ListedSession } from './store.ts';

/** What the routes of one's sessions work with. */
export interface SessionParts {
  pool: Pool;
  sessions: Sessions;
  record: RecordSignIn;
}

/** One's session and its ends; the list of one's sessions, and ending those that one no longer holds. */
export function sessionRoutes({ pool, sessions, record }: SessionParts): Routes {
  return {
    'GET /auth/session': async (incoming) => {
      const { signedIn, cookies } = await sessions.peek(incoming);
      const body = {
        account: signedIn && viewOf(signedIn.account),
        expiresAt: signedIn?.expiresAt.toISOString() ?? null,
        endsAt: signedIn?.endsAt.toISOString() ?? null,
      };
      return { status: 200, body, cookies };
    },

    'GET /auth/sessions': async (incoming) => {
      const { account, sessionId } = await sessions.require(incoming);
      const list = await listSessions(pool, sessions.idleMinutes, account.id);
      return { status: 200, body: { sessions: sessionViews(list, sessionId) } };
    },

    'POST /auth/sessions/revoke': async (incoming) => {
      const { account } = await sessions.require(incoming);
      if (!(await endSession(pool, account.id, text(incoming.body, 'id')))) throw new Problem('NOT_FOUND');
      await record('SESSION_REVOKED', incoming, account.id);
      return { status: 200, body: {} };
    },

    'POST /auth/sessions/revoke-others': async (incoming) => {
      const { account, sessionId } = await sessions.require(incoming);
      const ended = await endSessions(pool, account.id, sessionId);
      if (ended > 0) await record('SESSION_REVOKED', incoming, account.id);
      return { status: 200, body: {} };
    },
  };
}

/** Sessions as their account's holder or administrator sees them. `current` is the one of the request. */
export function sessionViews(list: ListedSession[], current: string | null) {
  return list.map(({ id, createdAt, lastUsedAt, address, userAgent }) => ({
    id,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    address,
    userAgent,
    current: id === current,
  }));
}
