import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@theguild/federation-composition';
import type { Actor, JSONWebKeySet, JWK } from '@tongxing/auth';
import { ASSERTION_KEYS, ensureKeys } from '@tongxing/auth/keys';
import { createLogger } from '@tongxing/logging';
import { parse } from 'graphql';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey } from 'jose';
import type { GatewayEnvironment, Tuning } from '../environment.ts';
import { startGateway } from '../gateway.ts';
import { RATE_LIMITS } from '../rate/limits.ts';
import { startIdentity } from './fixture-identity.ts';
import type { FixtureIdentity } from './fixture-identity.ts';
import { FIXTURES, startSubgraph } from './fixture-subgraphs.ts';
import type { FixtureSubgraph } from './fixture-subgraphs.ts';

const ISSUER = 'http://localhost:4000';

/** What a client got. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** the parsed body of a GraphQL answer */
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
}

/** What a client sends beside the document. */
export interface Sending {
  token?: string | undefined;
  headers?: Record<string, string>;
  variables?: Record<string, unknown>;
  /** the rest of the body, such as `extensions` */
  body?: Record<string, unknown>;
}

/** A gateway with subgraphs and identity behind it, all real servers. */
export interface World {
  url: string;
  metricsUrl: string;
  subgraphs: Record<'people' | 'organizations' | 'canteen', FixtureSubgraph>;
  identity: FixtureIdentity;
  /** lines of the gateway's log */
  log: Record<string, unknown>[];
  /** an access token; by default of a machine client that may send documents of its own */
  token(actor?: Partial<Actor>, key?: CryptoKey): Promise<string>;
  /** posts an operation as a well-behaved client would */
  query(document: string | undefined, sending?: Sending): Promise<Answer>;
  stopGateway(): Promise<void>;
  /** Ends everything; `await using` does it too, also when a test fails. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A document that is in the manifest of every world. */
export const KNOWN_DOCUMENT =
  'query Mediators($first: Int) { mediators(first: $first) { edges { node { id name } } } }';
/** Its hash, as the dashboard sends it. */
export const KNOWN_HASH = createHash('sha256').update(KNOWN_DOCUMENT).digest('hex');

/** Starts a world on free ports, in a folder of its own. */
export async function startWorld(
  o: {
    open?: boolean;
    tuning?: Partial<Tuning>;
    documents?: string[];
    environment?: Partial<GatewayEnvironment>;
  } = {},
): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'tongxing-gateway-'));
  const keys = await keyPair('identity-1');
  const assertionKeys = await writeAssertionKeys(folder);
  const { publicJwks } = assertionKeys;
  const subgraphs = {
    people: await startSubgraph('people', publicJwks),
    organizations: await startSubgraph('organizations', publicJwks),
    canteen: await startSubgraph('canteen', publicJwks),
  };
  const identity = await startIdentity(keys.publicJwk, publicJwks);
  const log: Record<string, unknown>[] = [];
  const gateway = await startGateway(
    {
      HOST: '127.0.0.1',
      PORT: 0,
      METRICS_HOST: '127.0.0.1',
      METRICS_PORT: 0,
      LOG_LEVEL: 'info',
      PUBLIC_URL: ISSUER,
      ASSERTION_KEYS_FILE: assertionKeys.file,
      TOKEN_ISSUERS: [{ issuer: ISSUER, jwksUrl: `${identity.url}/auth/jwks` }],
      IDENTITY_URL: identity.url,
      SUBGRAPH_URLS: Object.fromEntries(Object.entries(subgraphs).map(([name, { url }]) => [name, url])),
      ...(await writeFiles(folder, [KNOWN_DOCUMENT, ...(o.documents ?? [])])),
      RATE_LIMIT_USER: RATE_LIMITS.user,
      RATE_LIMIT_CLIENT: RATE_LIMITS.client,
      RATE_LIMIT_ADDRESS: RATE_LIMITS.address,
      RATE_LIMIT_SECONDS: RATE_LIMITS.seconds,
      TRUST_PROXY: false,
      OPEN: o.open ?? false,
      ...o.environment,
    },
    {
      tuning: { retryDelay: 1, drain: 1_000, ...o.tuning },
      log: createLogger('gateway', 'info', {
        write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>),
      }),
    },
  );
  const url = `http://127.0.0.1:${gateway.port}`;
  const token: World['token'] = (actor, key) =>
    new SignJWT({ ...MACHINE, ...actor })
      .setProtectedHeader({ alg: 'ES256', kid: 'identity-1' })
      .setIssuer(ISSUER)
      .setAudience('tongxing')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(key ?? keys.privateKey);
  let isRunning = true;
  const stopGateway = async () => {
    if (isRunning) await gateway.stop();
    isRunning = false;
  };
  const stop = async () => {
    await stopGateway();
    await Promise.all([...Object.values(subgraphs), identity].map((one) => one.stop()));
    await rm(folder, { recursive: true, force: true });
  };
  return {
    url,
    metricsUrl: `http://127.0.0.1:${gateway.metricsPort}`,
    subgraphs,
    identity,
    log,
    token,
    query: (document, sending) => query(url, document, sending),
    stopGateway,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** A machine client: no person, and no restriction to the dashboard's documents. */
const MACHINE: Actor = {
  sub: 'client-1',
  name: '市级接口',
  districts: ['130273'],
  roles: ['CITY'],
  scope: ['graph'],
  sid: 'session-1',
  ver: 1,
};

/** An ES256 key pair with the given key id. */
export async function keyPair(kid: string): Promise<{ privateKey: CryptoKey; publicJwk: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  return {
    privateKey,
    publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' },
  };
}

/** The gateway's keys, in a file as in production, and what the services are told of them. */
async function writeAssertionKeys(folder: string): Promise<{ file: string; publicJwks: JSONWebKeySet }> {
  const file = join(folder, 'assertion-keys.json');
  const publicFile = join(folder, 'assertion-keys.public.json');
  await ensureKeys({ file, publicFile, purpose: ASSERTION_KEYS });
  return { file, publicJwks: JSON.parse(await readFile(publicFile, 'utf8')) as JSONWebKeySet };
}

async function query(url: string, document: string | undefined, o: Sending = {}): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-graphql-csrf': '1',
      ...(o.token && { authorization: `Bearer ${o.token}` }),
      ...o.headers,
    },
    body: JSON.stringify({ query: document, variables: o.variables, ...o.body }),
  });
  const text = await response.text();
  const parsed = text.startsWith('{') ? (JSON.parse(text) as Pick<Answer, 'data' | 'errors'>) : {};
  return { status: response.status, headers: response.headers, text, ...parsed };
}

