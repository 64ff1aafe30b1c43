import { setTimeout as delay } from 'node:timers/promises';

/** Asks a service whether it can work; undefined when it does not answer. */
export async function readiness(port: number): Promise<{ ready: boolean; body: string } | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/readiness`, {
      signal: AbortSignal.timeout(2_000),
    });
    return { ready: response.status === 200, body: await response.text() };
  } catch {
    // Nobody listens yet.
    return undefined;
  }
}

/** Waits until a service is ready; returns what it is waiting for itself when `patienceMs` are over. */
export async function untilReady(
  port: number,
  { patienceMs, signal }: { patienceMs: number; signal: AbortSignal },
): Promise<{ ready: boolean; lacking: string }> {
  let lacking = 'no answer';
  for (const until = Date.now() + patienceMs; Date.now() < until && !signal.aborted;) {
    const answer = await readiness(port);
    if (answer?.ready) return { ready: true, lacking: '' };
    if (answer) lacking = answer.body.slice(0, 300);
    await delay(100, undefined, { signal }).catch(() => undefined);
  }
  return { ready: false, lacking };
}
