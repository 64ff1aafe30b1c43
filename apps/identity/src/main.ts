import { ACCESS_TOKEN_KEYS, runKeysCommand } from '@tongxing/auth/keys';
import {
  auditCommand,
  NoSuchAdministrator,
  prepareIdentity,
  recoverAdministrator,
  startIdentity,
} from '@tongxing/identity';
import { createLogger } from '@tongxing/logging';
import { keysEnvironment, prepareEnvironment, recoveryEnvironment, serveEnvironment } from './environment.ts';

async function serve(): Promise<void> {
  const environment = serveEnvironment();
  const logger = createLogger('identity', environment.LOG_LEVEL);
  const identity = await startIdentity({
    host: environment.HOST,
    port: environment.PORT,
    databaseUrl: environment.DATABASE_URL,
    publicUrl: environment.PUBLIC_URL,
    sessionSecret: environment.SESSION_SECRET,
    auditSealKey: environment.AUDIT_SEAL_KEY,
    signingKeysFile: environment.SIGNING_KEYS_FILE,
    assertion: environment.assertion,
    oidc: environment.oidc,
    secondFactor: environment.SECOND_FACTOR,
    sessionIdleMinutes: environment.SESSION_IDLE_MINUTES,
    sessionHours: environment.SESSION_HOURS,
    demonstration: environment.DEMONSTRATION,
    trustedProxies: environment.TRUSTED_PROXIES.split(',').map((entry) => entry.trim()),
    logger,
  });
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    identity.stop().catch((error: unknown) => {
      logger.error({ err: error }, 'identity did not stop cleanly');
      process.exitCode = 1;
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function prepare(): Promise<void> {
  const environment = prepareEnvironment();
  const applied = await prepareIdentity({
    ownerDatabaseUrl: environment.OWNER_DATABASE_URL,
    demonstration: environment.DEMONSTRATION,
    auditRetentionMonths: environment.AUDIT_RETENTION_MONTHS,
    print: (line) => process.stdout.write(`${line}\n`),
  });
  createLogger('identity', environment.LOG_LEVEL).info({ applied }, 'identity is prepared');
}

async function keys(args: string[]): Promise<void> {
  const { SIGNING_KEYS_FILE } = keysEnvironment();
  await runKeysCommand(args, { file: SIGNING_KEYS_FILE, purpose: ACCESS_TOKEN_KEYS });
}

async function audit(args: string[]): Promise<void> {
  const { OWNER_DATABASE_URL: ownerDatabaseUrl, AUDIT_SEAL_KEY: sealKey } = prepareEnvironment();
  try {
    process.stdout.write(`${await auditCommand({ ownerDatabaseUrl, sealKey }, args)}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

async function recover(username: string | undefined): Promise<void> {
  const { OWNER_DATABASE_URL: ownerDatabaseUrl } = recoveryEnvironment();
  try {
    const opened = await recoverAdministrator({ ownerDatabaseUrl, username });
    process.stdout.write(`one-time password for ${opened.username}: ${opened.password}\n`);
  } catch (error) {
    if (!(error instanceof NoSuchAdministrator)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

const [command, ...args] = process.argv.slice(2);
if (command === 'prepare') await prepare();
else if (command === 'keys') await keys(args);
else if (command === 'audit') await audit(args);
else if (command === 'recover-administrator') await recover(args[0]);
else await serve();
