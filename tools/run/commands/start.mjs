/** `npm start [-- --empty]`: builds what changed, then becomes the platform until Ctrl-C. */
import { build } from '../run.mjs';

if (!(await build())) process.exit(1);
process.argv.push('--follow-parent');
await import('../../../apps/platform/src/main.ts');
