import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { databaseUrl, embeddedPostgres, isPortFree } from '@tongxing/database';
import { environmentWith, sharedPlatformUrl } from './environment.ts';

const MAIN = fileURLToPath(new URL('../../platform/src/main.ts', import.meta.url));
const PATIENCE_MS = 150_000;
const NOT_READY = 'is not ready:';
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

/** A platform that belongs to one test file, which may do to it what it likes. */
export interface OwnPlatform extends RunningPlatform {
  port: number;
  /** How long it took until it said that it is up, in milliseconds. */
  startedIn: number;
  /** The process that runs a service at this moment; another one after each restart. */
  processOf(service: string): Promise<number>;
  /** The URL by which its administrator, whom no row security binds, sees one of its databases. */
  databaseUrl(name: 'tongxing_demo' | 'tongxing_empty'): Promise<string>;
  /** Where it keeps data, secrets and logs: what a command needs to find it. */
  folder: string;
  /** As `kill -9` of the platform's own process does: nothing is tidied up, the data stay. */
  kill(): Promise<void>;
}

export interface PlatformStart {
  /** Without the demonstration ledgers. */
  empty?: boolean;
  /** With free documents, as in development. */
  open?: boolean;
  /** Whether administrators and the office must have a second factor; for who wants one when left out. */
  secondFactor?: 'required';
  /** On the same ports and data as another one, which was killed. */
  after?: OwnPlatform;
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
export async function startPlatform(start: PlatformStart = {}): Promise<OwnPlatform> {
  const { empty = false, open = false, secondFactor, after } = start;
  const port = after?.port ?? (await freePorts());
  const url = `http://localhost:${port}`;
  const folder = after?.folder ?? (await newFolder());
  const began = Date.now();
  const child = spawn(process.execPath, [MAIN, '--follow-parent', ...(empty ? ['--empty'] : [])], {
    env: environmentWith({
      PORT: String(port),
      OPEN: String(open),
      SECOND_FACTOR: secondFactor,
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
  const platform: OwnPlatform = {
    url,
    port,
    startedIn: 0,
    output: () => output,
    folder,
    processOf: (service) => processOf(folder, service),
    databaseUrl: (name) => databaseUrlOf(folder, name),
    async kill() {
      await end(child, 'SIGKILL');
    },
    async stop() {
      await end(child, 'SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
  for (
    const until = Date.now() + PATIENCE_MS;
    Date.now() < until && child.exitCode === null;
    await delay(100)
  ) {
    if (!output.includes(`    ${url}/`)) continue;
    // It says that it is up also when a service is not: the tests would fail without telling which.
    if (output.includes(NOT_READY)) break;
    platform.startedIn = Date.now() - began;
    return platform;
  }
  // The data of the other one stay its own.
  if (after === undefined) await platform.stop();
  else await end(child, 'SIGINT');
  throw new Error(`The platform did not start.\n${output}`);
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tongxing-e2e-'));
  // The database's own user must be able to enter.
  await chmod(folder, 0o755);
  return folder;
}

/** The platform writes down which process runs which service, so that a start after a crash can end them. */
async function processOf(folder: string, service: string): Promise<number> {
  for (;;) {
    try {
      const { services } = JSON.parse(await readFile(join(folder, 'platform.json'), 'utf8')) as {
        services: Record<string, { pid: number }>;
      };
      const known = services[service];
      if (known) return known.pid;
      throw new Error(`the platform runs no ${service}`);
    } catch (error) {
      // It is being written at this moment.
      if (!(error instanceof SyntaxError)) throw error;
      await delay(10);
    }
  }
}

/** The server writes down on which port it listens, in its fourth line. */
async function databaseUrlOf(folder: string, name: string): Promise<string> {
  const postgres = join(folder, 'postgres');
  const port = Number((await readFile(join(postgres, 'postmaster.pid'), 'utf8')).split('\n')[3]);
  const secrets = JSON.parse(await readFile(join(folder, 'secrets.json'), 'utf8')) as { postgres: string };
  const { adminUrl } = embeddedPostgres({ directory: postgres, port, password: secrets.postgres });
  return databaseUrl(adminUrl, name).href;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

async function freePorts(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const first = 20_000 + Math.floor(Math.random() * 10_000);
    if (await arePortsFree(first)) return first;
  }
  throw new Error(`no ${PORTS} free ports in a row`);
}

/** Whether nothing listens where a platform on this port would. */
export async function arePortsFree(first: number): Promise<boolean> {
  const all = Array.from({ length: PORTS }, (_, index) => isPortFree(first + index));
  return (await Promise.all(all)).every(Boolean);
}
