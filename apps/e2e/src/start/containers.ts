import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { embeddedPostgres, type EmbeddedPostgres, freePort } from '@tongxing/database';
import {
  type ComposeFile,
  type ComposeService,
  type Image,
  imageOf,
  readComposeFile,
  readDockerfile,
} from '@tongxing/testing/containers';
import { completed, type Container, end, launch } from './container.ts';
import { layOut } from './image-layout.ts';

/** The services of `docker-compose.yml` as processes of this machine, in folders laid out as the images are. */
export interface Containers extends AsyncDisposable {
  /** Starts a service and, before it, all that it depends on, in the order that the file demands. */
  up(name: string): Promise<Container>;
  /** Runs the service's own health check until it is healthy. Throws with its words when it does not become so. */
  healthy(name: string): Promise<void>;
  /** Where the service listens on this machine. */
  addressOf(name: string): string;
  /** Tells a service to end; returns its exit code, or null when it had to be killed after its grace period. */
  down(name: string): Promise<number | null>;
  /** The folder of a service's image. */
  folderOf(name: string): string;
}

const PATIENCE_MS = 60_000;
const DATABASE = 'postgres';

/** Prepares the play: the images' folders below `folder`, a real PostgreSQL in the place of its container. */
export async function openContainers(
  root: string,
  folder: string,
  variables: Readonly<Record<string, string>>,
): Promise<Containers> {
  const compose = readComposeFile(root, variables);
  const stages = readDockerfile(root);
  const images = new Map<string, { image: Image; folder: Promise<string> }>();
  for (const { image: tag, build } of Object.values(compose.services)) {
    if (!build || images.has(tag)) continue;
    const image = imageOf(stages, build.target, build.args);
    const place = join(folder, tag.replaceAll('/', '-'));
    images.set(tag, { image, folder: layOut(image, stages, root, place).then(() => place) });
  }
  const folders = new Map<string, string>();
  for (const [tag, image] of images) folders.set(tag, await image.folder);
  const ports = await portsFor(compose);
  const server = serverFor(compose, ports, folder);
  await server.start();
  const running = new Map<string, Promise<Container>>();

  async function start(name: string): Promise<Container> {
    const service = compose.services[name]!;
    for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
      if (other === DATABASE) continue;
      const dependency = await up(other);
      if (condition === 'service_completed_successfully') await completed(other, dependency);
      if (condition === 'service_healthy') await healthy(other);
    }
    const { image } = images.get(service.image)!;
    const place = folders.get(service.image)!;
    for (const { volume } of mountsOf(service))
      await mkdir(volumeFolder(folder, volume), { recursive: true });
    const environment = environmentOf(name, service, image, place);
    return launch(service, image, environment, place);
  }

  function environmentOf(
    name: string,
    service: ComposeService,
    image: Image,
    place: string,
  ): Record<string, string> {
    const inImage = Object.entries(image.environment).map(
      ([key, value]) => [key, value.replace(`${image.workdir}/`, `${place}/`)] as const,
    );
    const own = Object.entries(service.environment ?? {}).map(
      ([key, value]) => [key, mountedHere(placedHere(String(value), ports), service, folder)] as const,
    );
    return {
      ...Object.fromEntries([...inImage, ...own]),
      // In a container every address is its own; here they are this machine's.
      ...(image.environment['HOST'] && { HOST: '127.0.0.1' }),
      ...(image.environment['METRICS_HOST'] && {
        METRICS_HOST: '127.0.0.1',
        METRICS_PORT: String(ports.get('metrics')),
      }),
      ...(ports.has(name) && service.environment?.['PORT'] && { PORT: String(ports.get(name)) }),
    };
  }

  function up(name: string): Promise<Container> {
    const known = running.get(name);
    if (known) return known;
    const started = start(name);
    running.set(name, started);
    return started;
  }

  async function healthy(name: string): Promise<void> {
    const { service, environment, folder: place, output } = await up(name);
    const [, program, ...args] = service.healthcheck?.test ?? [];
    if (program !== 'node') throw new Error(`${name} has no check that Node runs`);
    let code: unknown;
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await delay(500)) {
      const check = spawn(process.execPath, args as string[], {
        cwd: place,
        env: environment,
        stdio: 'ignore',
      });
      [code] = await once(check, 'exit');
      if (code === 0) return;
    }
    throw new Error(`${name} did not become healthy:\n${output().slice(-2_000)}`);
  }

  return {
    up,
    healthy,
    addressOf: (name) => `http://127.0.0.1:${ports.get(name)}`,
    folderOf: (name) => folders.get(compose.services[name]!.image)!,
    async down(name) {
      const { process: child, service } = await up(name);
      return end(child, service.stop_grace_period);
    },
    async [Symbol.asyncDispose]() {
      for (const container of await Promise.allSettled(running.values())) {
        if (container.status === 'fulfilled') await end(container.value.process, '1s');
      }
      await server.stop();
    },
  };
}

/** A port of this machine for every host and port that the file names. */
async function portsFor(compose: ComposeFile): Promise<Map<string, number>> {
  const ports = new Map<string, number>();
  const names = Object.entries(compose.services)
    .filter(([, { environment }]) => environment?.['PORT'] !== undefined)
    .map(([name]) => name);
  for (const name of [DATABASE, 'metrics', ...names]) ports.set(name, await freePort());
  return ports;
}

/** `people:4002` → `127.0.0.1:<its port here>`. */
function placedHere(text: string, ports: ReadonlyMap<string, number>): string {
  return text.replace(/(?<=[/@])([a-z]+):\d+/g, (whole, name: string) => {
    const port = ports.get(name);
    return port === undefined ? whole : `127.0.0.1:${port}`;
  });
}

interface Mount {
  volume: string;
  path: string;
}

/** `identity-keys:/keys:ro` → the volume, and where the container has it. */
function mountsOf({ volumes = [] }: ComposeService): Mount[] {
  return volumes.map((text) => {
    const [volume = '', path = ''] = text.split(':');
    return { volume, path };
  });
}

function volumeFolder(folder: string, volume: string): string {
  return join(folder, 'volumes', volume);
}

/** `/keys/tokens.json` → the same file in the folder that stands for the volume there. */
function mountedHere(text: string, service: ComposeService, folder: string): string {
  const mount = mountsOf(service).find(({ path }) => text.startsWith(`${path}/`));
  return mount ? volumeFolder(folder, mount.volume) + text.slice(mount.path.length) : text;
}

function serverFor(
  compose: ComposeFile,
  ports: ReadonlyMap<string, number>,
  folder: string,
): EmbeddedPostgres {
  const { POSTGRES_PASSWORD } = compose.services[DATABASE]!.environment ?? {};
  return embeddedPostgres({
    directory: join(folder, DATABASE),
    port: ports.get(DATABASE) ?? 0,
    password: String(POSTGRES_PASSWORD ?? randomBytes(18).toString('base64url')),
    durable: false,
  });
}
