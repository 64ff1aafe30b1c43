/** What the identity service said, as pages and forms take it. */
import type { AnsweredProblem, Outcome } from '@tongxing/dashboard-kit';
import type { Answer } from './http.ts';

/** Why the identity service refuses a request. */
export interface Refusal {
  readonly code: string;
  /** In the language of the page, for whoever reads it. */
  readonly message: string;
  /** The input that is wrong, by its name in the request. */
  readonly field?: string;
  /** Seconds until the next try, where one has to wait. */
  readonly retryAfter?: number;
  readonly faults?: readonly { readonly message: string }[];
}

/** What became of a request. */
export type Said<T> =
  | { readonly kind: 'done'; readonly body: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'unreachable' };

/** Chinese sentences follow each other without a space. */
const join = (sentences: readonly string[]): string =>
  sentences.reduce((text, next) => `${text}${text === '' || text.endsWith('。') ? '' : ' '}${next}`, '');

/** Reads an answer; a session that is over is told apart from a password that is wrong. */
export function saidOf<T>({ status, body }: Answer): Said<T> {
  if (status === 0 || status >= 500) return { kind: 'unreachable' };
  if (status < 300) return { kind: 'done', body: body as T };
  const refusal = { code: '', message: '', ...(body as Partial<Refusal> | null) };
  if (status === 401 && refusal.code === 'NOT_SIGNED_IN') return { kind: 'signedOut' };
  return { kind: 'refused', refusal };
}

/** All that a refusal has to say, in whole sentences. */
export function refusalText({ message, faults = [] }: Refusal): string {
  return faults.length > 0 ? join(faults.map((fault) => fault.message)) : message;
}

/** A refusal as a form takes it: beside its field where it names one. */
export function problemsOf(refusal: Refusal): AnsweredProblem[] {
  return [{ message: refusalText(refusal), path: refusal.field === undefined ? [] : [refusal.field] }];
}

/**
 * What became of a form's request. A wrong present password is told in the words of `wrongPassword`: the
 * service's own speak of a user name, which nobody has typed here.
 */
export function outcomeOf(said: Said<unknown>, wrongPassword?: string): Outcome {
  if (said.kind === 'done') return { kind: 'done' };
  if (said.kind !== 'refused') return { kind: said.kind };
  const { refusal } = said;
  const wrong = wrongPassword !== undefined && refusal.code === 'INVALID_CREDENTIALS';
  return { kind: 'problems', problems: problemsOf(wrong ? { ...refusal, message: wrongPassword } : refusal) };
}
