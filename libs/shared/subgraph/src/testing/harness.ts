import type { AddressInfo } from 'node:net';
import { ASSERTION_HEADER, createAssertionSigner, createAssertionVerifier, type Actor } from '@tongxing/auth';
import { Jobs } from '@tongxing/jobs';
import { createLogger } from '@tongxing/logging';
import { createTestDatabase } from '@tongxing/testing';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Ctx } from '../context.ts';
import type { SubgraphDefinition } from '../definition.ts';
import { createSubgraphServer } from '../http.ts';
import { isReachable, openDatabase, type Database } from '../orm.ts';
import { prepareSubgraph } from '../prepare.ts';
import { buildSubgraph, type Subgraph } from '../schema.ts';
import { consumeEvents, contextFor } from '../service.ts';

/** A GraphQL answer as it came over HTTP. */
export interface Answer {
  readonly status: number;
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- shape depends on the document
  readonly errors?: { message: string; path?: unknown[]; extensions: { code: string; requestId: string } }[];
}

/** A subgraph as it runs in production, on a database of its own, with a gateway key of the test's own. */
export interface RunningSubgraph {
  readonly name: string;
  readonly url: string;
  readonly subgraph: Subgraph;
  readonly database: Database;
  readonly testDatabase: Awaited<ReturnType<typeof createTestDatabase>>;
  readonly privateJwk: JWK;
  /** what services publish with; a test may listen in */
  readonly events: Jobs;
  /** statements of the application role since the last call; transaction control is not counted */
  statements(): string[];
  /** sends a document as the gateway would, on behalf of the actor */
  execute(actor: Actor | null, query: string, variables?: object, headers?: object): Promise<Answer>;
  /** a context for calling services directly */
  context(actor: Actor | null): Ctx;
  stop(): Promise<void>;
}

interface StartOptions {
  readonly now?: Date;
  readonly demonstration?: boolean;
  /** connections in the application's pool */
  readonly connections?: number;
  /** also consume events */
  readonly consume?: boolean;
  /** a database that other subgraphs of the test share */
  readonly database?: Awaited<ReturnType<typeof createTestDatabase>>;
}

/** Prepares a fresh database with the owner role, then serves with the application role. */
export async function startSubgraph(
  definition: SubgraphDefinition,
  options: StartOptions = {},
): Promise<RunningSubgraph> {
  const log = createLogger(`test-${definition.name}`, 'error');
  const testDatabase = options.database ?? (await createTestDatabase());
  const clock = () => options.now ?? new Date();
  await prepareSubgraph(definition, {
    ownerUrl: testDatabase.ownerUrl(definition.name),
    jobsOwnerUrl: testDatabase.ownerUrl('jobs'),
    demonstration: options.demonstration ?? false,
    log,
    clock,
  });
  let seen: string[] = [];
  const database = await openDatabase(definition, {
    url: testDatabase.appUrl(definition.name),
    connections: options.connections ?? 4,
    onStatement: (sql) => seen.push(sql),
  });
  const jobs = new Jobs({ url: testDatabase.appUrl(definition.name), application: 'test', log });
  await jobs.start();
  const keys = await generateKeyPair('ES256', { extractable: true });
  const privateJwk = { ...(await exportJWK(keys.privateKey)), kid: 'test', alg: 'ES256' };
  const publicJwk = { ...(await exportJWK(keys.publicKey)), kid: 'test', alg: 'ES256' };
  const subgraph = await buildSubgraph(definition);
  const surroundings = { definition, database, events: jobs, log, clock };
  const server = await createSubgraphServer({
    subgraph,
    surroundings,
    verify: createAssertionVerifier({ publicJwks: { keys: [publicJwk] }, audience: definition.name }),
    missing: async () => ((await isReachable(database)) ? [] : ['database']),
  });
  if (options.consume) await consumeEvents(surroundings, jobs);
  await new Promise<void>((done) => server.http.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.http.address() as AddressInfo).port}/graphql`;
  const sign = createAssertionSigner({ privateJwk });
  return {
    name: definition.name,
    url,
    subgraph,
    database,
    testDatabase,
    privateJwk,
    events: jobs,
    statements: () => {
      const found = seen.filter(
        (sql) => /\b(select|insert|update|delete)\b/i.test(sql) && !/set_config|pg_database/.test(sql),
      );
      seen = [];
      return found;
    },
    execute: async (actor, query, variables = {}, headers = {}) => {
      const body = JSON.stringify({ query, variables });
      const assertion = await sign({ subgraph: definition.name, actor, body });
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [ASSERTION_HEADER]: assertion, ...headers },
        body,
      });
      return { status: response.status, ...((await response.json()) as object) } as Answer;
    },
    context: (actor) => contextFor(surroundings, { actor }),
    stop: async () => {
      await server.stop();
      await jobs.stop();
      await database.close(true);
      if (!options.database) await testDatabase.drop();
    },
  };
}
