import { GraphQLError } from 'graphql';
import type { Logger } from '@tongxing/logging';
import { forRequest } from '@tongxing/logging';
import { isFailureCode, presentError, Stopped } from '../failure.ts';
import type { FailureCode } from '../failure.ts';
import type { RequestContext } from '../request-context.ts';

/** An error as it may leave, and what else the answer must say because of it. */
export interface Masked {
  shown: GraphQLError;
  code: FailureCode;
  /** HTTP status, when the operation was not run at all */
  status: number | undefined;
  /** seconds */
  retryAfter: number | undefined;
}

/** The errors in whatever was thrown on the way. */
export function errorsIn(thrown: unknown): readonly GraphQLError[] {
  if (thrown instanceof Stopped) return thrown.errors;
  if (thrown instanceof GraphQLError) return [thrown];
  return [new GraphQLError('unforeseen', { originalError: thrown instanceof Error ? thrown : null })];
}

/**
 * Turns an error into a code, a text for that code, the path and the request's id. Whatever else it carried
 * (exception texts, names of services, stack traces, addresses) stays in the log.
 */
export function masked(error: GraphQLError, request: RequestContext, log: Logger): Masked {
  const known = error.extensions['code'];
  const code = isFailureCode(known) ? known : 'INTERNAL_SERVER_ERROR';
  // What came with a code of ours was logged where it was made.
  if (code !== known) {
    forRequest(log, request.requestId).error(
      { err: error.originalError ?? error, path: error.path },
      'an operation failed',
    );
  }
  const { area, detail, status, retryAfter } = error.extensions as Facts;
  const said = presentError(code, { ...(area && { area }), ...(detail && { detail }) }, request);
  const shown = new GraphQLError(said.message, {
    path: error.path ?? null,
    ...(isAboutDocument(code) && {
      nodes: error.nodes ?? null,
      source: error.source ?? null,
      positions: error.positions ?? null,
    }),
    extensions: said.extensions,
  });
  return { shown, code, status, retryAfter };
}

interface Facts {
  area?: string;
  detail?: string;
  status?: number;
  retryAfter?: number;
}

/** Errors that concern nothing but the text that the client itself has sent. */
function isAboutDocument(code: FailureCode): boolean {
  return code === 'GRAPHQL_PARSE_FAILED' || code === 'GRAPHQL_VALIDATION_FAILED';
}
