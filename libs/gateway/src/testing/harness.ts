import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, JWK } from '@tongxing/auth';
import { createLogger } from '@tongxing/logging';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey } from 'jose';
import type { GatewayEnvironment, Tuning } from '../environment.ts';
import { startGateway } from '../gateway.ts';
import { RATE_LIMITS } from '../rate/limits.ts';
import { startApart } from './apart.ts';
import { query } from './client.ts';
import type { Answer, Sending } from './client.ts';
import { writeAssertionKeys, writeFiles } from './files.ts';
import { startIdentity } from './fixture-identity.ts';
import type { FixtureIdentity } from './fixture-identity.ts';
import { startSubgraph } from './fixture-subgraphs.ts';
import type { FixtureSubgraph } from './fixture-subgraphs.ts';

export type { Answer, Sending } from './client.ts';

/** Who issues the tokens of a world, which is also where browsers find it. */
export const ISSUER = 'http://localhost:4000';

/** A gateway with subgraphs and identity behind it, all real servers. */
export interface World {
  url: string;
  metricsUrl: string;
  subgraphs: Record<'people' | 'organizations' | 'canteen', FixtureSubgraph>;
  identity: FixtureIdentity;
  /** lines of the gateway's log */
  log: Record<string, unknown>[];
  /** the id of the gateway's process; that of the test, unless it runs apart */
  pid: number;
  /** the private key of the issuer of tokens, whose id is `identity-1` */
  tokenKey: CryptoKey;
  /** and its public half, as everybody may read it */
  tokenJwk: JWK;
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
    /** whether the gateway runs in a process of its own, as it does in earnest */
    apart?: boolean;
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
  const environment: GatewayEnvironment = {
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
  };
  const tuning = { retryDelay: 1, drain: 1_000, ...o.tuning };
  const stopServices = async (): Promise<void> => {
    await Promise.all([...Object.values(subgraphs), identity].map((one) => one.stop()));
    await rm(folder, { recursive: true, force: true });
  };
  const write = (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>);
  const start = async () => {
    if (o.apart) return startApart({ environment, tuning }, write);
    const log = createLogger('gateway', 'info', { write });
    return { ...(await startGateway(environment, { tuning, log })), pid: process.pid };
  };
  const gateway = await start().catch(async (error: unknown) => {
    await stopServices();
    throw error;
  });
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
    await stopServices();
  };
  return {
    url,
    metricsUrl: `http://127.0.0.1:${gateway.metricsPort}`,
    subgraphs,
    identity,
    log,
    pid: gateway.pid,
    tokenKey: keys.privateKey,
    tokenJwk: keys.publicJwk,
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
