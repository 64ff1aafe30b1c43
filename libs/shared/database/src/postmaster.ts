import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine, endProcess } from './processes.ts';

/** What PostgreSQL writes into `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  ready: boolean;
}

/** Reads `postmaster.pid` of a data folder; undefined when there is none or it is not yet complete. */
export async function readPostmaster(directory: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
}

/** Ends a server by a fast shutdown; by an immediate one, and then by force, when it does not follow. */
export function endPostmaster(pid: number): Promise<void> {
  return endProcess(pid, [
    { signal: 'SIGINT', patienceMs: 10_000 },
    { signal: 'SIGQUIT', patienceMs: 5_000 },
    { signal: 'SIGKILL', patienceMs: 2_000 },
  ]);
}

/**
 * Clears what a killed start left behind: a server that lives on without its parent is ended, and a pid file
 * whose process is gone, or is by now somebody else's, is removed.
 */
export async function clearOrphan(directory: string): Promise<void> {
  const left = await readPostmaster(directory);
  if (!left) return;
  const command = await commandLine(left.pid);
  if (command?.includes(directory) && command.includes('postgres')) await endPostmaster(left.pid);
  await rm(join(directory, 'postmaster.pid'), { force: true });
}
