/** `npm run contract [-- check]`: writes the schemas and the supergraph anew, or checks that they are current. */
import { run } from '../run.mjs';

const tool = ['--import', './tools/run/typescript.mjs', 'tools/contract/src/main.ts'];
process.exitCode = await run(process.execPath, [...tool, ...process.argv.slice(2)]);
