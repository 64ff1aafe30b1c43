import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readEnvFile } from '@tongxing/testing/containers';
import { type Containers, openContainers } from './containers.ts';
import { listing } from './image-layout.ts';
import { eventually } from '../workbench.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const SECRETS = join(ROOT, 'tools/run/commands/secrets.mjs');
const SERVICES = ['identity', 'people', 'organizations', 'programs', 'gateway'];

describe('the images, laid out as the Dockerfile lays them out', () => {
  let folder: string;
  let containers: Containers;
  let before: string[][];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongxing-images-'));
    // The database's own user must be able to enter.
    await chmod(folder, 0o755);
    await promisify(execFile)(process.execPath, [SECRETS, join(folder, '.env')]);
    containers = await openContainers(ROOT, folder, readEnvFile(join(folder, '.env')));
    before = await contents();
  }, 120_000);
  afterAll(async () => {
    await containers[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  const contents = () => Promise.all(SERVICES.map((name) => listing(containers.folderOf(name))));

  it('start in the order of docker-compose.yml, and become healthy by their own checks', async () => {
    await Promise.all(SERVICES.map((name) => containers.up(name)));
    await Promise.all(SERVICES.map((name) => containers.healthy(name)));
  }, 120_000);

  it('are one platform: the gateway serves the dashboard and reaches every service', async () => {
    const gateway = containers.addressOf('gateway');
    const page = await fetch(gateway);
    expect(await page.text()).toContain('<div id="root">');
    // What the gateway found out it keeps for a second, and some were not up a second ago.
    const readiness = await eventually(
      async () => (await fetch(`${gateway}/readiness`)).json() as Promise<{ subgraphs: object }>,
      ({ subgraphs }) => !Object.values(subgraphs).includes('missing'),
    );
    expect(readiness).toEqual({
      ready: true,
      identity: 'ready',
      subgraphs: { people: 'ready', organizations: 'ready', programs: 'ready' },
    });
  });

  it('let the first administrator in with the password that one log shows', async () => {
    const { output } = await containers.up('prepare-identity');
    const [, username, password] = /one-time password for (\S+): (\S+)/.exec(output()) ?? [];
    const signedIn = await fetch(`${containers.addressOf('gateway')}/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:4000' },
      body: JSON.stringify({ username, password }),
    });
    expect(signedIn.status).toBe(200);
  });

  it('end by themselves when they are told to, and have written nothing into their images', async () => {
    for (const name of SERVICES.toReversed()) expect([name, await containers.down(name)]).toEqual([name, 0]);
    expect(await contents()).toEqual(before);
  }, 60_000);
});
