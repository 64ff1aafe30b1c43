/**
 * `npm run dev`: the platform open to any document, rebuilt and restarted service by service as sources change;
 * the dashboard comes from vite, at its own address, with the platform behind it.
 */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build, ROOT, run, runQuietly } from '../run.mjs';

const DASHBOARD = 'http://localhost:5173';
const QUIET_MS = 300;

if (!(await build())) process.exit(1);
const platform = spawn(
  process.execPath,
  [join(ROOT, 'apps/platform/src/main.ts'), '--follow-parent', ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, OPEN: 'true', PUBLIC_URL: DASHBOARD } },
);
const vite = run('vite', [
  'apps/dashboard',
  '--config',
  'apps/dashboard/vite.config.ts',
  '--strictPort',
  '--clearScreen',
  'false',
]);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => platform.kill('SIGTERM'));

let timer;
let building = Promise.resolve();
for (const folder of ['apps', 'libs']) {
  watch(join(ROOT, folder), { recursive: true }, (_event, name) => {
    if (!name || !/\/src\/.*\.(ts|json|yaml|txt|graphql)$/.test(name) || /dashboard|\.spec\.ts$/.test(name))
      return;
    clearTimeout(timer);
    timer = setTimeout(() => (building = building.then(rebuild)), QUIET_MS);
  });
}

async function rebuild() {
  const { code, output } = await runQuietly('nx', [
    'run-many',
    '-t',
    'build',
    '--exclude',
    '@tongxing/app-dashboard',
  ]);
  if (code === 0) platform.kill('SIGUSR2');
  else console.error(output.trim());
}

// Whichever ends first ends the other.
const code = await Promise.race([
  vite,
  new Promise((resolve) => platform.once('close', (ended) => resolve(ended ?? 1))),
]);
if (platform.exitCode === null) {
  const ended = new Promise((resolve) => platform.once('close', resolve));
  platform.kill('SIGTERM');
  await ended;
}
process.exit(code);
