import type { Pool } from 'pg';
import type { AccountRow } from '../accounts/account.ts';
import type { Engine } from '../engine.ts';
import type { Incoming } from '../http/incoming.ts';
import { Problem } from '../http/problem.ts';
import type { SignInMethod } from './opener.ts';
import { sessionEnds } from './session.policy.ts';
import type { SessionEnds } from './session.policy.ts';
import { standingSession, usedSession } from './store.ts';
import type { SessionRow } from './store.ts';

/** Who is signed in, as the database has it at this moment. */
export interface SignedIn extends SessionEnds {
  account: AccountRow;
  sessionId: string;
  method: SignInMethod;
}

/** The session of a request; `signedIn` is null where there is none, and `cookies` are to be sent back. */
export interface FoundSession {
  signedIn: SignedIn | null;
  cookies: string[];
}

/** Finds the session of a request. */
export interface Sessions {
  readonly idleMinutes: number;
  /** Without counting as use: for what a page asks by itself. */
  peek(incoming: Incoming): Promise<FoundSession>;
  /**
   * Where somebody is signed in, as a use of the session by a person who last did something `idle` seconds ago.
   *
   * @throws {Problem} NOT_SIGNED_IN
   */
  require(incoming: Incoming, idle?: number): Promise<SignedIn>;
}

/** Sessions by their cookie, which better-auth reads, and by their ends and last use, which are kept here. */
export function createSessions(o: { engine: Engine; pool: Pool; idleMinutes: number }): Sessions {
  const { engine, pool, idleMinutes } = o;

  async function find(
    incoming: Incoming,
    read: (id: string) => Promise<SessionRow | null>,
  ): Promise<FoundSession> {
    const { body, cookies } = await engine.ask(incoming, 'GET', '/get-session');
    const { session } = body as { session?: { id: string } };
    if (!session) return { signedIn: null, cookies };
    const row = await read(session.id);
    if (row) return { signedIn: signedInOf(row, idleMinutes), cookies };
    // It was left alone for too long, or its account was disabled: nothing opens it again.
    const ended = await engine.ask(incoming, 'POST', '/sign-out', {});
    return { signedIn: null, cookies: ended.cookies };
  }

  return {
    idleMinutes,
    peek: (incoming) => find(incoming, (id) => standingSession(pool, idleMinutes, id)),
    async require(incoming, idle = 0) {
      const { signedIn } = await find(incoming, (id) => usedSession(pool, idleMinutes, id, idle));
      if (!signedIn) throw new Problem('NOT_SIGNED_IN');
      return signedIn;
    },
  };
}

function signedInOf(row: SessionRow, idleMinutes: number): SignedIn {
  const { sessionId, method, lastUsedAt, endsAt, ...account } = row;
  return { account, sessionId, method, ...sessionEnds({ lastUsedAt, endsAt, idleMinutes }) };
}
