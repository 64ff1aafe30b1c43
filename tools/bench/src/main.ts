/** `npm run bench`: what an answer of the platform costs, in four ways side by side. See docs/performance.md. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBench } from './bench.ts';
import { readOptions, UsageError } from './options.ts';
import { judge } from './report/aims.ts';
import { writePage } from './report/page.ts';
import { caseLines, closingLines } from './report/table.ts';

async function main(signal: AbortSignal): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (process.platform !== 'linux')
    throw new UsageError('需要 Linux / needs Linux, which tells what processes use');
  // All that the bench makes is in here: data, logs, secrets.
  const folder = await mkdtemp(join(tmpdir(), 'tongxing-bench-'));
  try {
    // The database's own user must be able to enter.
    await chmod(folder, 0o755);
    const result = await runBench(options, folder, signal, {
      onStep: (text) => console.log(`· ${text}`),
      onCase: (one) => console.log(caseLines(one).join('\n')),
    });
    const aims = judge(result);
    console.log(closingLines(result, aims).join('\n'));
    if (options.write) console.log(`\n已写入 / written: ${await writePage(result, aims)}`);
    return result.cases.some(({ faults }) => Object.keys(faults).length > 0) ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const controller = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort());
try {
  process.exitCode = await main(controller.signal);
} catch (error) {
  if (controller.signal.aborted) console.error('已中止 / stopped');
  else console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
}
