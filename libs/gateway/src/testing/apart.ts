import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { GatewayEnvironment, Tuning } from '../environment.ts';
import type { Gateway } from '../gateway.ts';

const MAIN = fileURLToPath(new URL('./apart.main.ts', import.meta.url));
const TYPESCRIPT = new URL('../../../../tools/run/typescript.mjs', import.meta.url).href;
const PATIENCE_MILLISECONDS = 60_000;

/** What a gateway in a process of its own is told. */
export interface Apart {
  environment: GatewayEnvironment;
  tuning: Partial<Tuning>;
}

/** A gateway whose memory and life are its own, so that a test can see what an attack does to them. */
export async function startApart(
  told: Apart,
  write: (line: string) => void,
): Promise<Gateway & { pid: number }> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', TYPESCRIPT, MAIN, JSON.stringify(told)],
    { stdio: ['ignore', 'pipe', 'pipe'], env: {} },
  );
  const ended = once(child, 'exit');
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const ports = new Promise<{ port: number; metricsPort: number }>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      write(line);
      const { msg, port, metricsPort } = JSON.parse(line) as Record<string, unknown>;
      if (msg === 'the gateway listens')
        resolve({ port: port as number, metricsPort: metricsPort as number });
    });
    void ended.then(() => reject(new Error(`the gateway did not start: ${complaints}`)));
    setTimeout(() => reject(new Error('the gateway did not start in time')), PATIENCE_MILLISECONDS).unref();
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    return { ...(await ports), pid: child.pid!, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
