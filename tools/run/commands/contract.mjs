/**
 * `npm run contract [-- check]`: writes schemas, supergraph and the dashboard's typed documents anew, or checks
 * that what is committed is current.
 */
import { run, runQuietly } from '../run.mjs';

const isCheck = process.argv[2] === 'check';
const tool = ['--import', './tools/run/typescript.mjs', 'tools/contract/src/main.ts'];
const codegen = ['run', '-s', 'codegen', '-w', '@tongxing/app-dashboard'];

process.exitCode = await run(process.execPath, [...tool, isCheck ? 'check' : 'write']);
if (process.exitCode === 0) {
  const { code, output } = await runQuietly('npm', [...codegen, ...(isCheck ? ['--', '--check'] : [])]);
  process.exitCode = code;
  if (code !== 0)
    console.error(isCheck ? 'out of date: typed documents. Run: npm run contract' : output.trim());
}
