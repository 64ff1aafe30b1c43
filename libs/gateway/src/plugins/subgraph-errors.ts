import { isAsyncIterable } from '@graphql-tools/utils';
import { GraphQLError } from 'graphql';
import { forRequest } from '@tongxing/logging';
import type { Logger } from '@tongxing/logging';
import { requestOf } from '../request-context.ts';
import type { FailureCode } from '../failure.ts';
import type { Plugin } from '../request-context.ts';

/** What a subgraph may tell a client by a code; anything else it says is its own affair. */
const PASSED: ReadonlySet<unknown> = new Set<FailureCode>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
]);
/** Our word for a subgraph that is not there, and the transport's for an answer that broke off or is none. */
const BROKEN: ReadonlySet<unknown> = new Set([
  'SUBGRAPH_UNAVAILABLE',
  'SUBREQUEST_HTTP_ERROR',
  'RESPONSE_VALIDATION_FAILED',
]);

/** Takes from the errors of a subgraph all but a known code and the path, and logs what they said. */
export function useSubgraphErrors(log: Logger): Plugin {
  return {
    onSubgraphExecute({ subgraphName, executionRequest }) {
      return (hook) => {
        const { result } = hook;
        if (isAsyncIterable(result) || !result.errors?.length) return;
        const { requestId } = requestOf(executionRequest);
        const errors = result.errors.map((error) => reduced(error, subgraphName));
        const unforeseen = result.errors.filter(
          (_, index) => errors[index]!.extensions['code'] === 'INTERNAL_SERVER_ERROR',
        );
        if (unforeseen.length > 0) {
          forRequest(log, requestId).error(
            { area: subgraphName, errors: unforeseen.map(({ message, path }) => ({ message, path })) },
            'a subgraph answered with unforeseen errors',
          );
        }
        const data = result.data as Record<string, unknown> | null | undefined;
        hook.setResult({ ...(data !== undefined && { data }), errors });
      };
    },
  };
}

function reduced(error: GraphQLError, subgraph: string): GraphQLError {
  const code: unknown = error.extensions?.['code'];
  if (BROKEN.has(code)) return made('SUBGRAPH_UNAVAILABLE', error, subgraph);
  return made(PASSED.has(code) ? (code as FailureCode) : 'INTERNAL_SERVER_ERROR', error);
}

function made(code: FailureCode, { path }: GraphQLError, area?: string): GraphQLError {
  return new GraphQLError(code, { path: path ?? null, extensions: { code, ...(area && { area }) } });
}
