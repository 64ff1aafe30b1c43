import { readdir, readFile } from 'node:fs/promises';

/** What `/proc/<pid>/stat` says of a process, times in milliseconds. */
export interface ProcessTimes {
  parent: number;
  /** in its own code and in the kernel for it */
  own: number;
  /** of its children that have ended and were waited for */
  ended: number;
}

/** Linux counts a process's time in hundredths of a second, whatever the kernel's own tick. */
const TICK_MS = 10;

/** Reads one line of `/proc/<pid>/stat`; the name in brackets may hold anything, brackets and blanks too. */
export function timesIn(stat: string): ProcessTimes {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = (index: number) => Number(fields[index]) * TICK_MS;
  return { parent: Number(fields[1]), own: ticks(11) + ticks(12), ended: ticks(13) + ticks(14) };
}

/** The kilobytes of memory that `/proc/<pid>/smaps_rollup` accounts to a process, shared pages by share. */
export function proportionalIn(rollup: string): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
}

/** The time, in milliseconds, that all cores together were busy since the start of the machine: `/proc/stat`. */
export function busyIn(stat: string): number {
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, softInterrupts = 0] = (
    /^cpu +(.+)$/m.exec(stat)?.[1] ?? ''
  )
    .split(' ')
    .map(Number);
  return (user + nice + system + interrupts + softInterrupts) * TICK_MS;
}

/** CPU time of a process and all its descendants so far, those that have ended included. */
export async function cpuOfTree(root: number): Promise<number> {
  const all = await everyProcess();
  const times = [...descendants(root, all)].flatMap((pid) => all.get(pid) ?? []);
  return times.reduce((sum, { own, ended }) => sum + own + ended, 0);
}

/** CPU time of one process so far, without its children. */
export async function cpuOf(pid: number): Promise<number> {
  return timesIn(await readFile(`/proc/${pid}/stat`, 'utf8')).own;
}

/** Memory of a process and all its descendants but those that are counted by themselves, in MiB. */
export async function memoryOfTree(root: number, without: readonly number[] = []): Promise<number> {
  const pids = descendants(root, await everyProcess());
  let kilobytes = 0;
  for (const pid of pids) {
    if (without.includes(pid)) continue;
    // What has ended meanwhile holds no memory.
    kilobytes += proportionalIn(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => ''));
  }
  return kilobytes / 1024;
}

async function everyProcess(): Promise<Map<number, ProcessTimes>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const all = new Map<number, ProcessTimes>();
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    if (stat !== undefined) all.set(pid, timesIn(stat));
  }
  return all;
}

function descendants(root: number, all: ReadonlyMap<number, ProcessTimes>): Set<number> {
  const found = new Set([root]);
  // Pids are no order of birth, so the family is gathered until it grows no more.
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const [pid, { parent }] of all) if (found.has(parent)) found.add(pid);
  }
  return found;
}
