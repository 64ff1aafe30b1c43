import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAssertionSigner } from '@tongxing/auth';
import {
  ACCESS_TOKEN_KEYS,
  ASSERTION_KEYS,
  assertionKeysFrom,
  ensureKeys,
  openSigningKeys,
} from '@tongxing/auth/keys';
import { createLogger } from '@tongxing/logging';
import { createTestDatabase } from '@tongxing/testing';
import type { OidcSettings } from './oidc/provider.ts';
import { prepareIdentity } from './prepare.ts';
import type { SecondFactorRule } from './second-factor/second-factor.policy.ts';
import { startIdentity } from './start.ts';

/** With it the days of the record are sealed. */
export const TEST_SEAL_KEY = 'a key of seals of tests, long enough for it';

/** The public address that the identity under test believes to have. */
export const ORIGIN = 'http://localhost:4000';

/** An answer, with its cookies as a browser would send them back. */
export interface TestAnswer {
  status: number;
  body: Record<string, unknown>;
  headers: Record<string, string | string[] | undefined>;
  cookie: string;
}

/** What a test sends. */
export interface TestRequest {
  body?: object;
  cookie?: string;
  headers?: Record<string, string>;
  /** the client's address, as the gateway reports it */
  from?: string;
}

/** An identity on a database of its own, for tests. */
export async function startTestIdentity(o: {
  demonstration: boolean;
  publicUrl?: string;
  secondFactor?: SecondFactorRule;
  oidc?: OidcSettings;
}) {
  const database = await createTestDatabase();
  const clock = { now: new Date('2023-06-30T09:00:00+08:00') };
  const printed: string[] = [];
  const prepare = (demonstration = o.demonstration) =>
    prepareIdentity({
      ownerDatabaseUrl: database.ownerUrl('identity'),
      demonstration,
      auditRetentionMonths: 36,
      print: (line) => printed.push(line),
    });
  await prepare();
  const folder = await mkdtemp(join(tmpdir(), 'tongxing-identity-'));
  const signingKeysFile = join(folder, 'signing-keys.json');
  await ensureKeys({ file: signingKeysFile, purpose: ACCESS_TOKEN_KEYS });
  const assertionKeys = {
    file: join(folder, 'assertion-keys.json'),
    publicFile: join(folder, 'assertion-keys.public.json'),
    purpose: ASSERTION_KEYS,
  };
  await ensureKeys(assertionKeys);
  const start = (sessionSecret = 'a secret of tests, long enough for a key') =>
    startIdentity({
      host: '127.0.0.1',
      port: 0,
      databaseUrl: database.appUrl('identity'),
      publicUrl: o.publicUrl ?? ORIGIN,
      sessionSecret,
      auditSealKey: TEST_SEAL_KEY,
      signingKeysFile,
      assertion: assertionKeysFrom({
        ASSERTION_JWKS_FILE: assertionKeys.publicFile,
        ASSERTION_JWKS: undefined,
      }),
      secondFactor: o.secondFactor ?? 'optional',
      sessionIdleMinutes: 120,
      sessionHours: 12,
      oidc: o.oidc ?? null,
      demonstration: o.demonstration,
      trustedProxies: ['127.0.0.1'],
      logger: createLogger('identity', 'silent'),
      now: () => clock.now,
    });
  const identity = await start();
  const send = (method: 'GET' | 'POST', path: string, sent: TestRequest = {}) =>
    exchange(`${identity.url}${path}`, method, sent, new URL(o.publicUrl ?? ORIGIN).origin);
  return {
    database,
    clock,
    printed,
    signingKeysFile,
    /** signs what the gateway would */
    assert: createAssertionSigner({
      signingKey: openSigningKeys({ ...assertionKeys, onFault: () => undefined }).current,
    }),
    prepare,
    start,
    url: identity.url,
    get: (path: string, sent?: TestRequest) => send('GET', path, sent),
    post: (path: string, body: object = {}, sent?: TestRequest) => send('POST', path, { ...sent, body }),
    signIn: (username: string, password: string, sent?: TestRequest) =>
      send('POST', '/auth/sign-in/username', { ...sent, body: { username, password } }),
    async stop() {
      await identity.stop();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

/** An identity under test. */
export type TestIdentity = Awaited<ReturnType<typeof startTestIdentity>>;

/** By `node:http`, since `fetch` does not let a test choose its Origin. */
function exchange(url: string, method: string, sent: TestRequest, origin: string): Promise<TestAnswer> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(sent.from !== undefined && { 'x-forwarded-for': sent.from }),
      ...(sent.cookie !== undefined && { cookie: sent.cookie }),
      ...(method === 'POST' && { origin, 'content-type': 'application/json' }),
      ...sent.headers,
    };
    const outgoing = request(url, { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('error', reject);
      response.on('end', () => {
        const cookie = (response.headers['set-cookie'] ?? []).map((one) => one.split(';', 1)[0]).join('; ');
        try {
          const body = JSON.parse(text) as Record<string, unknown>;
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers, cookie });
        } catch (error) {
          reject(new Error(`no JSON came from ${url}: ${text}`, { cause: error }));
        }
      });
    });
    outgoing.on('error', reject);
    outgoing.end(method === 'POST' ? JSON.stringify(sent.body ?? {}) : undefined);
  });
}
