import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { withClient } from '@tongxing/database';
import type { Machine } from '../report/result.ts';

/** What the bench runs on, and how busy that was with other things when it began. */
export async function describeMachine(adminUrl: string, load: number): Promise<Machine> {
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
    load,
  };
}

/** The share of the machine that was busy in the last minute. */
export function busyShare(): number {
  return (loadavg()[0] ?? 0) / cpus().length;
}
