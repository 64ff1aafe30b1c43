import { startGateway } from '../gateway.ts';
import type { Apart } from './apart.ts';

const { environment, tuning } = JSON.parse(process.argv[2]!) as Apart;
const gateway = await startGateway(environment, { tuning });
process.on('SIGTERM', () => {
  void gateway.stop().then(() => process.exit(0));
});
