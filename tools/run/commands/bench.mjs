/**
 * `npm run bench [-- --enterprises N --seconds S --connections C --only CASE --write]`: builds what changed, then
 * measures what an answer costs. `--scroll` measures instead how evenly a long ledger scrolls. See docs/performance.md.
 */
import { build } from '../run.mjs';

if (!(await build())) process.exit(1);
if (process.argv.includes('--scroll')) {
  const { measureScrolling } = await import('../../../apps/e2e/src/figures/scroll.ts');
  await measureScrolling();
} else {
  // The bench knows entities of the domains.
  await import('../typescript.mjs');
  await import('../../bench/src/main.ts');
}
