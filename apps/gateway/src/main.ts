import { startGateway } from '@tongxing/gateway';
import { gatewayEnvironment } from './environment.ts';

// Nothing to prepare: the gateway keeps no data. The command is known, so that all services start alike.
if (process.argv[2] !== 'prepare') {
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
