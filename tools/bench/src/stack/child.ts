import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { environmentWith } from '../environment.ts';

/** Ends a process when the one that started it is gone, however that ended. */
const LEASH = fileURLToPath(new URL('../../../../apps/platform/src/leash.ts', import.meta.url));

/** A program of the bench that runs beside it. */
export interface Child extends AsyncDisposable {
  pid: number;
  /** all that it has printed so far */
  output(): string;
}

export interface ChildOptions {
  entry: string;
  args?: readonly string[];
  /** modules that are loaded before it */
  imports?: readonly string[];
  environment: Record<string, string | undefined>;
  /** whether it is up, judged from what it printed */
  isUp: (output: string) => boolean;
  patienceMs: number;
  signal: AbortSignal;
}

/** Starts a program on this Node and resolves when it is up; throws with its last words when it is not. */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { entry, args = [], imports = [], environment, isUp, patienceMs, signal } = options;
  const before = [LEASH, ...imports].flatMap((module) => ['--import', module]);
  const process_ = spawn(process.execPath, [...before, entry, ...args], {
    env: environmentWith({ NODE_OPTIONS: undefined, ...environment }),
    // Ctrl-C reaches the bench alone, which ends all in its order.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [process_.stdout, process_.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const child: Child = {
    pid: process_.pid ?? 0,
    output: () => output,
    [Symbol.asyncDispose]: () => end(process_),
  };
  for (const until = Date.now() + patienceMs; Date.now() < until; await delay(50)) {
    if (process_.exitCode !== null || process_.signalCode !== null || signal.aborted) break;
    if (isUp(output)) return child;
  }
  await end(process_);
  signal.throwIfAborted();
  throw new Error(`${entry} did not start.\n${output.slice(-3_000)}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
