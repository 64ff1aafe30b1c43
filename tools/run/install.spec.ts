import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needsInstall } from './install.mjs';

describe('needsInstall', () => {
  let root: string;
  const stamp = () => join(root, 'node_modules', '.tongxing-install');
  const record = () => join(root, 'node_modules', '.package-lock.json');

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'tongxing-install-'));
    await writeFile(join(root, 'package-lock.json'), '{}');
  });
  afterEach(() => rm(root, { recursive: true }));

  const installed = async () => {
    await mkdir(join(root, 'node_modules', 'node', 'bin'), { recursive: true });
    await writeFile(join(root, 'node_modules', 'node', 'bin', 'node'), '');
    await writeFile(record(), '{}');
  };

  it('is true on a fresh clone', () => {
    expect(needsInstall(root)).toBe(true);
  });

  it('is false after an installation, also one by hand', async () => {
    await installed();
    expect(needsInstall(root)).toBe(false);
    expect(await readFile(stamp(), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
    await rm(record());
    expect(needsInstall(root)).toBe(false);
  });

  it('is true once the lock file has changed since', async () => {
    await installed();
    needsInstall(root);
    await writeFile(join(root, 'package-lock.json'), '{"changed":true}');
    await utimes(record(), new Date(0), new Date(0));
    expect(needsInstall(root)).toBe(true);
  });
});
