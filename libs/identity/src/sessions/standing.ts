import { AssertionRefused, createAssertionVerifier } from '@tongxing/auth';
import type { AssertionKeys } from '@tongxing/auth';
import type { Pool } from 'pg';
import { clientOfSession } from '../clients/client.ts';
import { isClientActive } from '../clients/standing.ts';
import { text, wholeNumber } from '../http/input.ts';
import type { Incoming } from '../http/incoming.ts';
import { Problem } from '../http/problem.ts';
import type { Routes } from '../http/server.ts';
import type { Sessions } from './sessions.ts';
import { standingSession } from './store.ts';

/** To whom the gateway addresses its assertion when it asks this service. */
const AUDIENCE = 'identity';

/**
 * Whether the session or the API client of a token still stands: the gateway asks before every change, so that signing out, disabling
 * an account or changing its rights ends writes at once. Not below `/auth`, so that no browser reaches it.
 */
export function standingRoutes(o: {
  pool: Pool;
  sessions: Sessions;
  assertionKeys: AssertionKeys;
  now: () => Date;
}): Routes {
  const verify = createAssertionVerifier({ ...o.assertionKeys, audience: AUDIENCE });

  async function requireGateway(incoming: Incoming): Promise<void> {
    try {
      await verify({ header: incoming.assertion, body: incoming.rawBody });
    } catch (error) {
      if (error instanceof AssertionRefused) throw new Problem('ASSERTION_REFUSED', { cause: error });
      throw error;
    }
  }

  return {
    'POST /internal/session': async (incoming) => {
      await requireGateway(incoming);
      const [sub, sid] = [text(incoming.body, 'sub'), text(incoming.body, 'sid')];
      const version = wholeNumber(incoming.body, 'ver');
      if (clientOfSession(sid) !== null) {
        const active = await isClientActive(o.pool, sub, sid, version, o.now());
        return { status: 200, body: { active } };
      }
      const session = await standingSession(o.pool, o.sessions.idleMinutes, sid);
      const active = session?.id === sub && session.ver === version && !session.mustChangePassword;
      return { status: 200, body: { active } };
    },
  };
}
