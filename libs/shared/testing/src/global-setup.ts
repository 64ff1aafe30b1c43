import { globSync } from 'node:fs';
import { announceServer, givenServer } from './environment.ts';
import { prepareTemplate, startTestServer } from './server.ts';

declare global {
  var tongxingTestServer: { stop(): Promise<void> } | undefined;
}

/** Before a project's tests: a database server, when it has tests that need one and none was given. */
export default async function setUp(_: unknown, { rootDir }: { rootDir: string }): Promise<void> {
  const needed = globSync('**/*.api.spec.ts', { cwd: rootDir, exclude: (name) => name === 'node_modules' });
  if (needed.length === 0) return;
  let adminUrl = givenServer();
  if (adminUrl === undefined) {
    const server = await startTestServer();
    globalThis.tongxingTestServer = server;
    adminUrl = server.adminUrl;
    announceServer(adminUrl);
  }
  await prepareTemplate(adminUrl);
}
