/** Runs a piece of work, now or when it is its turn. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * A gate that lets `limit` pieces of work run at once; the others wait in the order in which they came.
 *
 * Passwords are hashed behind one: Node has four threads for such work, which also open database connections,
 * and a rush of sign-ins must leave some of them free.
 */
export function atMost(limit: number): Gate {
  let free = limit;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
