import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSecrets } from './secrets.ts';

describe('loadSecrets', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongxing-secrets-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes secrets once, for nobody else to read', async () => {
    const file = join(folder, 'secrets.json');
    const first = await loadSecrets(file);
    expect(await loadSecrets(file)).toEqual(first);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(new Set(Object.values(first.roles)).size).toBe(15);
  });
});
