import { readFile } from 'node:fs/promises';
import { cpus, release, totalmem, type } from 'node:os';
import { withClient } from '@tongxing/database';
import type { Machine } from '../report/result.ts';
import { busyIn, cpuOfTree } from './processes.ts';

/** What the bench runs on, and how many cores other programs kept busy meanwhile. */
export async function describeMachine(adminUrl: string, others: number): Promise<Machine> {
  const postgres = await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  });
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: cpus()[0]?.model.trim() ?? '',
    cores: cpus().length,
    memoryGib: Math.round(totalmem() / 1024 ** 3),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    postgres,
    others,
  };
}

/** Begins to look at what else the machine does; the function returned tells how many cores that took on average. */
export async function watchOthers(): Promise<() => Promise<number>> {
  const look = async () => ({
    at: performance.now(),
    all: busyIn(await readFile('/proc/stat', 'utf8')),
    // Everything that the bench has started descends from it.
    own: await cpuOfTree(process.pid),
  });
  const before = await look();
  return async () => {
    const after = await look();
    const others = after.all - before.all - (after.own - before.own);
    return Math.max(0, others / (after.at - before.at));
  };
}
