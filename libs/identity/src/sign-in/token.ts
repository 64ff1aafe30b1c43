import { claimsOf } from '../accounts/account.ts';
import { Problem } from '../http/problem.ts';
import type { Routes } from '../http/server.ts';
import type { IssueToken } from '../keys/tokens.ts';
import type { Entry } from './entry.ts';

/** Seconds that a page may say its person was away; more than a day says nothing more. */
const LONGEST_IDLE = 24 * 60 * 60;

/** The access token, with which the page asks the graph. */
export function tokenRoutes({ entry, issue }: { entry: Entry; issue: IssueToken }): Routes {
  return {
    'GET /auth/token': async (incoming) => {
      const { account, sessionId } = await entry.require(incoming, idleOf(incoming.query));
      const { token, expiresAt } = await issue(claimsOf(account, sessionId));
      return { status: 200, body: { token, expiresAt: expiresAt.toISOString() } };
    },
  };
}

/** How long ago the person last touched the page: a page left alone asks for tokens too, and stays idle. */
function idleOf(query: URLSearchParams): number {
  const given = query.get('idle') ?? '0';
  if (!/^\d{1,9}$/.test(given)) throw new Problem('BAD_INPUT', { field: 'idle' });
  return Math.min(Number(given), LONGEST_IDLE);
}
