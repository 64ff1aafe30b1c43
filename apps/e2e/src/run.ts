/** `node apps/e2e/src/run.ts RESULT`: all journeys against one platform, which is started for them and ended. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { environmentWith, PLATFORM_VARIABLE } from './environment.ts';
import { startPlatform } from './platform.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const [result = 'tmp/test-results/e2e.json', ...more] = process.argv.slice(2);
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];
const options = [
  '-c',
  'jest.preset.mjs',
  '--rootDir',
  'apps/e2e',
  '--runInBand',
  '--json',
  '--outputFile',
  result,
];

const platform = await startPlatform();
const child = spawn(process.execPath, [...jest, ...options, ...more], {
  cwd: ROOT,
  stdio: 'inherit',
  env: environmentWith({ [PLATFORM_VARIABLE]: platform.url }),
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
const [code] = (await once(child, 'close')) as [number | null];
await platform.stop();
process.exit(code ?? 1);
