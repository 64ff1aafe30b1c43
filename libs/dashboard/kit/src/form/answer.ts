import type { AnsweredProblem } from './problems.ts';
import type { Picked } from './field-types.ts';
import { unavailable } from './unavailable.ts';

/** A record that may be meant already. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly detail?: string | null;
}

/**
 * What a change answers under the alias `answer`, whatever its union holds. A document asks `__typename` of all,
 * `message path` of the problems, `fields { message path }` of `InvalidInput`, `currentVersion` of
 * `VersionConflict`, `candidates { id name detail }` of `DuplicateSuspected`, `conflicts { id currentVersion }`
 * of `BulkConflict`; of a success its record as `changed: … { id }`, and of a problem that names a record (a
 * code that is taken) that record as `existing: … { id title: name }`.
 */
export interface ChangeAnswer {
  readonly __typename?: string;
  readonly message?: string;
  readonly path?: readonly string[];
  readonly fields?: readonly { readonly message: string; readonly path: readonly string[] }[];
  readonly currentVersion?: number;
  readonly candidates?: readonly Candidate[];
  readonly conflicts?: readonly { readonly id: string; readonly currentVersion?: number | null }[];
  readonly changed?: { readonly id: string } | null;
  readonly existing?: Picked | null;
}

/** The data of a mutation document; its one field is called `answer`. */
export interface Answered {
  readonly answer?: ChangeAnswer | null;
}

/** What a mutation's answer came with, as far as a form needs it. */
export interface AnswerError {
  readonly networkError?: Error | undefined;
  readonly graphQLErrors: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** What a form does next. */
export type Next =
  | { readonly kind: 'done'; readonly id: string | null }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'duplicates'; readonly message: string; readonly candidates: readonly Candidate[] }
  | {
      readonly kind: 'problems';
      readonly problems: readonly AnsweredProblem[];
      readonly existing: Picked | null;
    }
  | { readonly kind: 'bulkConflict'; readonly ids: readonly string[] }
  | { readonly kind: 'unreachable' | 'signedOut' };

/** Turns an answer to a change into what comes next; `refused` is said when no reason came. */
export function nextOf(
  answer: ChangeAnswer | null | undefined,
  error: AnswerError | undefined,
  refused: string,
): Next {
  if (answer !== null && answer !== undefined) {
    const { message, path = [], fields = [], candidates, conflicts, changed, existing } = answer;
    if (answer.__typename === 'VersionConflict') return { kind: 'conflict' };
    if (candidates !== undefined) return { kind: 'duplicates', message: message ?? '', candidates };
    if (conflicts !== undefined) return { kind: 'bulkConflict', ids: conflicts.map(({ id }) => id) };
    if (message === undefined) return { kind: 'done', id: changed?.id ?? null };
    const problems = fields.length > 0 ? fields : [{ message, path }];
    return { kind: 'problems', problems, existing: existing ?? null };
  }
  if (error?.networkError !== undefined) return { kind: 'unreachable' };
  const codes = error?.graphQLErrors.map(({ extensions }) => extensions['code']) ?? [];
  if (unavailable(codes)) return { kind: 'unreachable' };
  if (codes.includes('UNAUTHENTICATED')) return { kind: 'signedOut' };
  const reference = error?.graphQLErrors.map(({ extensions }) => extensions['requestId']).find(Boolean);
  const message = typeof reference === 'string' ? `${refused} (${reference})` : refused;
  return { kind: 'problems', problems: [{ message, path: [] }], existing: null };
}
