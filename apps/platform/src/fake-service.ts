import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@tongxing/database';
import { inheritedEnvironment } from './environment.ts';
import type { ServiceDefinition } from './service.ts';

/** For specs: a service of a few lines that behaves, or misbehaves, as it is told over HTTP. */
const SOURCE = `
  import { createServer } from 'node:http';
  if (['prepare', 'replay'].includes(process.argv[2])) {
    console.log(process.argv[2] + (process.argv[2] === 'prepare' ? 'd as ' : 'ed as ') + process.env.OWNER);
    process.exit(process.env.OWNER === 'broken' ? 3 : 0);
  }
  if (process.env.STUBBORN) process.on('SIGTERM', () => {});
  console.log('{"level":30,"msg":"up"}');
  const began = Date.now();
  createServer((request, response) => {
    if (request.url === '/crash') { console.error('cannot go on'); process.exit(9); }
    const ready = Date.now() - began > 200;
    response.writeHead(ready ? 200 : 503).end(ready ? 'pid ' + process.pid : '{"missing":"a moment"}');
  }).listen(Number(process.env.PORT), '127.0.0.1');
`;

/** Writes the service into a temporary folder; `remove` when done. */
export async function fakeService(
  environment: Record<string, string> = {},
): Promise<ServiceDefinition & { folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tongxing-fake-'));
  const entry = join(folder, 'dist', 'main.mjs');
  await mkdir(join(folder, 'dist'));
  await writeFile(entry, SOURCE);
  const port = await freePort();
  return {
    name: 'fake',
    entry,
    port,
    environment: { ...inheritedEnvironment(), PORT: String(port), ...environment },
    folder,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
