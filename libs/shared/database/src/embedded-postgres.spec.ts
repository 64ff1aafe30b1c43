import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  commandLine,
  type EmbeddedPostgres,
  embeddedPostgres,
  freePort,
  isPortFree,
  withClient,
} from './index.ts';
import { isReachableByOthers } from './system-user.ts';

const ENTRY = fileURLToPath(new URL('./index.ts', import.meta.url));

describe('embeddedPostgres', () => {
  let folder: string;
  let directory: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongxing-embedded-'));
    await chmod(folder, 0o755);
    directory = join(folder, 'data');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const servers: EmbeddedPostgres[] = [];
  afterEach(async () => {
    for (const started of servers.splice(0)) await started.stop();
  });
  const server = async () => {
    const made = embeddedPostgres({
      directory,
      port: await freePort(),
      password: 'p@ss/word',
      durable: false,
    });
    servers.push(made);
    return made;
  };
  const postmaster = async () =>
    Number((await readFile(join(directory, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  const version = (url: string) =>
    withClient(
      url,
      async (client) =>
        (await client.query<{ server_version: string }>('show server_version')).rows[0]?.server_version,
    );

  it('is a real PostgreSQL 18 that keeps its data over a restart', async () => {
    const first = await server();
    await first.start();
    expect(await version(first.adminUrl)).toMatch(/^18\./);
    await withClient(first.adminUrl, (client) => client.query('create table kept (id int)'));
    await first.stop();
    const second = await server();
    await second.start();
    await withClient(second.adminUrl, (client) => client.query('select * from kept'));
    await second.stop();
    expect(await isPortFree(Number(new URL(second.adminUrl).port))).toBe(true);
  });

  it('ends a server that an earlier start left behind', async () => {
    const [left, next] = [await server(), await server()];
    await left.start();
    const orphan = await postmaster();
    await next.start();
    expect(await commandLine(orphan)).toBeUndefined();
    expect(await version(next.adminUrl)).toMatch(/^18\./);
    await next.stop();
  });

  it('starts over a pid file whose process is by now somebody else', async () => {
    await writeFile(join(directory, 'postmaster.pid'), `${process.pid}\n${directory}\n`);
    const next = await server();
    await next.start();
    await next.stop();
  });

  it('tells when the server ends by itself', async () => {
    const next = await server();
    const ended = new Promise((resolve) => next.onExit(resolve));
    await next.start();
    process.kill(await postmaster(), 'SIGQUIT');
    await ended;
  });

  it('ends with the process that started it, even when that is killed', async () => {
    const script = `
      import { embeddedPostgres } from ${JSON.stringify(ENTRY)};
      await embeddedPostgres(${JSON.stringify({ directory, port: await freePort(), password: 'p@ss/word' })}).start();
      console.log('up');
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', script]);
    await once(parent.stdout, 'data');
    const pid = await postmaster();
    expect(await commandLine(pid)).toContain(directory);
    parent.kill('SIGKILL');
    for (let tries = 0; tries < 200 && (await commandLine(pid)) !== undefined; tries += 1) await delay(50);
    expect(await commandLine(pid)).toBeUndefined();
  });
});

describe('isReachableByOthers', () => {
  it('sees a closed folder on the way, whether or not the last one exists', async () => {
    const closed = await mkdtemp(join(tmpdir(), 'tongxing-closed-'));
    expect(await isReachableByOthers(join(closed, 'a', 'b'))).toBe(false);
    await chmod(closed, 0o711);
    expect(await isReachableByOthers(join(closed, 'a', 'b'))).toBe(true);
    await rm(closed, { recursive: true });
  });
});
