import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePlatformKeys } from './keys.ts';
import { openState } from './layout.ts';

describe('the keys of the platform', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongxing-state-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const modeOf = async (path: string) => (await stat(path)).mode & 0o777;
  const keysIn = async (path: string) =>
    (JSON.parse(await readFile(path, 'utf8')) as { keys: Record<string, string>[] }).keys;

  it('are made once, for nobody else to read, another for each signer', async () => {
    const { keys } = await openState(folder);
    await ensurePlatformKeys(await openState(folder));
    const made = [await keysIn(keys.tokens), await keysIn(keys.assertions)];
    expect(made.map(({ length }) => length)).toEqual([1, 1]);
    expect(made[0]![0]!['d']).not.toBe(made[1]![0]!['d']);
    expect(await Promise.all([keys.tokens, keys.assertions, join(folder, 'keys')].map(modeOf))).toEqual([
      0o600, 0o600, 0o700,
    ]);
    await ensurePlatformKeys(await openState(folder));
    expect([await keysIn(keys.tokens), await keysIn(keys.assertions)]).toEqual(made);
  });

  it('tell the services the public half of the gateway’s key alone', async () => {
    const { keys } = await openState(folder);
    await ensurePlatformKeys(await openState(folder));
    const [own] = await keysIn(keys.assertions);
    const { kid, x, y } = own!;
    expect(await keysIn(keys.publicAssertions)).toEqual([
      { kty: 'EC', crv: 'P-256', x, y, kid, alg: 'ES256', use: 'sig' },
    ]);
  });
});
