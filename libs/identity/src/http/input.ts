import { Problem } from './problem.ts';

/** A text of the body. @throws {Problem} BAD_INPUT when it is absent, empty or too long */
export function text(body: Record<string, unknown>, field: string, longest = 200): string {
  const value = optionalText(body, field, longest);
  if (value === null) throw new Problem('BAD_INPUT', { field });
  return value;
}

/** A text of the body, null where it is absent, null or empty. @throws {Problem} BAD_INPUT */
export function optionalText(body: Record<string, unknown>, field: string, longest = 200): string | null {
  const value = body[field] ?? null;
  if (value === null || value === '') return null;
  if (typeof value !== 'string' || value.length > longest || value.includes('\0')) {
    throw new Problem('BAD_INPUT', { field });
  }
  return value;
}

/** A list of texts of the body. @throws {Problem} BAD_INPUT */
export function texts(body: Record<string, unknown>, field: string, most = 50): string[] {
  const value = body[field];
  if (!Array.isArray(value) || value.length > most || !value.every((one) => typeof one === 'string')) {
    throw new Problem('BAD_INPUT', { field });
  }
  return [...new Set(value)];
}

/** A yes or no of the body. @throws {Problem} BAD_INPUT */
export function yesNo(body: Record<string, unknown>, field: string): boolean {
  const value = body[field];
  if (typeof value !== 'boolean') throw new Problem('BAD_INPUT', { field });
  return value;
}

/** A whole number of the body. @throws {Problem} BAD_INPUT */
export function wholeNumber(body: Record<string, unknown>, field: string): number {
  const value = body[field];
  if (!Number.isSafeInteger(value)) throw new Problem('BAD_INPUT', { field });
  return value as number;
}
