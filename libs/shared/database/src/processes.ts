import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Whether a process with this id lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * The command line of a living process, its arguments joined by spaces; undefined when there is none.
 * A pid from a file may since belong to somebody else: compare this before sending it a signal.
 */
export async function commandLine(pid: number): Promise<string | undefined> {
  if (!isAlive(pid)) return undefined;
  try {
    // A process that has ended but was not yet reaped has an empty command line.
    const line = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
    return line === '' ? undefined : line;
  } catch {
    // No /proc outside Linux.
    return promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).then(
      ({ stdout }) => stdout.trim() || undefined,
      () => undefined,
    );
  }
}

/** Ends a process with the given signals in turn, each with its own patience, until it is gone. */
export async function endProcess(
  pid: number,
  steps: readonly { signal: NodeJS.Signals; patienceMs: number }[],
): Promise<void> {
  for (const { signal, patienceMs } of steps) {
    if ((await commandLine(pid)) === undefined) return;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    for (const until = Date.now() + patienceMs; Date.now() < until; await delay(25)) {
      if ((await commandLine(pid)) === undefined) return;
    }
  }
  if ((await commandLine(pid)) !== undefined) throw new Error(`process ${pid} cannot be ended`);
}
