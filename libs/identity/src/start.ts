import { ACCESS_TOKEN_KEYS, openSigningKeys } from '@tongxing/auth/keys';
import type { SigningKeys } from '@tongxing/auth/keys';
import pg from 'pg';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { accountRoutes } from './accounts/routes.ts';
import { createBetterAuth } from './better-auth.ts';
import { demonstrationRoutes } from './demonstration.ts';
import { createEngine } from './engine.ts';
import { serve } from './http/server.ts';
import type { Listening, Routes } from './http/server.ts';
import { keyRoutes, tokenIssuer } from './keys/tokens.ts';
import { missingMigrations } from './migrations/migrate.ts';
import type { IdentitySettings } from './settings.ts';
import { atMost } from './sign-in/at-most.ts';
import { signInRecorder } from './sign-in/events.ts';
import { createLockout } from './sign-in/lockout.ts';
import { signInRoutes } from './sign-in/routes.ts';

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
  const { origin } = new URL(settings.publicUrl);
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
  const record = signInRecorder(pool, logger, now);
  const keys = openSigningKeys({
    file: settings.signingKeysFile,
    purpose: ACCESS_TOKEN_KEYS,
    onFault: (error) => logger.error({ err: error }, 'the changed signing keys cannot be used'),
  });
  const issue = tokenIssuer(keys, origin);
  const listening = await serve(
    {
      ...healthRoutes(pool, keys, logger),
      ...signInRoutes({ engine, pool, lockout, now, record, issue, hashing: atMost(HASHED_AT_ONCE) }),
      ...keyRoutes(keys),
      ...accountRoutes({ engine, pool, lockout }),
      ...demonstrationRoutes(pool, settings.demonstration),
    },
    { host: settings.host, port: settings.port, origin, trustedProxies: settings.trustedProxies, logger },
  );
  logger.info({ url: listening.url }, 'identity listens');
  return {
    url: listening.url,
    async stop() {
      await listening.stop();
      await pool.end();
    },
  };
}

function healthRoutes(pool: Pool, keys: SigningKeys, logger: Logger): Routes {
  const signingKey = signingKeyCheck(keys, logger);
  return {
    'GET /healthcheck': async () => ({ status: 200, body: { status: 'alive' } }),
    'GET /readiness': async () => {
      const missing = await whatIsMissing(pool, signingKey, logger);
      return missing.length === 0
        ? { status: 200, body: { status: 'ready' } }
        : { status: 503, body: { status: 'not ready', missing } };
    },
  };
}

async function whatIsMissing(
  pool: Pool,
  signingKey: () => Promise<boolean>,
  logger: Logger,
): Promise<string[]> {
  let migrations: string[];
  try {
    migrations = await missingMigrations(pool);
  } catch (error) {
    logger.warn({ err: error }, 'the database cannot be reached');
    return ['database'];
  }
  if (migrations.length > 0) return migrations.map((name) => `migration ${name}`);
  return (await signingKey()) ? [] : ['signing key (SIGNING_KEYS_FILE)'];
}

/** Whether there is a key that signs. */
function signingKeyCheck(keys: SigningKeys, logger: Logger): () => Promise<boolean> {
  return async () => {
    try {
      await keys.current();
      return true;
    } catch (error) {
      logger.warn({ err: error }, 'no token can be signed');
      return false;
    }
  };
}
