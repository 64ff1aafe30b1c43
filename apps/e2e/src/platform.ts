import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isPortFree } from '@tongxing/database';
import { environmentWith, sharedPlatformUrl } from './environment.ts';

const MAIN = fileURLToPath(new URL('../../platform/src/main.ts', import.meta.url));
const PATIENCE_MS = 150_000;
/** The gateway, and what takes the ports above it. */
const PORTS = 7;

/** A platform as a user gets it from `npm start`. */
export interface RunningPlatform {
  /** Without a slash at its end. */
  url: string;
  /** The first port; the others follow. Undefined for the shared platform, which a journey must not disturb. */
  port: number | undefined;
  /** All that it has printed so far. */
  output(): string;
  /** As Ctrl-C does; nothing happens to the shared platform. */
  stop(): Promise<void>;
}

/** The platform that this run shares; one of its own when a journey is run alone. */
export async function openPlatform(): Promise<RunningPlatform> {
  const url = sharedPlatformUrl();
  if (url === undefined) return startPlatform();
  return { url, port: undefined, output: () => '', stop: async () => undefined };
}

/**
 * Starts the built platform on free ports, with data of its own that goes when it stops.
 * Throws with its output when it is not up after two and a half minutes.
 */
export async function startPlatform({ empty = false } = {}): Promise<RunningPlatform> {
  const port = await freePorts();
  const url = `http://localhost:${port}`;
  const folder = await mkdtemp(join(tmpdir(), 'tongxing-e2e-'));
  // The database's own user must be able to enter.
  await chmod(folder, 0o755);
  const child = spawn(process.execPath, [MAIN, '--follow-parent', ...(empty ? ['--empty'] : [])], {
    env: environmentWith({
      PORT: String(port),
      TONGXING_STATE_DIRECTORY: folder,
      DATABASE_URL: undefined,
      PUBLIC_URL: undefined,
      NODE_OPTIONS: undefined,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const platform: RunningPlatform = {
    url,
    port,
    output: () => output,
    async stop() {
      await interrupt(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
  for (
    const until = Date.now() + PATIENCE_MS;
    Date.now() < until && child.exitCode === null;
    await delay(100)
  ) {
    if (output.includes(`    ${url}/`)) return platform;
  }
  await platform.stop();
  throw new Error(`The platform did not start.\n${output}`);
}

async function interrupt(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  await ended;
}

async function freePorts(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const first = 20_000 + Math.floor(Math.random() * 10_000);
    const all = Array.from({ length: PORTS }, (_, index) => isPortFree(first + index));
    if ((await Promise.all(all)).every(Boolean)) return first;
  }
  throw new Error(`no ${PORTS} free ports in a row`);
}
