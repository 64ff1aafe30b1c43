/**
 * What the scripts of package.json call. Runs on the Node of the machine (20 or newer) and without any package:
 * installs what is missing, then hands over to `commands/<name>.mjs` on the Node that the project pins.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMANDS = fileURLToPath(new URL('./commands/', import.meta.url));

/** Keeps Ctrl-C for the child, which ends in its own order, and passes on what was sent to this process alone. */
function run(program, args, environment) {
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', env: environment });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => undefined);
  const callers = process.env.npm_lifecycle_event ? npmAbove() : [];
  const watch = setInterval(() => callers.every(isAlive) || child.kill('SIGTERM'), 500);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearInterval(watch);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/**
 * npm, and the shell it runs scripts with: killed outright they cannot pass anything on, so their end must be
 * noticed here.
 */
function npmAbove() {
  const [name, above] =
    process.platform === 'linux'
      ? readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
          .match(/\((.*)\) \S (\d+)/)
          .slice(1)
      : execFileSync('ps', ['-o', 'comm=,ppid=', '-p', String(process.ppid)], { encoding: 'utf8' })
          .trim()
          .split(/\s+(?=\d+$)/);
  return /(^|\/)(da|ba|z)?sh$/.test(name) ? [process.ppid, Number(above)] : [process.ppid];
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function main([command = '', ...args]) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(`需要 Node 20 或更新的版本 / Node 20 or newer is needed (here: ${process.versions.node}).`);
    return 1;
  }
  const script = join(COMMANDS, `${command}.mjs`);
  if (!/^[a-z]+$/.test(command) || !existsSync(script)) {
    const known = readdirSync(COMMANDS).map((name) => name.replace('.mjs', ''));
    console.error(`没有这个命令 / no such command: ${command || '—'}. ${known.join(', ')}`);
    return 1;
  }
  if (!(await ensureInstalled(ROOT))) return 1;
  const bin = join(ROOT, 'node_modules', '.bin');
  return run(join(ROOT, 'node_modules', 'node', 'bin', 'node'), [script, ...args], {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
    // A daemon would outlive Ctrl-C.
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    // Warnings about somebody's npm settings are no news of this project.
    npm_config_loglevel: 'error',
  });
}

process.exitCode = await main(process.argv.slice(2));
