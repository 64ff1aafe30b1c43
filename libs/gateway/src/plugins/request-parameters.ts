import { requestIn } from '../request-context.ts';
import type { Plugin } from '../request-context.ts';

/**
 * Hands the operation that was read at the door to the runtime, so that none of the runtime's own parsers
 * (forms, plain text, query strings, multipart) ever reads a request.
 */
export function useRequestParameters(): Plugin {
  return {
    onRequestParse({ serverContext, setRequestParser }) {
      const { query = '', operationName, variables } = requestIn(serverContext).parameters;
      // The runtime insists on a document; a persisted one is put in its place by its plugin.
      setRequestParser(() => ({
        query,
        ...(operationName !== undefined && { operationName }),
        ...(variables && { variables }),
      }));
    },
  };
}
