import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { asEditor } from '../accounts/editor.ts';
import type { AccountRow } from '../accounts/account.ts';
import type { Engine } from '../engine.ts';
import { RETURN_PATH } from '../http/incoming.ts';
import type { Incoming } from '../http/incoming.ts';
import { Problem } from '../http/problem.ts';
import type { Answer, Routes } from '../http/server.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { noteArrival } from '../sign-in/arrival.ts';
import type { RecordSignIn, SignInOutcome } from '../sign-in/events.ts';
import { accountOfVisitor } from './accounts.ts';
import { createAttempts } from './attempts.ts';
import { accountFromClaims } from './claims.policy.ts';
import { createProvider } from './provider.ts';
import type { OidcSettings } from './provider.ts';
import { pageOf } from './return-to.ts';

/** What the routes of the provider work with. */
export interface OidcParts {
  settings: OidcSettings | null;
  pool: Pool;
  engine: Engine;
  sessions: Sessions;
  record: RecordSignIn;
  logger: Logger;
  /** where browsers reach the platform */
  origin: string;
}

/** Why somebody stays out, for the record: of the account that it is about, if one is known. */
class StaysOut extends Error {
  override readonly name = 'StaysOut';
  readonly outcome: SignInOutcome;
  readonly accountId: string | null;
  constructor(reason: string, o: { outcome?: SignInOutcome; accountId?: string; cause?: unknown } = {}) {
    super(reason, { cause: o.cause });
    this.outcome = o.outcome ?? 'OIDC_REFUSED';
    this.accountId = o.accountId ?? null;
  }
}

/** Seconds until an address that began too many may begin another. */
const PAUSE = 60;
const REFUSED = '/sign-in?problem=OIDC_REFUSED';

/** Signing in over an OIDC provider: off to it, and back. Without one there are no such addresses. */
export function oidcRoutes(parts: OidcParts): Routes {
  if (!parts.settings) return {};
  const { settings } = parts;
  const provider = createProvider(settings, parts.origin + RETURN_PATH);
  const attempts = createAttempts(parts.pool, parts.origin.startsWith('https:'));

  async function start(incoming: Incoming): Promise<Answer> {
    const returnTo = pageOf(incoming.query.get('returnTo'));
    const { address, checks } = await provider.begin().catch((cause: unknown) => {
      throw new StaysOut('the provider cannot be reached', { cause });
    });
    const cookie = await attempts.begin({ ...checks, returnTo }, incoming.address);
    if (cookie === null) throw new Problem('TOO_MANY_REQUESTS', { retryAfter: PAUSE });
    return goTo(address, cookie);
  }

  async function comeBack(incoming: Incoming): Promise<Answer> {
    const attempt = await attempts.take(incoming);
    if (!attempt) throw new StaysOut('nobody was sent to the provider from this browser, or it was long ago');
    const visitor = await provider.finish(incoming.query, attempt).catch((cause: unknown) => {
      throw new StaysOut('what came back proves nothing', { cause });
    });
    const claimed = accountFromClaims(visitor.claims, settings.mapping);
    if ('fault' in claimed) throw new StaysOut(`the claims make no account: ${claimed.fault}`);
    const account = await asEditor(parts.pool, editorFor(incoming), (client) =>
      accountOfVisitor(client, visitor, claimed),
    ).catch((cause: unknown) => {
      // The provider takes the role of an administrator without whom nobody could administer.
      if (cause instanceof Problem) throw new StaysOut(cause.code, { cause });
      throw cause;
    });
    return letIn(incoming, account, attempt.returnTo);
  }

  async function letIn(incoming: Incoming, account: AccountRow | null, page: string): Promise<Answer> {
    if (!account) throw new StaysOut('the name of the visitor is that of another account');
    const { id: accountId } = account;
    if (account.banned) throw new StaysOut('the account is disabled', { outcome: 'DISABLED', accountId });
    const cookies = await parts.engine.openSession(incoming, accountId, 'OIDC');
    await noteArrival(parts, incoming, account);
    return goTo(page, attempts.end, ...cookies);
  }

  /** Whoever stays out sees the sign-in page, which says so; why is written down. */
  async function orSignInPage(incoming: Incoming, work: Promise<Answer>): Promise<Answer> {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof StaysOut)) throw error;
      const { requestId } = incoming;
      parts.logger.warn({ err: error, requestId }, 'somebody was not let in over the provider');
      await parts.record(error.outcome, incoming, error.accountId);
      return goTo(REFUSED, attempts.end);
    }
  }

  return {
    'GET /auth/oidc/start': (incoming) => orSignInPage(incoming, start(incoming)),
    [`GET ${RETURN_PATH}`]: (incoming) => orSignInPage(incoming, comeBack(incoming)),
  };
}

function goTo(location: string, ...cookies: string[]): Answer {
  return { status: 302, body: null, location, cookies };
}

function editorFor(incoming: Incoming) {
  return { actor: 'oidc', requestId: incoming.requestId, within: null };
}
