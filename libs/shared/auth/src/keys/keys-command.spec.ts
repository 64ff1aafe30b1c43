import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKeyRing } from './key-file.ts';
import { keysCommand } from './keys-command.ts';

const DAY = 24 * 60 * 60_000;

describe('the command', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongxing-keys-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('lists, rotates once at a time, replaces, and says what it can', async () => {
    const at = { file: join(folder, 'keys.json'), purpose: { ahead: DAY, kept: DAY } };
    await expect(keysCommand(['list'], at)).rejects.toThrow('no such file');
    expect(await keysCommand(['ensure'], at)).toEqual([expect.stringMatching(/SIGNING/)]);
    expect(await keysCommand(['rotate'], at)).toEqual([
      expect.stringMatching(/SIGNING/),
      expect.stringMatching(/WAITING/),
    ]);
    await expect(keysCommand(['rotate'], at)).rejects.toThrow('nothing was changed');
    expect(await keysCommand(['list'], at)).toHaveLength(2);
    const before = await readKeyRing(at.file);
    expect(await keysCommand(['replace'], at)).toHaveLength(1);
    expect(before.keys.map(({ kid }) => kid)).not.toContain((await readKeyRing(at.file)).keys[0]!.kid);
    for (const args of [[], ['delete'], ['rotate', 'now']]) {
      await expect(keysCommand(args, at)).rejects.toThrow('keys list');
    }
  });
});
