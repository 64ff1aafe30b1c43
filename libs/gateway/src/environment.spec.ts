import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const ENVIRONMENT = fileURLToPath(new URL('./environment.ts', import.meta.url));

/** What the runtime does when it is made, with and without knowing the variable. */
async function makeLogger(before: string): Promise<string> {
  const script = `
    const { hideLogLevel } = await import(${JSON.stringify(ENVIRONMENT)});
    const { Logger } = await import('@graphql-hive/gateway-runtime');
    ${before}
    new Logger({ level: 'info' });
    console.log('made');`;
  const args = ['--no-warnings', '--input-type=module', '--eval', script];
  return (await promisify(execFile)(process.execPath, args, { cwd: ROOT, env: { LOG_LEVEL: 'silent' } }))
    .stdout;
}

describe('the level of the log', () => {
  it('may be one that the runtime does not know', async () => {
    await expect(makeLogger('')).rejects.toThrow('Invalid LOG_LEVEL');
    expect(await makeLogger('hideLogLevel();')).toBe('made\n');
  });
});
