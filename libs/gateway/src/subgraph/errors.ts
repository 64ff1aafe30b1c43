import type { ExecutionResult } from 'graphql';
import { GraphQLError } from 'graphql';
import { forRequest } from '@tongxing/logging';
import type { Logger } from '@tongxing/logging';
import { failure } from '../failure.ts';
import type { FailureCode } from '../failure.ts';

/** What a subgraph may tell a client by a code; anything else it says is its own affair. */
const PASSED: ReadonlySet<unknown> = new Set<FailureCode>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
]);

/** An error as it stands in an answer. */
interface ToldError {
  message?: unknown;
  path?: readonly (string | number)[];
  extensions?: { code?: unknown };
}

/** An answer as a subgraph has written it. */
export interface ToldResult {
  data?: Record<string, unknown> | null;
  errors?: ToldError[];
}

/**
 * Reads the answer of a subgraph.
 *
 * @throws {GraphQLError} `SUBGRAPH_UNAVAILABLE` when it is none
 */
export function readAnswer(body: string, area: string): ToldResult {
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer)) {
      return answer as ToldResult;
    }
  } catch {
    // Said below: whatever stands in front of the subgraph has answered instead of it.
  }
  throw failure('SUBGRAPH_UNAVAILABLE', { area });
}

/** Takes from the errors of a subgraph all but a known code and the path, and logs what they said. */
export function withoutInsides(
  { data, errors = [] }: ToldResult,
  at: { area: string; requestId: string; log: Logger },
): ExecutionResult {
  if (errors.length === 0) return data === undefined ? {} : { data };
  const reduced = errors.map(reduce);
  const unforeseen = errors.filter((_, index) => reduced[index]!.message === 'INTERNAL_SERVER_ERROR');
  if (unforeseen.length > 0) {
    forRequest(at.log, at.requestId).error(
      { area: at.area, errors: unforeseen.map(({ message, path }) => ({ message, path })) },
      'a subgraph answered with unforeseen errors',
    );
  }
  return { ...(data !== undefined && { data }), errors: reduced };
}

function reduce({ path, extensions }: ToldError): GraphQLError {
  const told = extensions?.code;
  const code = PASSED.has(told) ? (told as FailureCode) : 'INTERNAL_SERVER_ERROR';
  return new GraphQLError(code, { path: path ?? null, extensions: { code } });
}
