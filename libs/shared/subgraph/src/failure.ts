import { unwrapResolverError } from '@apollo/server/errors';
import type { Logger } from '@tongxing/logging';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** A refusal that the caller's client understands by its code; its text never leaves the service. */
export class Refusal extends Error {
  readonly code: string;
  constructor(code: string, reason: string) {
    super(reason);
    this.code = code;
  }
}

/** Nobody is signed in, and the field is not public. */
export class Unauthenticated extends Refusal {
  constructor() {
    super('UNAUTHENTICATED', 'sign-in required');
  }
}

/** Signed in, but the role has no such permission. */
export class Forbidden extends Refusal {
  constructor(permission: string) {
    super('FORBIDDEN', `permission ${permission} required`);
  }
}

/** The client asks for what cannot be answered: a cursor that is none, a page too large. */
export class BadUserInput extends Refusal {
  constructor(reason: string) {
    super('BAD_USER_INPUT', reason);
  }
}

/** Codes that GraphQL itself gives to a document it cannot run. */
const DOCUMENT_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
]);

/**
 * The one place where a failure becomes an answer: a code, the request id and the path, and nothing of
 * the exception. What was not foreseen is logged in full.
 */
export function formatFailure(
  log: Logger,
  requestId: string,
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const code = codeOf(cause, formatted);
  if (code === 'INTERNAL_SERVER_ERROR')
    log.error({ error: cause, path: formatted.path }, 'unforeseen failure');
  return {
    message: code,
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code, requestId },
  };
}

function codeOf(cause: unknown, formatted: GraphQLFormattedError): string {
  if (cause instanceof Refusal) return cause.code;
  const given = formatted.extensions?.['code'];
  const fromGraphQL = cause instanceof GraphQLError && typeof given === 'string' && DOCUMENT_CODES.has(given);
  return fromGraphQL ? given : 'INTERNAL_SERVER_ERROR';
}
