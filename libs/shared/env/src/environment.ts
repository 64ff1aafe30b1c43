import { type Reader, VariableFault } from './reader.ts';

/** The typed object that a shape of readers yields. */
export type Environment<Shape> = { [Name in keyof Shape]: Shape[Name] extends Reader<infer T> ? T : never };

/** Every variable that is missing or wrong, together, so that an operator mends all in one go. */
export class EnvironmentError extends Error {
  readonly faults: readonly { variable: string; reason: string }[];

  constructor(faults: readonly { variable: string; reason: string }[]) {
    super(`The environment is not usable:\n${faults.map((f) => `  ${f.variable} ${f.reason}`).join('\n')}`);
    this.name = 'EnvironmentError';
    this.faults = faults;
  }
}

/**
 * Reads every variable that `shape` names, once, at the start of a process.
 * Throws one {@link EnvironmentError} that lists all faults.
 */
export function readEnvironment<Shape extends Record<string, Reader<unknown>>>(
  shape: Shape,
  source: Readonly<Record<string, string | undefined>> = process.env,
): Environment<Shape> {
  const values: Record<string, unknown> = {};
  const faults: { variable: string; reason: string }[] = [];
  for (const [variable, { parse, fallback }] of Object.entries(shape)) {
    const raw = source[variable]?.trim();
    if (!raw) {
      if (fallback) values[variable] = fallback.value;
      else faults.push({ variable, reason: 'is missing' });
      continue;
    }
    try {
      values[variable] = parse(raw);
    } catch (error) {
      if (!(error instanceof VariableFault)) throw error;
      faults.push({ variable, reason: error.message });
    }
  }
  if (faults.length > 0) throw new EnvironmentError(faults);
  return values as Environment<Shape>;
}
