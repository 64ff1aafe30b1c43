import autocannon from 'autocannon';

/** One HTTP request to be repeated; its headers are asked for anew each time. */
export interface Shot {
  url: string;
  method: 'GET' | 'POST';
  body: string | undefined;
  headers: () => Record<string, string>;
}

/** What became of a while of load. */
export interface Load {
  /** answered, from the first to the last answer, a second */
  perSecond: number;
  /** sent, also those whose answer was not waited for */
  sent: number;
  /** milliseconds of each answer */
  latencies: readonly number[];
}

const TIMEOUT_S = 20;

/**
 * Asks as fast as answers come, at so many connections. Throws when an answer is lost, is no success, or is of
 * another size than the first: then it was not the same answer.
 */
export async function fire(
  shot: Shot,
  options: { connections: number; seconds: number; signal: AbortSignal },
): Promise<Load> {
  const { origin, pathname } = new URL(shot.url);
  const began = performance.now();
  let last = began;
  const latencies: number[] = [];
  const answers = new Map<string, number>();
  let failure: unknown;
  // It is called by sockets, where nobody would catch what it throws.
  const headers = (): Record<string, string> => {
    try {
      return shot.headers();
    } catch (error) {
      failure ??= error;
      return {};
    }
  };
  const run = autocannon({
    url: origin,
    connections: options.connections,
    duration: options.seconds,
    timeout: TIMEOUT_S,
    requests: [
      {
        method: shot.method,
        path: pathname,
        ...(shot.body !== undefined && { body: shot.body }),
        setupRequest: (request) => ({ ...request, headers: { ...request.headers, ...headers() } }),
      },
    ],
  });
  run.on('response', (_client: unknown, status: number, bytes: number, milliseconds: number) => {
    last = performance.now();
    latencies.push(milliseconds);
    const kind = `${status}, ${bytes} bytes`;
    answers.set(kind, (answers.get(kind) ?? 0) + 1);
  });
  const stop = () => run.stop();
  options.signal.addEventListener('abort', stop, { once: true });
  const { errors, timeouts, requests } = await run;
  options.signal.removeEventListener('abort', stop);
  options.signal.throwIfAborted();
  if (failure !== undefined) throw failure as Error;
  const kinds = [...answers].map(([kind, number]) => `${number} × ${kind}`);
  if (errors + timeouts > 0 || kinds.length !== 1 || !kinds[0]?.includes('× 200,')) {
    throw new Error(`${errors} lost; answers: ${kinds.join('; ') || 'none'}`);
  }
  return {
    perSecond: (latencies.length * 1000) / (last - began),
    sent: requests.sent,
    latencies,
  };
}

/** The value that such a share of the values does not exceed; 0 without any. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
