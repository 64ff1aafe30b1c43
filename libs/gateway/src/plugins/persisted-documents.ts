import type { Actor } from '@tongxing/auth';
import type { FindDocument } from '../documents.ts';
import { failure } from '../failure.ts';
import { requestIn } from '../request-context.ts';
import type { Plugin } from '../request-context.ts';

/**
 * Runs documents by their hash, and holds audiences to them: whoever signed in to the dashboard, and whoever
 * did not sign in at all, may run the documents of the manifest only. Other clients send documents of their
 * own, within the limits.
 *
 * @param isOpen development: everybody may send documents
 */
export function usePersistedDocuments(findDocument: FindDocument, isOpen: boolean): Plugin {
  return {
    async onParams({ params, setParams, context }) {
      const request = requestIn(context);
      const { documentHash, query } = request.parameters;
      if (documentHash !== undefined) {
        const document = await findDocument(documentHash);
        if (document !== undefined) {
          request.isPersisted = true;
          setParams({ ...params, query: document });
          return;
        }
        // No document is ever learnt from a client; one that comes along is judged as if it came alone.
        if (query === undefined) throw failure('PERSISTED_DOCUMENT_UNKNOWN');
      }
      if (!isOpen && !mayBringDocuments(request.actor)) {
        throw failure('PERSISTED_DOCUMENT_REQUIRED', { status: 403 });
      }
    },
  };
}

function mayBringDocuments(actor: Actor | null): boolean {
  return actor !== null && !actor.scope.includes('dashboard');
}
