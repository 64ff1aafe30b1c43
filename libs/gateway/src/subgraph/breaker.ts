/** How many failures in a row make a subgraph count as dead. */
const FAILURES = 5;

/** Keeps requests from waiting for a subgraph that is dead. */
export interface Breaker {
  /** Whether a call may be made now. While the subgraph counts as dead, one call per pause tries it. */
  allows(): boolean;
  /** To be told after each call that was made. */
  ended(isAlive: boolean): void;
}

/**
 * A breaker that opens after five failures in a row and lets one call through after each `pause`.
 *
 * @param pause milliseconds
 * @param now milliseconds on a clock that does not jump
 */
export function createBreaker(pause: number, now: () => number = () => performance.now()): Breaker {
  let failures = 0;
  let nextTry = 0;
  return {
    allows() {
      if (failures < FAILURES) return true;
      if (now() < nextTry) return false;
      nextTry = now() + pause;
      return true;
    },
    ended(isAlive) {
      failures = isAlive ? 0 : failures + 1;
      if (failures >= FAILURES) nextTry = now() + pause;
    },
  };
}
