/** What is wrong with one variable; its value is never repeated, since it may be a secret. */
export class VariableFault extends Error {}

/** Reads one environment variable. */
export interface Reader<T> {
  /** Turns the text into a value, or throws {@link VariableFault} with words an operator understands. */
  parse: (raw: string) => T;
  /** Used when the variable is unset or empty; without it the variable is required. */
  fallback?: { value: T };
}

function reader<T>(parse: (raw: string) => T, fallback: T | undefined): Reader<T> {
  return fallback === undefined ? { parse } : { parse, fallback: { value: fallback } };
}

/** A TCP port, 1 to 65535. */
export function port(fallback?: number): Reader<number> {
  return reader((raw) => {
    const value = Number(raw);
    if (!/^\d+$/.test(raw) || value < 1 || value > 65_535) {
      throw new VariableFault('must be a port between 1 and 65535');
    }
    return value;
  }, fallback);
}

/** A whole number, not below `least`. */
export function whole(least: number, fallback?: number): Reader<number> {
  return reader((raw) => {
    if (!/^\d{1,9}$/.test(raw) || Number(raw) < least) {
      throw new VariableFault(`must be a whole number, ${least} or more`);
    }
    return Number(raw);
  }, fallback);
}

/** An absolute URL, as text and without a slash at its end. */
export function url(fallback?: string): Reader<string> {
  return reader((raw) => {
    if (!URL.canParse(raw)) throw new VariableFault('must be an absolute URL');
    return raw.replace(/\/+$/, '');
  }, fallback);
}

/** Any text that is not empty. */
export function text(fallback?: string): Reader<string> {
  return reader((raw) => raw, fallback);
}

/** `true` or `false`. */
export function flag(fallback?: boolean): Reader<boolean> {
  return reader((raw) => {
    if (raw !== 'true' && raw !== 'false') throw new VariableFault('must be true or false');
    return raw === 'true';
  }, fallback);
}

/** JSON text; `accepts` tells whether the parsed value has the shape of `T`. */
export function json<T>(accepts?: (value: unknown) => value is T, fallback?: T): Reader<T> {
  return reader((raw) => {
    let value: unknown;
    try {
      value = JSON.parse(raw);
    } catch {
      throw new VariableFault('must be JSON');
    }
    if (accepts && !accepts(value)) throw new VariableFault('is JSON of another shape than expected');
    return value as T;
  }, fallback);
}

/** One of the given words. */
export function oneOf<const T extends string>(choices: readonly T[], fallback?: NoInfer<T>): Reader<T> {
  return reader<T>((raw) => {
    const found = choices.find((choice) => choice === raw);
    if (found === undefined) throw new VariableFault(`must be one of ${choices.join(', ')}`);
    return found;
  }, fallback);
}

/** The same reader for a variable that may be left out: `undefined` then. */
export function optional<T>(inner: Reader<T>): Reader<T | undefined> {
  return { parse: (raw) => inner.parse(raw), fallback: { value: undefined } };
}
