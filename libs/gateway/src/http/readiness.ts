/** What `/readiness` answers. */
export interface Readiness {
  /** whether the gateway can answer anything at all: at least one subgraph is there */
  ready: boolean;
  identity: 'ready' | 'missing';
  subgraphs: Record<string, 'ready' | 'missing'>;
}

const TIMEOUT_MILLISECONDS = 2_000;
/** However often it is asked, the services behind are asked once in this time. */
const KEPT_MILLISECONDS = 1_000;

/**
 * Makes the deep check: it asks identity and every subgraph for its own readiness.
 *
 * @param subgraphs GraphQL address by subgraph name; `/readiness` is asked at the same host
 */
export function readinessCheck(
  identityUrl: string,
  subgraphs: Readonly<Record<string, string>>,
): () => Promise<Readiness> {
  let last: { at: number; answer: Promise<Readiness> } | undefined;
  const ask = async (): Promise<Readiness> => {
    const names = Object.keys(subgraphs);
    const [identity, ...states] = await Promise.all(
      [identityUrl, ...names.map((name) => subgraphs[name]!)].map(stateOf),
    );
    return {
      ready: states.includes('ready'),
      identity: identity!,
      subgraphs: Object.fromEntries(names.map((name, index) => [name, states[index]!])),
    };
  };
  return () => {
    const now = performance.now();
    if (!last || now - last.at > KEPT_MILLISECONDS) last = { at: now, answer: ask() };
    return last.answer;
  };
}

async function stateOf(address: string): Promise<'ready' | 'missing'> {
  try {
    const response = await fetch(new URL('/readiness', address), {
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    await response.body?.cancel();
    return response.ok ? 'ready' : 'missing';
  } catch {
    // Not reachable is what this check is there to find out.
    return 'missing';
  }
}
