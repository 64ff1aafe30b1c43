/** Installs the packages when they are missing or the lock file changed. No package may be needed to run this. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** npm writes its own record moments before it writes the lock file. */
const SLACK_MS = 60_000;

/** Whether the packages are missing, or are those of another lock file. */
export function needsInstall(root) {
  const { node, stamp, wanted, lock } = look(root);
  if (!existsSync(node)) return true;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  if (!installedByHand(root, lock)) return true;
  writeFileSync(stamp, wanted);
  return false;
}

/** Resolves to whether the packages are there; when not, the reason has been printed. */
export async function ensureInstalled(root) {
  if (!needsInstall(root)) return true;
  const began = Date.now();
  console.log('正在安装依赖，约需一到两分钟 / Installing packages, one to two minutes …');
  const tick = setInterval(() => console.log(`  … ${seconds(began)} s`), 15_000);
  // Not `npm ci`: it refuses a lock file without the binaries of other machines, which not every registry has.
  // What the lock file names is installed as it says, and the file stays as it is.
  const args = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await npm(root, args);
  clearInterval(tick);
  const { node, stamp, wanted } = look(root);
  if (code !== 0 || !existsSync(node)) {
    console.error(output.trim().split('\n').slice(0, 30).join('\n'));
    console.error('安装失败，请检查网络后重试 / The installation failed. Check the network and try again.');
    return false;
  }
  writeFileSync(stamp, wanted);
  console.log(`依赖已就绪（${seconds(began)} 秒） / Packages are ready (${seconds(began)} s).`);
  return true;
}

function look(root) {
  const lock = join(root, 'package-lock.json');
  return {
    lock,
    wanted: createHash('sha256').update(readFileSync(lock)).digest('hex'),
    stamp: join(root, 'node_modules', '.tongxing-install'),
    node: join(root, 'node_modules', 'node', 'bin', 'node'),
  };
}

/** Somebody ran npm on this lock file: its own record is as new. */
function installedByHand(root, lock) {
  const record = join(root, 'node_modules', '.package-lock.json');
  return existsSync(record) && statSync(record).mtimeMs + SLACK_MS >= statSync(lock).mtimeMs;
}

function npm(root, args) {
  // The npm that called us, on the Node that called us; the first one on the path otherwise.
  const own = process.env.npm_execpath;
  const [program, first] = own ? [process.execPath, [own]] : ['npm', []];
  const child = spawn(program, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

function seconds(began) {
  return Math.round((Date.now() - began) / 1000);
}
