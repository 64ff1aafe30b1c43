import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { commandLine } from '@tongxing/database';
import { fakeService } from './fake-service.ts';
import { readiness, untilReady } from './readiness.ts';
import { openServiceLog } from './service-log.ts';
import { supervise } from './supervisor.ts';

type Fake = Awaited<ReturnType<typeof fakeService>>;
const signal = new AbortController().signal;

function start(definition: Fake) {
  const crashes: { reason: string; retryMs: number; tail: string[] }[] = [];
  const pids: number[] = [];
  const log = openServiceLog({ folder: definition.folder, service: 'fake', onWarning: () => undefined });
  const service = supervise(
    definition,
    log,
    { onStart: (pid) => pids.push(pid), onCrash: (crash) => crashes.push(crash) },
    { firstRetryMs: 20, longestRetryMs: 50 },
  );
  service.start();
  return { service, crashes, pids, log };
}

describe('a supervised service', () => {
  let fake: Fake;
  afterEach(() => fake.remove());

  it('is ready when it says so, and says what it lacks until then', async () => {
    fake = await fakeService();
    const { service } = start(fake);
    const early = await untilReady(fake.port, { patienceMs: 150, signal });
    expect(early.ready).toBe(false);
    expect(await untilReady(fake.port, { patienceMs: 10_000, signal })).toEqual({ ready: true, lacking: '' });
    await service.stop();
    expect(await readiness(fake.port)).toBeUndefined();
  });

  it('is started again after a crash, with growing patience and its last words', async () => {
    fake = await fakeService();
    const { service, crashes, pids } = start(fake);
    for (let round = 0; round < 3; round += 1) {
      await untilReady(fake.port, { patienceMs: 10_000, signal });
      await fetch(`http://127.0.0.1:${fake.port}/crash`).catch(() => undefined);
      while (crashes.length <= round) await delay(10);
    }
    expect(await untilReady(fake.port, { patienceMs: 10_000, signal })).toMatchObject({ ready: true });
    expect(crashes.map(({ retryMs }) => retryMs)).toEqual([20, 40, 50]);
    expect(crashes[0]).toMatchObject({ reason: 'code 9' });
    expect(crashes[0]?.tail).toContain('cannot go on');
    expect(new Set(pids).size).toBe(4);
    await service.stop();
  });

  it('stays down once it was stopped', async () => {
    fake = await fakeService();
    const { service, crashes, pids } = start(fake);
    await untilReady(fake.port, { patienceMs: 10_000, signal });
    await service.stop();
    await delay(100);
    expect(crashes).toEqual([]);
    expect(await commandLine(pids[0] ?? 0)).toBeUndefined();
  });

  it('is ended by force when it does not listen', async () => {
    fake = await fakeService({ STUBBORN: 'true' });
    const { service, pids } = start(fake);
    await untilReady(fake.port, { patienceMs: 10_000, signal });
    await service.stop();
    expect(await commandLine(pids[0] ?? 0)).toBeUndefined();
  }, 20_000);

  it('is reported when it cannot even be started', async () => {
    fake = await fakeService();
    const { service, crashes } = start({ ...fake, entry: '/nowhere/main.mjs' });
    while (crashes.length === 0) await delay(10);
    await service.stop();
    expect(crashes[0]?.tail.join('\n')).toContain('ERR_MODULE_NOT_FOUND');
  });

  it('ends when the platform is killed', async () => {
    fake = await fakeService();
    const { name, entry, port, environment } = fake;
    const here = (path: string) => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)));
    const script = `
      import { openServiceLog } from ${here('./service-log.ts')};
      import { launch } from ${here('./service.ts')};
      const log = openServiceLog({ folder: ${JSON.stringify(fake.folder)}, service: 'fake', onWarning() {} });
      console.log(launch(${JSON.stringify({ name, entry, port, environment })}, log).pid);`;
    const platform = spawn(process.execPath, ['--input-type=module-typescript', '-e', script]);
    const [line] = (await once(platform.stdout, 'data')) as [Buffer];
    await untilReady(fake.port, { patienceMs: 10_000, signal });
    platform.kill('SIGKILL');
    // As long as it may take by itself, on a machine that is busy with other tests.
    for (const until = Date.now() + 15_000; Date.now() < until; await delay(20))
      if (!(await commandLine(Number(line)))?.includes('main.mjs')) break;
    expect(await readiness(fake.port)).toBeUndefined();
  });
});
