import { ASSERTION_KEYS, runKeysCommand } from '@tongxing/auth/keys';
import { startGateway } from '@tongxing/gateway';
import { gatewayEnvironment, keysEnvironment } from './environment.ts';

const [command, ...args] = process.argv.slice(2);
if (command === 'keys') {
  const { ASSERTION_KEYS_FILE: file, ASSERTION_JWKS_FILE: publicFile } = keysEnvironment();
  await runKeysCommand(args, { file, publicFile, purpose: ASSERTION_KEYS });
} else if (command !== 'prepare') {
  // Nothing to prepare: the gateway keeps no data. The command is known, so that all services start alike.
  const gateway = await startGateway(gatewayEnvironment());
  const stop = (): void => {
    gateway.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`the gateway did not stop cleanly: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
