import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { busyIn, cpuOf, cpuOfTree, memoryOfTree, proportionalIn, timesIn } from './processes.ts';

describe('what Linux tells of processes', () => {
  it('is read past a name that holds brackets and blanks', () => {
    const line =
      '77 (postgres: x) (y) S 12 77 77 0 -1 4194560 100 200 0 0 250 50 7 3 20 0 1 0 99 1000 200 184 0';
    expect(timesIn(line)).toEqual({ parent: 12, own: 3_000, ended: 100 });
  });

  it('counts shared memory by its share', () => {
    expect(proportionalIn('Rss:  9000 kB\nPss:       2048 kB\nPss_Dirty: 10 kB\n')).toBe(2048);
    expect(proportionalIn('')).toBe(0);
  });

  it('sums up what keeps the cores busy, without waiting and idleness', () => {
    expect(busyIn('cpu  100 10 50 9000 700 5 5 3 0 0\ncpu0 1 1 1 1\n')).toBe(1_700);
  });

  // Elsewhere there is nothing to ask, and the bench says so.
  const onLinux = existsSync('/proc/self/stat') ? it : () => undefined;

  onLinux('covers children, also those that have ended', async () => {
    const busy = 'while (process.cpuUsage().user < 150_000);';
    const parent = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}]);
      console.log(1); setInterval(() => {}, 1000)`;
    const child = spawn(process.execPath, ['-e', parent]);
    const pid = child.pid ?? 0;
    try {
      await once(child.stdout, 'data');
      expect(await cpuOfTree(pid)).toBeGreaterThanOrEqual((await cpuOf(pid)) + 100);
      expect(await memoryOfTree(pid)).toBeGreaterThan(5);
      expect(await memoryOfTree(pid, [pid])).toBe(0);
    } finally {
      child.kill();
      await once(child, 'exit');
    }
  });
});
