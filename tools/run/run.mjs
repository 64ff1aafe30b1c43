/** Runs programs for the commands; quiet ones show their output only when they fail. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const children = new Set();

for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
  process.once(signal, () => {
    for (const child of children) child.kill('SIGTERM');
    process.exitCode = 130;
    // Whoever listens besides (the platform) ends by itself; nobody else keeps the process alive.
    if (process.listenerCount(signal) === 0) process.exit();
  });
}

/** Runs a program to its end, with this terminal; resolves with its exit code. */
export function run(program, args, environment = {}) {
  return finish(
    spawn(program, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...environment } }),
  );
}

/** Runs a program to its end without showing it; resolves with its exit code and all it wrote. */
export async function runQuietly(program, args, environment = {}) {
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    // What is kept is read in logs as often as in a terminal.
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  return { code: await finish(child), output };
}

function finish(child) {
  children.add(child);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => {
      children.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** Builds what changed; resolves to whether all is built. */
export async function build() {
  const began = Date.now();
  console.log('· 构建 / building');
  const { code, output } = await runQuietly('nx', ['run-many', '-t', 'build', '--outputStyle=static']);
  if (code !== 0) {
    console.error(output.trim());
    console.error('构建失败 / The build failed.');
    return false;
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  if (seconds > 10) console.log(`  ${seconds} s`);
  return true;
}
