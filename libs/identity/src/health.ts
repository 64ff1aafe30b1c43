import type { AssertionKeySource, SigningKeys } from '@tongxing/auth/keys';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Routes } from './http/server.ts';
import { missingMigrations } from './migrations/migrate.ts';

/** What the health checks look at. */
export interface HealthParts {
  pool: Pool;
  keys: SigningKeys;
  assertion: AssertionKeySource;
  logger: Logger;
}

/** Whether the process lives, and whether it can do its work. */
export function healthRoutes(parts: HealthParts): Routes {
  return {
    'GET /healthcheck': async () => ({ status: 200, body: { status: 'alive' } }),
    'GET /readiness': async () => {
      const missing = [...(await whatIsMissing(parts)), ...(await parts.assertion.missing())];
      return missing.length === 0
        ? { status: 200, body: { status: 'ready' } }
        : { status: 503, body: { status: 'not ready', missing } };
    },
  };
}

async function whatIsMissing({ pool, keys, logger }: HealthParts): Promise<string[]> {
  let migrations: string[];
  try {
    migrations = await missingMigrations(pool);
  } catch (error) {
    logger.warn({ err: error }, 'the database cannot be reached');
    return ['database'];
  }
  if (migrations.length > 0) return migrations.map((name) => `migration ${name}`);
  return (await canSign(keys, logger)) ? [] : ['signing key (SIGNING_KEYS_FILE)'];
}

async function canSign(keys: SigningKeys, logger: Logger): Promise<boolean> {
  try {
    await keys.current();
    return true;
  } catch (error) {
    logger.warn({ err: error }, 'no token can be signed');
    return false;
  }
}
