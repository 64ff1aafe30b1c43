import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify, SignJWT } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { createAssertionSigner, createAssertionVerifier } from '../assertion.ts';
import { readKeyRing } from './key-file.ts';
import type { KeyPurpose } from './key-ring.ts';
import { ensureKeys, keysCommand } from './keys-command.ts';
import { publicKeyFile } from './public-keys.ts';
import { openSigningKeys } from './signing-keys.ts';
import type { SigningKeys } from './signing-keys.ts';

const purpose: KeyPurpose = { ahead: 400, kept: 400 };
const DAY = 24 * 60 * 60_000;

describe('keys in a file', () => {
  let folder: string;
  let file: string;
  let publicFile: string;
  const faults: unknown[] = [];
  const files = () => ({ file, publicFile, purpose });
  const open = (how: { checkEvery?: number } = {}) =>
    openSigningKeys({ file, purpose, onFault: (error) => faults.push(error), ...how });
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongxing-keys-'));
    file = join(folder, 'signing.json');
    publicFile = join(folder, 'public.json');
    faults.length = 0;
  });
  afterEach(() => rm(folder, { recursive: true }));

  const token = async (keys: SigningKeys) => {
    const { kid, key } = await keys.current();
    return new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid }).setExpirationTime('10s').sign(key);
  };

  it('are for their owner alone, and never half written', async () => {
    await ensureKeys(files());
    await keysCommand(['rotate'], files());
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(publicFile)).mode & 0o777).toBe(0o644);
    expect((await readdir(folder)).sort()).toEqual(['public.json', 'signing.json']);
    const { d } = (await readKeyRing(file)).keys[0]!;
    expect(await readFile(publicFile, 'utf8')).not.toContain(String(d));
    expect(await readFile(publicFile, 'utf8')).not.toContain('"d"');
  });

  it('are refused when others than their owner can use them', async () => {
    await ensureKeys(files());
    for (const mode of [0o640, 0o604, 0o660, 0o601]) {
      await chmod(file, mode);
      await expect(open().current()).rejects.toThrow('chmod 600');
    }
    await chmod(file, 0o400);
    expect(await open().current()).toMatchObject({ kid: expect.any(String) });
  });

  it('are refused when they are missing or no ring, in words without a key', async () => {
    await expect(open().current()).rejects.toThrow('there is no such file');
    await ensureKeys(files());
    const [{ d } = {}] = (await readKeyRing(file)).keys;
    const texts = [`{"keys":[{"d":"${d}"`, `{"keys":[]}`, 'null', `{"keys":[{"d":"${d}"}]}`];
    for (const text of texts) {
      await writeFile(file, text);
      const fault = await open()
        .current()
        .catch((error: unknown) => error);
      expect(fault).toMatchObject({ name: 'KeyFileRefused' });
      expect(String(fault)).not.toContain(String(d));
    }
  });

  it('are found when they come after the service', async () => {
    const keys = open();
    await expect(keys.current()).rejects.toMatchObject({ name: 'KeyFileRefused' });
    await ensureKeys(files());
    expect(await keys.current()).toMatchObject({ kid: expect.any(String) });
  });

  it('are made once, whoever comes first', async () => {
    await Promise.all(Array.from({ length: 8 }, () => ensureKeys(files())));
    const ring = await readKeyRing(file);
    expect(ring.keys).toHaveLength(1);
    expect(await readFile(publicFile, 'utf8')).toContain(ring.keys[0]!.kid);
  });

  it('rotate by themselves when they are older than a quarter', async () => {
    await ensureKeys({ ...files(), now: () => new Date(Date.now() - 91 * DAY) });
    expect(await ensureKeys(files())).toHaveLength(2);
    expect(await ensureKeys(files())).toHaveLength(2);
  });

  it('stay in use when the file is spoilt, which is reported once', async () => {
    await ensureKeys(files());
    const keys = open({ checkEvery: 0 });
    const before = await keys.current();
    await writeFile(file, 'not a ring');
    expect(await keys.current()).toEqual(before);
    expect(await keys.current()).toEqual(before);
    expect(faults).toMatchObject([{ name: 'KeyFileRefused' }]);
  });

  it('change without a restart, and no request of a stream is refused meanwhile', async () => {
    await ensureKeys(files());
    const keys = open({ checkEvery: 20 });
    // As a verifier far away has them: fetched anew no more often than the time ahead allows.
    let kept = { at: 0, set: undefined as JWTVerifyGetKey | undefined };
    const verify = async (jwt: string) => {
      if (!kept.set || Date.now() - kept.at > purpose.ahead / 2) {
        kept = { at: Date.now(), set: createLocalJWKSet(await keys.published()) };
      }
      return jwtVerify(jwt, kept.set!, { algorithms: ['ES256'] });
    };
    const used = new Set<string>();
    const ends = Date.now() + 1_500;
    let isRotated = false;
    let sent = 0;
    while (Date.now() < ends) {
      const jwt = await token(keys);
      const { protectedHeader } = await verify(jwt);
      used.add(protectedHeader.kid!);
      sent += 1;
      if (!isRotated && sent > 20) {
        await keysCommand(['rotate'], files());
        isRotated = true;
      }
      await pause(2);
    }
    expect(used.size).toBe(2);
    expect((await keys.published()).keys.map(({ kid }) => kid)).toEqual([[...used][1]]);
    expect(faults).toEqual([]);
  });

  it('carry assertions over a rotation: the subgraph reads the file again, none is refused', async () => {
    await ensureKeys(files());
    const sign = createAssertionSigner({ signingKey: open({ checkEvery: 20 }).current });
    const verify = createAssertionVerifier({
      keys: publicKeyFile({ file: publicFile, coolDown: 50 }),
      audience: 'people',
    });
    const body = '{}';
    let sent = 0;
    const send = async () => {
      expect(
        await verify({ header: await sign({ subgraph: 'people', actor: null, body }), body }),
      ).toBeNull();
      sent += 1;
    };
    const ends = Date.now() + 1_000;
    await send();
    await pause(60);
    await keysCommand(['rotate'], files());
    while (Date.now() < ends) {
      await Promise.all([send(), send(), send()]);
      await pause(2);
    }
    expect(sent).toBeGreaterThan(100);
  });
});
