import type { Answer } from './graph-client.ts';

export type Variables = Record<string, unknown>;

/** By which way something is tried to be reached. */
export type Path =
  | 'by id'
  | 'list'
  | 'filter'
  | 'sort'
  | 'search'
  | 'totals'
  | 'cursor'
  | 'nested'
  | 'history'
  | 'reference'
  | 'change'
  | 'change of several'
  | 'create';

/** One try to reach what is another's. */
export interface Attempt {
  path: Path;
  /** The root field, and what of it is tried. */
  field: string;
  document: string;
  /** With what is there, but the other's. */
  hidden: Variables;
  /** The same with what is nowhere: both must be answered alike. Undefined where nothing can be named. */
  missing: Variables | undefined;
  /** What the one who may asks instead, where more than one thing in it must be the own. */
  control?: Variables;
}

/** An answer as text, without what differs from request to request and without what the question itself named. */
export function comparable({ status, data, errors }: Answer, asked: Variables): string {
  const said = {
    status,
    data,
    errors: errors.map(({ message, path, extensions }) => ({ message, path, code: extensions.code })),
  };
  const named = [...JSON.stringify(asked).matchAll(/"([^"]{6,})"/g)].map(([, name = '']) => name);
  return named.reduce((text, name) => text.replaceAll(name, '…'), JSON.stringify(said));
}

/** What a service answers to a change that it has not even come to look at the row for. */
const REFUSALS = new Set(['InvalidInput', 'NotFound', 'NotPermitted']);

/** How a change ended, by the type of its result; undefined when there is none. */
function resultOf({ data }: Answer): { __typename: string; conflicts?: object[] } | undefined {
  return data?.it ?? undefined;
}

/** Whether a change was made, or stopped only at the row itself: then the row was reached. */
export function reached(answer: Answer): boolean {
  const result = resultOf(answer);
  if (!result || REFUSALS.has(result.__typename)) return false;
  // Of several rows each is told with its version, null for those that are not there.
  return !JSON.stringify(result).includes('"currentVersion":null');
}

/** Whether an answer gives away what its asker did not know, or changes anything. */
export function succeeded(
  answer: Answer,
  { document, hidden }: Attempt,
  secrets: readonly string[],
): boolean {
  if (document.startsWith('mutation') && reached(answer)) return true;
  return tells(answer, hidden, secrets);
}

/** Whether an answer holds any of these that was not in the question. */
export function tells({ data }: Answer, asked: Variables, secrets: readonly string[]): boolean {
  const text = JSON.stringify(data) ?? '';
  const known = JSON.stringify(asked);
  return secrets.some((secret) => text.includes(secret) && !known.includes(secret));
}
