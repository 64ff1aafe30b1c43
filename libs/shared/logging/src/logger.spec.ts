import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createLogger, forRequest, withoutRedaction } from './index.ts';

function capture() {
  const lines: string[] = [];
  return { lines, write: (line: string) => void lines.push(line) };
}

describe('createLogger', () => {
  it('writes one JSON line with name, ISO time and message', () => {
    const out = capture();
    createLogger('people', 'info', out).info('ready');
    expect(out.lines).toHaveLength(1);
    const entry = JSON.parse(out.lines[0] ?? '');
    expect(entry).toMatchObject({ name: 'people', msg: 'ready', level: 30 });
    expect(entry.time).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('removes tokens, cookies and passwords', () => {
    const out = capture();
    const logger = createLogger('gateway', 'info', out);
    logger.info({
      headers: { authorization: 'Bearer abc', cookie: 'sid=abc', 'x-tongxing-assertion': 'abc' },
    });
    logger.info({ req: { headers: { 'set-cookie': 'abc' } }, body: { password: 'abc', token: 'abc' } });
    expect(out.lines.join('')).not.toContain('abc');
    expect(out.lines.join('')).toContain('[removed]');
  });

  it('names the request on every line of its child', () => {
    const out = capture();
    forRequest(createLogger('people', 'info', out), 'r-1').warn('slow');
    expect(JSON.parse(out.lines[0] ?? '')).toMatchObject({ requestId: 'r-1', level: 40 });
  });
});

describe('lines that are known to hold no secret', () => {
  it('are written as they are, beside others that are looked through', () => {
    const out = capture();
    const logger = createLogger('gateway', 'info', out);
    withoutRedaction(logger).info({ token: 'of a fixture' }, 'operation');
    logger.info({ token: 'abc' });
    expect(out.lines.map((line) => JSON.parse(line).token)).toEqual(['of a fixture', '[removed]']);
  });
});

describe('gathered output', () => {
  it('loses no line of a process that ends', async () => {
    const module = fileURLToPath(new URL('./index.ts', import.meta.url));
    const program = `
      const { createLogger, gatheredOutput } = await import(${JSON.stringify(module)});
      const log = createLogger('gateway', 'info', gatheredOutput());
      for (let line = 0; line < 500; line += 1) log.info({ line }, 'operation');
      process.exit(0);`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(500);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ line: 499 });
  });
});
