import { bootstrapDatabase, PLATFORM_SCHEMAS } from '@tongxing/database';
import { EnvironmentError } from '@tongxing/env';
import { say, warn } from '../terminal.ts';
import { bootstrapEnvironment } from './environment.ts';

/**
 * `node bootstrap.ts`: makes the database, the roles with the passwords they are to have, and the schemas, as
 * the platform does for itself at `npm start`. May be run again at any time; that is how a password is changed.
 */
async function main(): Promise<void> {
  const { DATABASE_URL, DATABASE, DEMONSTRATION, secrets } = bootstrapEnvironment();
  // Demonstration figures among real ones could never be told apart again.
  if (DEMONSTRATION !== DATABASE.endsWith('_demo')) {
    throw new EnvironmentError([
      { variable: 'DATABASE', reason: 'must end in _demo if, and only if, DEMONSTRATION is true' },
    ]);
  }
  await bootstrapDatabase({
    adminUrl: DATABASE_URL,
    database: DATABASE,
    schemas: PLATFORM_SCHEMAS,
    secrets,
  });
  say(`the database ${DATABASE} has its roles and schemas`);
}

try {
  await main();
} catch (error) {
  warn(
    error instanceof EnvironmentError ? error.message : `the database was not made ready: ${String(error)}`,
  );
  process.exitCode = 1;
}
