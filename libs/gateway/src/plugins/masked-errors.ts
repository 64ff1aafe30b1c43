import { GraphQLError } from 'graphql';
import type { Logger } from '@tongxing/logging';
import { forRequest } from '@tongxing/logging';
import { isFailureCode, presentError } from '../failure.ts';
import type { FailureCode } from '../failure.ts';
import { requestIn } from '../request-context.ts';
import type { Plugin, RequestContext } from '../request-context.ts';

/**
 * Turns every error of an answer into a code, a text for that code, the path and the request's id. Whatever
 * else an error carried (exception texts, names of services, stack traces, addresses) stays in the log.
 */
export function useMaskedErrors(log: Logger): Plugin {
  return {
    onResultProcess(hook) {
      const { result, serverContext } = hook;
      if (Array.isArray(result) || !('errors' in result) || !result.errors?.length) return;
      requestIn(serverContext).outcome.hasErrors = true;
      const errors = result.errors.map((error) => masked(error, requestIn(serverContext), log));
      hook.setResult({ ...('data' in result && { data: result.data }), errors });
    },
  };
}

function masked(error: GraphQLError, request: RequestContext, log: Logger): GraphQLError {
  const code = codeOf(error);
  // What came with a code of ours was logged where it was made.
  if (code === 'INTERNAL_SERVER_ERROR' && error.extensions?.['code'] !== code) {
    forRequest(log, request.requestId).error({ err: error, path: error.path }, 'an operation failed');
  }
  const { area, detail, http } = (error.extensions ?? {}) as Facts;
  const shown = presentError(
    code,
    { ...(area && { area }), ...detailOf(code, detail ?? error.message) },
    request,
  );
  return new GraphQLError(shown.message, {
    path: error.path ?? null,
    ...(isAboutDocument(code) && {
      nodes: error.nodes ?? null,
      source: error.source ?? null,
      positions: error.positions ?? null,
    }),
    extensions: { ...shown.extensions, ...(http?.status && { http: { status: http.status } }) },
  });
}

interface Facts {
  area?: string;
  detail?: string;
  http?: { status?: number };
}

function codeOf(error: GraphQLError): FailureCode {
  const code = error.extensions?.['code'];
  if (isFailureCode(code)) return code;
  // The runtime's word for a document with several operations and none chosen.
  if (code === 'OPERATION_RESOLUTION_FAILURE') return 'BAD_REQUEST';
  return error.message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'INTERNAL_SERVER_ERROR';
}

/** Errors that concern nothing but the text that the client itself has sent. */
function isAboutDocument(code: FailureCode): boolean {
  return code === 'GRAPHQL_PARSE_FAILED' || code === 'GRAPHQL_VALIDATION_FAILED';
}

function detailOf(code: FailureCode, detail: string): { detail?: string } {
  return detail === code || code === 'INTERNAL_SERVER_ERROR' ? {} : { detail };
}
