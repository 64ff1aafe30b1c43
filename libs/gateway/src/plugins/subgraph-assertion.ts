import { ASSERTION_HEADER, createAssertionSigner } from '@tongxing/auth';
import type { JWK } from '@tongxing/auth';
import { claimsFor } from '../claims.ts';
import { requestOf } from '../request-context.ts';
import type { Plugin } from '../request-context.ts';

/**
 * Signs each call to a subgraph, also each repeated one, and decides all headers it carries. Nothing that
 * a client sent as a header gets through but its language.
 */
export function useSubgraphAssertion(privateJwk: JWK): Plugin {
  const sign = createAssertionSigner({ privateJwk });
  return {
    async onFetch(hook) {
      const { options, executionRequest } = hook;
      if (!executionRequest?.subgraphName) throw new Error('only subgraphs are called through this');
      if (typeof options.body !== 'string') throw new Error('a call to a subgraph must be one text');
      const subgraph = executionRequest.subgraphName;
      const request = requestOf(executionRequest);
      const actor = claimsFor(subgraph, request.actor);
      hook.setOptions({
        ...options,
        headers: {
          accept: 'application/graphql-response+json, application/json',
          'content-type': 'application/json',
          'x-request-id': request.requestId,
          ...(request.acceptLanguage && { 'accept-language': request.acceptLanguage }),
          [ASSERTION_HEADER]: await sign({ subgraph, actor, body: options.body }),
        },
      });
    },
  };
}
