import type { CombinedError } from 'urql';
import type { AnsweredProblem, Outcome } from '@tongxing/dashboard-kit';
import { unavailable } from '@tongxing/dashboard-kit/pure';

/** What every change answers: its own success, or one of the shared problems. */
export type ChangeAnswer =
  | {
      readonly __typename: 'InvalidInput';
      readonly message: string;
      readonly path: readonly string[];
      readonly fields: readonly AnsweredProblem[];
    }
  | {
      readonly __typename: 'NotPermitted' | 'NotFound';
      readonly message: string;
      readonly path: readonly string[];
    }
  | { readonly __typename: 'VersionConflict'; readonly currentVersion: number }
  | { readonly __typename: 'ObservationEntered' | 'AdoptionRecorded' | 'MilestoneReported' };

export interface Conflict {
  readonly currentVersion: number;
}

/** Turns the answer to a change into what its form does next; `refused` is said when no reason came. */
export function outcomeOf(
  answer: ChangeAnswer | null | undefined,
  error: Pick<CombinedError, 'networkError' | 'graphQLErrors'> | undefined,
  refused: string,
): Outcome<Conflict> {
  if (answer !== null && answer !== undefined) {
    switch (answer.__typename) {
      case 'InvalidInput':
        return { kind: 'problems', problems: answer.fields.length > 0 ? answer.fields : [answer] };
      case 'NotPermitted':
      case 'NotFound':
        return { kind: 'problems', problems: [answer] };
      case 'VersionConflict':
        return { kind: 'conflict', conflict: { currentVersion: answer.currentVersion } };
      default:
        return { kind: 'done' };
    }
  }
  if (error?.networkError !== undefined) return { kind: 'unreachable' };
  const codes = error?.graphQLErrors.map(({ extensions }) => extensions['code']) ?? [];
  if (unavailable(codes)) return { kind: 'unreachable' };
  if (codes.includes('UNAUTHENTICATED')) return { kind: 'signedOut' };
  const reference = error?.graphQLErrors.map(({ extensions }) => extensions['requestId']).find(Boolean);
  const message = typeof reference === 'string' ? `${refused} (${reference})` : refused;
  return { kind: 'problems', problems: [{ message, path: [] }] };
}
