import { createLogger, forRequest } from './index.ts';

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
