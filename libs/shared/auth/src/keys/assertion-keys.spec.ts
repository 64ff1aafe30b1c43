import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError } from '@tongxing/env';
import { createAssertionSigner, createAssertionVerifier } from '../assertion.ts';
import { assertionKeysFrom } from './assertion-keys.ts';
import { ASSERTION_KEYS } from './key-ring.ts';
import { ensureKeys } from './keys-command.ts';
import { openSigningKeys } from './signing-keys.ts';

describe("the gateway's public keys of a service", () => {
  it('come from a file or from a set, not from neither or both', () => {
    const [set, file] = [{ keys: [] }, '/keys/public.json'];
    for (const [ASSERTION_JWKS, ASSERTION_JWKS_FILE] of [
      [undefined, undefined],
      [set, file],
    ] as const) {
      expect(() => assertionKeysFrom({ ASSERTION_JWKS, ASSERTION_JWKS_FILE })).toThrow(EnvironmentError);
    }
    expect(assertionKeysFrom({ ASSERTION_JWKS: set, ASSERTION_JWKS_FILE: undefined }).keys).toEqual({
      publicJwks: set,
    });
  });

  it('are missed while their file is, and used when it comes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tongxing-keys-'));
    try {
      const files = {
        file: join(folder, 'ring.json'),
        publicFile: join(folder, 'public.json'),
        purpose: ASSERTION_KEYS,
      };
      const source = assertionKeysFrom({ ASSERTION_JWKS: undefined, ASSERTION_JWKS_FILE: files.publicFile });
      expect(await source.missing()).toEqual(["the gateway's public keys (ASSERTION_JWKS_FILE)"]);
      await ensureKeys(files);
      expect(await source.missing()).toEqual([]);
      const { current } = openSigningKeys({ ...files, onFault: () => undefined });
      const header = await createAssertionSigner({ signingKey: current })({
        subgraph: 'people',
        actor: null,
        body: '',
      });
      const verify = createAssertionVerifier({ ...source.keys, audience: 'people' });
      expect(await verify({ header, body: '' })).toBeNull();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
