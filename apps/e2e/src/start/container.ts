import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ComposeService, Image } from '@tongxing/testing/containers';

/** A container, played by a process that is started as its image starts. */
export interface Container {
  service: ComposeService;
  process: ChildProcess;
  environment: Record<string, string>;
  folder: string;
  /** all that it has printed so far */
  output: () => string;
}

/** Starts what the image starts, with just the environment that its container has. */
export function launch(
  service: ComposeService,
  { entrypoint }: Image,
  environment: Record<string, string>,
  folder: string,
): Container {
  const [program, ...args] = entrypoint;
  if (program !== 'node') throw new Error(`${service.image} is not started by Node`);
  const child = spawn(process.execPath, [...args, ...(service.command ?? [])], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return { service, process: child, environment, folder, output: () => output };
}

/** Waits until a container has ended; throws with its last words unless it did so in peace. */
export async function completed(name: string, { process: child, output }: Container): Promise<void> {
  if (child.exitCode === null) await once(child, 'exit');
  if (child.exitCode !== 0)
    throw new Error(`${name} ended with ${child.exitCode}:\n${output().slice(-2_000)}`);
}

/** Tells a container to end, and kills it after its grace period; its exit code, null when it was killed. */
export async function end(child: ChildProcess, grace = '10s'): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const kill = setTimeout(() => child.kill('SIGKILL'), Number(grace.replace('s', '')) * 1000);
    await ended;
    clearTimeout(kill);
  }
  return child.exitCode;
}
