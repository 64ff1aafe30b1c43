import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAssertionSigner, createAssertionVerifier } from '../assertion.ts';
import { readKeyRing } from './key-file.ts';
import type { KeyPurpose } from './key-ring.ts';
import { ensureKeys, keysCommand } from './keys-command.ts';
import { publicKeyFile } from './public-keys.ts';
import { openSigningKeys } from './signing-keys.ts';

const purpose: KeyPurpose = { ahead: 400, kept: 400 };

describe('the public keys of a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongxing-keys-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const at = () => ({ file: join(folder, 'signing.json'), publicFile: join(folder, 'public.json'), purpose });

  it('are not read for every invented key id', async () => {
    await ensureKeys(at());
    const keys = publicKeyFile({ file: at().publicFile });
    const ask = (kid: string) => keys({ alg: 'ES256', kid }, { payload: '', signature: '' });
    await expect(ask('stranger')).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
    await keysCommand(['replace'], at());
    const { kid } = (await readKeyRing(at().file)).keys[0]!;
    // Read a moment ago: until the cool-down is over the file is not looked at, whatever is asked for.
    for (const each of ['a', 'b', kid]) {
      await expect(ask(each)).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
    }
    const patient = publicKeyFile({ file: at().publicFile, coolDown: 0 });
    await expect(patient({ alg: 'ES256', kid }, { payload: '', signature: '' })).resolves.toBeDefined();
  });

  it('lose a key whose time is over, though nobody wrote the file anew', async () => {
    await ensureKeys(at());
    const { kid } = (await readKeyRing(at().file)).keys[0]!;
    await keysCommand(['rotate'], at());
    const ask = (now: Date) =>
      publicKeyFile({ file: at().publicFile, now: () => now })(
        { alg: 'ES256', kid },
        { payload: '', signature: '' },
      );
    await expect(ask(new Date())).resolves.toBeDefined();
    await expect(ask(new Date(Date.now() + 5_000))).rejects.toMatchObject({
      code: 'ERR_JWKS_NO_MATCHING_KEY',
    });
  });

  it('that cannot be read refuse the assertion as what it is', async () => {
    const keys = publicKeyFile({ file: join(folder, 'none.json') });
    const verify = createAssertionVerifier({ keys, audience: 'people' });
    await ensureKeys(at());
    const signing = openSigningKeys({ ...at(), onFault: () => undefined });
    const sign = createAssertionSigner({ signingKey: signing.current });
    const header = await sign({ subgraph: 'people', actor: null, body: '' });
    await expect(verify({ header, body: '' })).rejects.toMatchObject({ reason: 'KEYS_UNAVAILABLE' });
  });
});
