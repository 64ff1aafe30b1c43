import { chmod, readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { accessTokenVerifier } from '@tongxing/auth';
import { ACCESS_TOKEN_KEYS, keysCommand } from '@tongxing/auth/keys';
import { decodeProtectedHeader } from 'jose';
import { DEMONSTRATION_PASSWORD } from '../sign-in/password.policy.ts';
import { ORIGIN, startTestIdentity } from '../test-identity.ts';
import type { TestIdentity } from '../test-identity.ts';

/** As in production, but in seconds: published two seconds before it signs, verifiers fetch once in half a second. */
const AHEAD = 2_000;
const COOLDOWN = 500;
const PUBLIC = ['alg', 'crv', 'exp', 'kid', 'kty', 'use', 'x', 'y'];

describe('the signing keys of the service', () => {
  let identity: TestIdentity;
  beforeAll(async () => {
    identity = await startTestIdentity({ demonstration: true });
  });
  afterAll(() => identity.stop());
  const rotate = () =>
    keysCommand(['rotate'], {
      file: identity.signingKeysFile,
      purpose: { ...ACCESS_TOKEN_KEYS, ahead: AHEAD },
    });
  const published = async () => (await identity.get('/auth/jwks')).body['keys'] as Record<string, unknown>[];

  it('rotate in the middle of a stream of requests, none of which is refused', async () => {
    const { cookie } = await identity.signIn('zhuanban', DEMONSTRATION_PASSWORD);
    const verify = accessTokenVerifier({
      issuers: [{ issuer: ORIGIN, jwksUrl: `${identity.url}/auth/jwks` }],
      coolDown: COOLDOWN,
    });
    const kids: string[] = [];
    let first: string | undefined;
    const ends = Date.now() + AHEAD + 4_000;
    for (let sent = 0; Date.now() < ends; sent += 1) {
      const { status, body } = await identity.get('/auth/token', { cookie });
      expect(status).toBe(200);
      const token = String(body['token']);
      first ??= token;
      expect(await verify(token)).toMatchObject({ roles: ['OFFICE'] });
      const { kid = '' } = decodeProtectedHeader(token);
      if (!kids.includes(kid)) kids.push(kid);
      if (sent === 10) await rotate();
      await delay(10);
    }
    expect(kids).toHaveLength(2);
    // What the first key signed is good for as long as it lives.
    expect(await verify(first!)).toMatchObject({ roles: ['OFFICE'] });
    expect((await published()).map(({ kid }) => kid)).toEqual(kids);
  });

  it('are published without their private part', async () => {
    const { keys } = JSON.parse(await readFile(identity.signingKeysFile, 'utf8')) as {
      keys: { d: string }[];
    };
    const text = JSON.stringify(await published());
    for (const key of await published()) expect(PUBLIC).toEqual(expect.arrayContaining(Object.keys(key)));
    for (const { d } of keys) expect(text).not.toContain(d);
  });

  it('stay as they are when the file is opened to others, and the next start refuses it', async () => {
    const before = await published();
    await chmod(identity.signingKeysFile, 0o644);
    try {
      await delay(2_100);
      expect(await published()).toEqual(before);
      const another = await identity.start();
      expect((await fetch(`${another.url}/auth/jwks`)).status).toBe(500);
      expect((await fetch(`${another.url}/readiness`)).status).toBe(503);
      await another.stop();
    } finally {
      await chmod(identity.signingKeysFile, 0o600);
    }
  });
});
