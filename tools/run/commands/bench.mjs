/**
 * `npm run bench [-- --enterprises N --seconds S --connections C --only CASE --write]`: builds what changed, then
 * measures what an answer costs. See docs/performance.md.
 */
import { build } from '../run.mjs';

if (!(await build())) process.exit(1);
// The bench knows entities of the domains.
await import('../typescript.mjs');
await import('../../bench/src/main.ts');