async function writeFiles(folder: string, documents: string[]) {
  const composed = composeServices(
    Object.entries(FIXTURES).map(([name, { typeDefs }]) => ({
      name,
      typeDefs: parse(typeDefs),
      url: `http://${name}.invalid/graphql`,
    })),
  );
  if (!composed.supergraphSdl)
    throw new Error(`the fixtures do not compose: ${JSON.stringify(composed.errors)}`);
  const files = {
    SUPERGRAPH_FILE: join(folder, 'supergraph.graphql'),
    DOCUMENTS_FILE: join(folder, 'documents.json'),
    DASHBOARD_DIR: join(folder, 'dashboard'),
  };
  const hashed = documents.map((one) => [createHash('sha256').update(one).digest('hex'), one]);
  await writeFile(files.SUPERGRAPH_FILE, composed.supergraphSdl);
  await writeFile(files.DOCUMENTS_FILE, JSON.stringify(Object.fromEntries(hashed)));
  await mkdir(join(files.DASHBOARD_DIR, 'assets'), { recursive: true });
  await writeFile(join(files.DASHBOARD_DIR, 'index.html'), '<!doctype html><div id="root"></div>');
  await writeFile(join(files.DASHBOARD_DIR, '.env'), 'SECRET=1');
  await writeFile(
    join(files.DASHBOARD_DIR, 'assets/index-abc123.js'),
    `export const x = '${'x'.repeat(5000)}';`,
  );
  return files;
}
