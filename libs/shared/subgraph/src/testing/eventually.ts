const PATIENCE_MS = 10_000;
const PAUSE_MS = 50;

/** Reads until what is read is as it should be, or patience ends; gives what was read last. */
export async function eventually<T>(read: () => Promise<T>, isThere: (value: T) => boolean): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  let value = await read();
  while (!isThere(value) && Date.now() < end) {
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    value = await read();
  }
  return value;
}
