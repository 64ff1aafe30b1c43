import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { openServiceLog } from './service-log.ts';

describe('openServiceLog', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongxing-log-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = async (lines: string[], withhold?: (line: string) => boolean) => {
    const warnings: string[] = [];
    const options = { folder, service: 'people', onWarning: (text: string) => warnings.push(text) };
    const log = openServiceLog(withhold ? { ...options, withhold } : options);
    const stream = new PassThrough();
    log.follow(stream);
    stream.end(lines.map((line) => `${line}\n`).join(''));
    await finished(stream);
    await log.close();
    return { warnings, text: await readFile(join(folder, 'people.log'), 'utf8'), tail: log.tail() };
  };

  it('keeps everything in the file and shows only warnings', async () => {
    const lines = [
      '{"level":30,"msg":"fine"}',
      '{"level":50,"msg":"bad","err":{"message":"no disk"}}',
      '{not json',
      'plain',
    ];
    const { warnings, text, tail } = await write(lines);
    expect(text).toBe(`${lines.join('\n')}\n`);
    expect(warnings).toEqual(['bad: no disk']);
    expect(tail).toEqual(lines);
  });

  it('keeps a withheld line out of the file', async () => {
    const { text, tail } = await write(['secret word', 'other'], (line) => line.startsWith('secret'));
    expect(text).toBe('other\n');
    expect(tail).toEqual(['other']);
  });

  it('puts a large file aside', async () => {
    await writeFile(join(folder, 'people.log'), 'old');
    await truncate(join(folder, 'people.log'), 21 * 1024 * 1024);
    expect((await write(['new'])).text).toBe('new\n');
    expect((await stat(join(folder, 'people.log.1'))).size).toBe(21 * 1024 * 1024);
  });
});
