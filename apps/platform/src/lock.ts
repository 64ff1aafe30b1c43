import { readFile, rm, writeFile } from 'node:fs/promises';
import { commandLine, endProcess } from '@tongxing/database';

/** A process by its id and its command line: the id alone may by now be somebody else's. */
interface Known {
  pid: number;
  command: string;
}

interface Content {
  platform: Known;
  url: string;
  services: Record<string, Known>;
}

/** Another platform runs on the same state folder. */
export class AlreadyRunning extends Error {
  readonly url: string;
  readonly pid: number;

  constructor(url: string, pid: number) {
    super(`the platform runs already at ${url} (process ${pid})`);
    this.url = url;
    this.pid = pid;
  }
}

/** The right of one platform to its state folder, and the list of what must not outlive it. */
export interface Lock {
  /** Writes down a service process, so that a start after a crash can end it. */
  note(service: string, pid: number): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the lock; throws {@link AlreadyRunning}. What a killed platform left running is ended first, once the
 * command lines prove that the processes are ours.
 */
export async function takeLock(file: string, url: string): Promise<Lock> {
  const content: Content = { platform: await known(process.pid), url, services: {} };
  for (let taken = false; !taken;) {
    try {
      await writeFile(file, JSON.stringify(content), { flag: 'wx', mode: 0o600 });
      taken = true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await clearStale(file);
    }
  }
  let writing = Promise.resolve();
  return {
    note(service, pid) {
      writing = writing.then(async () => {
        content.services[service] = await known(pid);
        await writeFile(file, JSON.stringify(content), { mode: 0o600 });
      });
      return writing;
    },
    async release() {
      await writing;
      await rm(file, { force: true });
    },
  };
}

async function clearStale(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const left = parse(text);
  if (left) {
    if (await isSame(left.platform)) throw new AlreadyRunning(left.url, left.platform.pid);
    for (const service of Object.values(left.services)) {
      if (!(await isSame(service))) continue;
      await endProcess(service.pid, [
        { signal: 'SIGTERM', patienceMs: 5_000 },
        { signal: 'SIGKILL', patienceMs: 2_000 },
      ]);
    }
  }
  await rm(file, { force: true });
}

function parse(text: string): Content | undefined {
  try {
    return JSON.parse(text) as Content;
  } catch {
    // Cut short by a power failure: nothing of that start can still run.
    return undefined;
  }
}

async function known(pid: number): Promise<Known> {
  return { pid, command: (await commandLine(pid)) ?? '' };
}

async function isSame({ pid, command }: Known): Promise<boolean> {
  return command !== '' && (await commandLine(pid)) === command;
}
