import type { Outcome } from '@tongxing/dashboard-kit';

/** What the identity service says when it refuses a request. */
interface Refusal {
  readonly message?: string;
  /** The input that is wrong, by its name in the request. */
  readonly field?: string;
  readonly faults?: readonly { readonly message: string }[];
}

/** Chinese sentences follow each other without a space. */
const join = (sentences: readonly string[]): string =>
  sentences.reduce((text, next) => `${text}${text === '' || text.endsWith('。') ? '' : ' '}${next}`, '');

/**
 * What became of a change of password, as a form takes it. A wrong present password is told in the words
 * of `wrongCurrent`: the service's own speak of a user name, which nobody has typed here.
 */
export function passwordOutcome(status: number, body: unknown, wrongCurrent: string): Outcome {
  if (status < 300) return { kind: 'done' };
  if (status >= 500) return { kind: 'unreachable' };
  const { message = '', field, faults = [] } = (body ?? {}) as Refusal;
  if (status === 401 && field === undefined) return { kind: 'signedOut' };
  const words = faults.length > 0 ? join(faults.map((fault) => fault.message)) : message;
  return {
    kind: 'problems',
    problems: [{ message: status === 401 ? wrongCurrent : words, path: field === undefined ? [] : [field] }],
  };
}
