import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '@tongxing/database';
import { AlreadyRunning, takeLock } from './lock.ts';

describe('takeLock', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongxing-lock-'));
    file = join(folder, 'platform.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const sleeper = async () => {
    const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)']);
    await once(child.stdout, 'data');
    return { child, pid: child.pid ?? 0, command: await commandLine(child.pid ?? 0) };
  };

  it('refuses a second platform while the first runs, and says where that is', async () => {
    const lock = await takeLock(file, 'http://localhost:4000');
    await expect(takeLock(file, 'http://localhost:5000')).rejects.toEqual(
      new AlreadyRunning('http://localhost:4000', process.pid),
    );
    await lock.release();
    await (await takeLock(file, 'http://localhost:5000')).release();
  });

  it('ends the services that a killed platform left', async () => {
    const { child, pid, command } = await sleeper();
    const platform = { pid: 2 ** 22 - 1, command: 'node gone' };
    await writeFile(file, JSON.stringify({ platform, url: 'x', services: { people: { pid, command } } }));
    const ended = once(child, 'exit');
    const lock = await takeLock(file, 'http://localhost:4000');
    await ended;
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ services: {} });
    await lock.release();
  });

  it('leaves a process alone whose number was a service once', async () => {
    const { child, pid } = await sleeper();
    const platform = { pid, command: 'node platform' };
    const services = { people: { pid, command: 'node people' } };
    await writeFile(file, JSON.stringify({ platform, url: 'x', services }));
    const lock = await takeLock(file, 'http://localhost:4000');
    expect(child.exitCode).toBeNull();
    child.kill('SIGKILL');
    await lock.release();
  });

  it('starts over a list that was cut short', async () => {
    await writeFile(file, '{"platform":');
    await (await takeLock(file, 'http://localhost:4000')).release();
  });

  it('notes the services that run', async () => {
    const lock = await takeLock(file, 'http://localhost:4000');
    await Promise.all([lock.note('people', process.pid), lock.note('programs', process.pid)]);
    const { services } = JSON.parse(await readFile(file, 'utf8'));
    expect(services).toMatchObject({ people: { pid: process.pid }, programs: { pid: process.pid } });
    await lock.release();
  });
});
