import { fileURLToPath } from 'node:url';
import { freePort, withClient } from '@tongxing/database';
import { sessionVariables } from '@tongxing/subgraph';
import type { Case } from '../cases/case.ts';
import { type Child, startChild } from '../stack/child.ts';
import type { RunningPlatform } from '../stack/platform.ts';
import type { Access } from './access.ts';

const FLOOR = fileURLToPath(new URL('./floor.ts', import.meta.url));
const APOLLO = fileURLToPath(new URL('./apollo.ts', import.meta.url));
const OPEN_SUBGRAPH = fileURLToPath(new URL('./open-subgraph.ts', import.meta.url));
const OPEN_GATEWAY = fileURLToPath(new URL('./open-gateway.ts', import.meta.url));
/** Entities and resolvers have decorators, which Node itself cannot run. */
const DECORATORS = fileURLToPath(new URL('../../../run/typescript.mjs', import.meta.url));
const PATIENCE_MS = 20_000;
const FLOOR_ROLE = 'bench_floor';
const SCHEMAS = ['people', 'organizations', 'programs'];

/** A program that stands beside the platform for comparison. */
export interface Door extends AsyncDisposable {
  url: string;
  pid: number;
}

/** Starts the bare server with the statements of the cases, as a role that row security binds. */
export async function openFloor(
  platform: RunningPlatform,
  cases: readonly Case[],
  { actor }: Access,
  signal: AbortSignal,
): Promise<Door> {
  const port = await freePort();
  const environment = {
    PORT: String(port),
    DATABASE_URL: await createFloorRole(platform),
    SESSION: JSON.stringify(sessionVariables(actor, 'bench')),
    STATEMENTS: JSON.stringify(Object.fromEntries(cases.map(({ name, floor }) => [name, floor]))),
  };
  return doorOf(`http://127.0.0.1:${port}`, await start(FLOOR, environment, signal));
}

/** Starts the second gateway over the platform's subgraphs. */
export async function openApollo(platform: RunningPlatform, signal: AbortSignal): Promise<Door> {
  const port = await freePort();
  const environment = {
    PORT: String(port),
    NODE_ENV: 'production',
    ASSERTION_PRIVATE_JWK: JSON.stringify(platform.gatewayKey),
    TOKEN_ISSUER: platform.url,
    TOKEN_JWKS_URL: platform.jwksUrl,
    SUBGRAPH_URLS: JSON.stringify(platform.subgraphs),
  };
  return doorOf(`http://127.0.0.1:${port}/`, await start(APOLLO, environment, signal));
}

/**
 * Starts the subgraphs and the gateway once more, without what guards them: no token, limit, assertion or replay
 * memory, and a role that sees every row. What the guards cost is the difference.
 */
export async function openUnguarded(
  platform: RunningPlatform,
  { actor }: Access,
  signal: AbortSignal,
): Promise<Door & { subgraphs: readonly number[] }> {
  const common = { NODE_ENV: 'production', ACTOR: JSON.stringify(actor) };
  const children = new AsyncDisposableStack();
  const urls: Record<string, string> = {};
  const subgraphs: number[] = [];
  for (const name of SCHEMAS) {
    const port = await freePort();
    const environment = { ...common, NAME: name, PORT: String(port), DATABASE_URL: platform.adminUrl };
    subgraphs.push(children.use(await start(OPEN_SUBGRAPH, environment, signal, [DECORATORS])).pid);
    urls[name] = `http://127.0.0.1:${port}/graphql`;
  }
  const port = await freePort();
  const environment = { ...common, PORT: String(port), SUBGRAPH_URLS: JSON.stringify(urls) };
  const { pid } = children.use(await start(OPEN_GATEWAY, environment, signal));
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    pid,
    subgraphs,
    [Symbol.asyncDispose]: () => children.disposeAsync(),
  };
}

function doorOf(url: string, child: Child): Door {
  return { url, pid: child.pid, [Symbol.asyncDispose]: () => child[Symbol.asyncDispose]() };
}

function start(
  entry: string,
  environment: Record<string, string>,
  signal: AbortSignal,
  imports: readonly string[] = [],
): Promise<Child> {
  const isUp = (output: string) => output.split('\n').includes('up');
  return startChild({ entry, imports, environment, isUp, patienceMs: PATIENCE_MS, signal });
}

/** A role that may read every row of the three schemas as far as row security lets it. Returns its URL. */
async function createFloorRole(platform: RunningPlatform): Promise<string> {
  const url = new URL(platform.adminUrl);
  url.username = FLOOR_ROLE;
  await withClient(platform.adminUrl, async (client) => {
    await client.query(`create role ${FLOOR_ROLE} login password ${client.escapeLiteral(url.password)}`);
    await client.query(`alter role ${FLOOR_ROLE} set timezone = 'Asia/Shanghai'`);
    await client.query(`grant connect on database ${url.pathname.slice(1)} to ${FLOOR_ROLE}`);
  });
  for (const schema of SCHEMAS) {
    await withClient(platform.roleUrl(`${schema}_owner`), async (client) => {
      await client.query(`grant usage on schema ${schema} to ${FLOOR_ROLE}`);
      await client.query(`grant select on all tables in schema ${schema} to ${FLOOR_ROLE}`);
    });
  }
  return url.href;
}
