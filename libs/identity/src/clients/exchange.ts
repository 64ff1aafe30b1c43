import { todayInShanghai } from '@tongxing/calendar';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { asEditor } from '../accounts/editor.ts';
import type { Incoming } from '../http/incoming.ts';
import { Problem } from '../http/problem.ts';
import type { Routes } from '../http/server.ts';
import { TOKEN_LIFE } from '../keys/tokens.ts';
import type { IssueToken } from '../keys/tokens.ts';
import { clientClaimsOf } from './client.ts';
import type { ClientRow } from './client.ts';
import { hintOf, isKey, keyOfHeader } from './client-key.ts';
import { refusalOf } from './client.policy.ts';
import { createSlowdown } from './slowdown.ts';
import { clientsByHint, noteRefusal, noteUse } from './store.ts';

/** What the exchange works with. */
export interface ExchangeParts {
  pool: Pool;
  issue: IssueToken;
  logger: Logger;
  now: () => Date;
}

/** Seconds until somebody who was sent away may try again. */
const PAUSE = 10;

/**
 * The exchange of a client's key for a token of ten minutes, for machines: it needs no cookie and no origin. A wrong
 * key, one that has ended, and the right one from the wrong address are answered alike.
 */
export function exchangeRoutes(parts: ExchangeParts): Routes {
  const slowdown = createSlowdown();
  return {
    'POST /auth/client-token': async (incoming) => {
      const client = await clientOf(parts, incoming);
      if (!client) {
        const isDue = await slowdown.failed(incoming.address);
        throw isDue ? new Problem('CLIENT_REFUSED') : new Problem('TOO_MANY_REQUESTS', { retryAfter: PAUSE });
      }
      const { token } = await parts.issue(clientClaimsOf(client));
      const body = {
        access_token: token,
        token_type: 'Bearer',
        expires_in: TOKEN_LIFE,
        scope: client.scopes.join(' '),
      };
      return { status: 200, body };
    },
  };
}

/** The client of a request, or null when its key opens nothing; both are written down. */
async function clientOf(parts: ExchangeParts, incoming: Incoming): Promise<ClientRow | null> {
  const { address, requestId } = incoming;
  const key = keyOfHeader(incoming.authorization);
  const found = key ? await clientsByHint(parts.pool, hintOf(key)) : [];
  const client = found.find(({ keyDigest }) => key !== null && isKey(key, keyDigest));
  if (!client) {
    parts.logger.info({ event: 'client-token', outcome: 'UNKNOWN', address, requestId }, 'client refused');
    return null;
  }
  const refusal = refusalOf(client, { address, today: todayInShanghai(parts.now()) });
  const outcome = refusal ?? 'ISSUED';
  parts.logger.info(
    { event: 'client-token', outcome, client: client.id, address, requestId },
    'client event',
  );
  const itself = { actor: client.id, requestId, within: null };
  await asEditor(parts.pool, itself, (connection) =>
    refusal
      ? noteRefusal(connection, client.id, { address, refusal })
      : noteUse(connection, client.id, address),
  );
  return refusal ? null : client;
}
