import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { endProcess } from '@tongxing/database';
import { project } from './layout.ts';
import type { ServiceLog } from './service-log.ts';

/** How to start one service. */
export interface ServiceDefinition {
  name: string;
  /** its bundle's `main.js` */
  entry: string;
  /** where `/healthcheck` and `/readiness` answer, on 127.0.0.1 */
  port: number;
  environment: Readonly<Record<string, string>>;
  /** what its `prepare` is told besides; without it there is nothing to prepare */
  preparation?: Readonly<Record<string, string>>;
}

/** Starts a service, or its `prepare`, tied to this process: it ends when this one is gone. */
export function launch(
  { entry, environment }: Pick<ServiceDefinition, 'entry' | 'environment'>,
  log: ServiceLog,
  args: readonly string[] = [],
): ChildProcess {
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', project.leash, entry, ...args], {
    cwd: project.root,
    env: { ...environment },
    // A group of its own: Ctrl-C reaches the platform alone, which ends the services in their order.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // The pipe carries nothing; that it breaks when the service ends is what the exit tells better.
  child.stdin?.on('error', () => child.stdin?.destroy());
  if (child.stdout) log.follow(child.stdout);
  if (child.stderr) log.follow(child.stderr);
  return child;
}

/** Ends a process that {@link launch} started: politely, after five seconds by force. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  await endProcess(child.pid, [
    { signal: 'SIGTERM', patienceMs: 5_000 },
    { signal: 'SIGKILL', patienceMs: 2_000 },
  ]);
  await exited;
}
