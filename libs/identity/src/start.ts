import { ACCESS_TOKEN_KEYS, openSigningKeys } from '@tongxing/auth/keys';
import pg from 'pg';
import { remedyRoutes } from './accounts/remedies.ts';
import { accountRoutes } from './accounts/routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { keepSealing } from './audit/seals.ts';
import { createBetterAuth } from './better-auth.ts';
import { exchangeRoutes } from './clients/exchange.ts';
import { clientRoutes } from './clients/routes.ts';
import { demonstrationRoutes } from './demonstration.ts';
import { createEngine } from './engine.ts';
import { healthRoutes } from './health.ts';
import { serve } from './http/server.ts';
import type { Listening } from './http/server.ts';
import { keyRoutes, tokenIssuer } from './keys/tokens.ts';
import { oidcRoutes } from './oidc/routes.ts';
import { createPendingSignIns } from './second-factor/pending.ts';
import { secondFactorRoutes } from './second-factor/routes.ts';
import { createVault } from './second-factor/vault.ts';
import { sessionRoutes } from './sessions/routes.ts';
import { createSessions } from './sessions/sessions.ts';
import { standingRoutes } from './sessions/standing.ts';
import type { IdentitySettings } from './settings.ts';
import { atMost } from './sign-in/at-most.ts';
import { passwordRoutes } from './sign-in/change-password.ts';
import { createEntry } from './sign-in/entry.ts';
import { signInRecorder } from './sign-in/events.ts';
import { createLockout } from './sign-in/lockout.ts';
import { methodRoutes } from './sign-in/methods.ts';
import type { SignInParts } from './sign-in/parts.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { tokenRoutes } from './sign-in/token.ts';

const CONNECTIONS = 10;
const CONNECT_TIMEOUT = 5_000;
const STATEMENT_TIMEOUT = 10_000;
/** of the four threads that Node has for it */
const HASHED_AT_ONCE = 2;
const SHORTEST_SECRET = 32;

/**
 * Starts identity: sign-in, sessions, tokens and accounts below `/auth`, and the two health checks.
 *
 * It listens whether or not the database can be reached; `/readiness` tells.
 *
 * @throws {RangeError} when the session secret is shorter than 32 characters
 */
export async function startIdentity(settings: IdentitySettings): Promise<Listening> {
  const { logger } = settings;
  if (settings.sessionSecret.length < SHORTEST_SECRET) {
    throw new RangeError(`SESSION_SECRET must have ${SHORTEST_SECRET} characters or more`);
  }
  const now = settings.now ?? (() => new Date());
  const { origin, protocol } = new URL(settings.publicUrl);
  const pool = new pg.Pool({
    connectionString: settings.databaseUrl,
    // better-auth names its tables without a schema.
    options: '-c search_path=identity',
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
  });
  pool.on('error', (error) => logger.warn({ err: error }, 'an idle connection broke'));
  const auth = createBetterAuth(pool, settings);
  const engine = createEngine(auth, origin);
  const lockout = createLockout(pool, now);
  const record = signInRecorder(pool, logger);
  const hashing = atMost(HASHED_AT_ONCE);
  const { secondFactor: rule, sessionIdleMinutes: idleMinutes, assertion, oidc } = settings;
  const sessions = createSessions({ engine, pool, idleMinutes });
  const entry = createEntry({ sessions, rule });
  const atTheDoor: SignInParts = {
    ...{ engine, pool, sessions, rule, lockout, record, hashing, now },
    pending: createPendingSignIns(pool, protocol === 'https:'),
    vault: createVault(settings.sessionSecret),
  };
  const administration = { entry, pool, lockout, record, hashing, idleMinutes };
  const keys = openSigningKeys({
    file: settings.signingKeysFile,
    purpose: ACCESS_TOKEN_KEYS,
    onFault: (error) => logger.error({ err: error }, 'the changed signing keys cannot be used'),
  });
  const issue = tokenIssuer(keys, origin);
  const listening = await serve(
    {
      ...healthRoutes({ pool, keys, assertion, logger }),
      ...methodRoutes({ rule, oidc: oidc && { label: oidc.label } }),
      ...signInRoutes(atTheDoor),
      ...oidcRoutes({ settings: oidc, pool, engine, sessions, record, logger, origin }),
      ...passwordRoutes(atTheDoor),
      ...secondFactorRoutes(atTheDoor),
      ...sessionRoutes({ pool, sessions, record }),
      ...tokenRoutes({ entry, issue }),
      ...keyRoutes(keys),
      ...accountRoutes(administration),
      ...remedyRoutes(administration),
      ...clientRoutes({ entry, pool, now }),
      ...exchangeRoutes({ pool, issue, logger, now }),
      ...auditRoutes({ entry, pool }),
      ...standingRoutes({ pool, sessions, assertionKeys: assertion.keys, now }),
      ...demonstrationRoutes(pool, settings.demonstration),
    },
    { host: settings.host, port: settings.port, origin, trustedProxies: settings.trustedProxies, logger },
  );
  const endSealing = keepSealing(pool, settings.auditSealKey, logger, now);
  logger.info({ url: listening.url }, 'identity listens');
  return {
    url: listening.url,
    async stop() {
      endSealing();
      await listening.stop();
      await pool.end();
    },
  };
}
