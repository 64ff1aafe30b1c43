/**
 * `npm run bench [-- --enterprises N --seconds S --connections C --only CASE --write]`: builds what changed, then
 * measures what an answer costs. See docs/performance.md.
 */
import { build, run } from '../run.mjs';

const tool = ['--import', './tools/run/typescript.mjs', 'tools/bench/src/main.ts'];

process.exitCode = (await build()) ? await run(process.execPath, [...tool, ...process.argv.slice(2)]) : 1;
