import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import type { JWK } from '@tongxing/auth';
import { databaseUrl, isPortFree, roleUrl, type RoleSecrets } from '@tongxing/database';
import { startChild } from './child.ts';
import { cpuOfTree } from './processes.ts';
import type { BenchServer } from './server.ts';

const MAIN = fileURLToPath(new URL('../../../../apps/platform/src/main.ts', import.meta.url));
const DATABASE = 'tongxing_demo';
const SUBGRAPHS = ['people', 'organizations', 'programs'] as const;
const START_PATIENCE_MS = 180_000;
/** The queues look for work every other second, whether there is any or not: a tenth of a core is idle. */
const IDLE_SHARE = 0.1;
const IDLE_PATIENCE_MS = 240_000;

/** The built platform with its demonstration data on the bench's database, as `npm start` starts it. */
export interface RunningPlatform extends AsyncDisposable {
  /** where browsers would find it; also the issuer of its tokens */
  url: string;
  /** GraphQL address of the gateway */
  graph: string;
  pid: number;
  jwksUrl: string;
  /** GraphQL addresses of the subgraphs, by name */
  subgraphs: Record<string, string>;
  /** with which the gateway speaks to them */
  gatewayKey: JWK;
  /** the administrator in the platform's database */
  adminUrl: string;
  roleUrl(role: string): string;
  /** The processes that run the services, by name. */
  services: Readonly<Record<string, number>>;
  /** Resolves when what the start has set in motion has come to rest. */
  untilIdle(signal: AbortSignal): Promise<void>;
}

/** Starts the platform, open to free documents, which is all that differs from production. */
export async function startPlatform(
  folder: string,
  server: BenchServer,
  signal: AbortSignal,
): Promise<RunningPlatform> {
  const port = await portsInARow();
  const url = `http://localhost:${port}`;
  const child = await startChild({
    entry: MAIN,
    environment: {
      PORT: String(port),
      OPEN: 'true',
      // One account asks for all: it is limited as ever, but never met by the limit.
      RATE_LIMIT_USER: '1000000',
      DATABASE_URL: server.adminUrl,
      TONGXING_STATE_DIRECTORY: folder,
      PUBLIC_URL: undefined,
      HOST: undefined,
      LOG_LEVEL: undefined,
    },
    isUp: (output) => output.includes(`    ${url}/`),
    patienceMs: START_PATIENCE_MS,
    signal,
  });
  const read = async <T>(file: string) => JSON.parse(await readFile(join(folder, file), 'utf8')) as T;
  const secrets = await read<{ roles: RoleSecrets }>('secrets.json');
  const { keys } = await read<{ keys: [JWK] }>(join('keys', 'assertion-keys.json'));
  const { services } = await read<{ services: Record<string, { pid: number }> }>('platform.json');
  return {
    url,
    graph: `http://127.0.0.1:${port}/graphql`,
    pid: child.pid,
    jwksUrl: `http://127.0.0.1:${port + 1}/auth/jwks`,
    subgraphs: Object.fromEntries(
      SUBGRAPHS.map((name, index) => [name, `http://127.0.0.1:${port + 2 + index}/graphql`]),
    ),
    gatewayKey: keys[0],
    adminUrl: databaseUrl(server.adminUrl, DATABASE).href,
    roleUrl: (role) => roleUrl(server.adminUrl, DATABASE, role, secrets.roles),
    services: Object.fromEntries(Object.entries(services).map(([name, { pid }]) => [name, pid])),
    untilIdle: (stop) => untilIdle([child.pid, server.pid], stop),
    [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
  };
}

async function untilIdle(roots: readonly number[], signal: AbortSignal): Promise<void> {
  const cpu = async () =>
    (await Promise.all(roots.map(cpuOfTree))).reduce((sum, milliseconds) => sum + milliseconds, 0);
  let before = await cpu();
  let quiet = 0;
  for (const until = Date.now() + IDLE_PATIENCE_MS; quiet < 3;) {
    await delay(1_000, undefined, { signal });
    const now = await cpu();
    quiet = now - before <= 1_000 * IDLE_SHARE ? quiet + 1 : 0;
    before = now;
    if (Date.now() > until) throw new Error('the platform did not come to rest');
  }
}

/** The gateway's port with those of the services above it. */
async function portsInARow(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const first = 20_000 + Math.floor(Math.random() * 10_000);
    const all = Array.from({ length: SUBGRAPHS.length + 3 }, (_, index) => isPortFree(first + index));
    if ((await Promise.all(all)).every(Boolean)) return first;
  }
  throw new Error('no free ports in a row');
}
