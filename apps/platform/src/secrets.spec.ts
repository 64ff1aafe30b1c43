import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
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

  it('makes what an earlier version did not have, and changes nothing that it had', async () => {
    const file = join(folder, 'secrets.json');
    const { auditSeal, ...earlier } = await loadSecrets(file);
    await writeFile(file, JSON.stringify(earlier));
    const now = await loadSecrets(file);
    expect(now).toEqual({ ...earlier, auditSeal: expect.any(String) });
    expect(now.auditSeal).not.toBe(auditSeal);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(now);
  });
});
