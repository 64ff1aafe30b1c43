import type { Actor } from '@tongxing/auth';
import type { GraphQLSchema } from 'graphql';
import { stopped } from '../failure.ts';
import type { FindDocument } from '../manifest.ts';
import type { RequestContext } from '../request-context.ts';
import { prepare } from './prepared.ts';
import type { Prepared } from './prepared.ts';

/** How many characters of documents are remembered that clients have brought: read, each weighs some hundred times that. */
const REMEMBERED_CHARACTERS = 256 * 1024;
/** Points for a document that was not known: to read one costs as much as to run a good many that are. */
const POINTS_TO_READ = 10;

/**
 * Makes the look-up of the document that a request asks for, and holds audiences to theirs: whoever signed in to the
 * dashboard, and whoever did not sign in at all, may run the documents of the manifest only. Clients whose scope is
 * the graph send documents of their own, within the limits; any other scope asks for nothing here.
 *
 * @param isOpen development: everybody may send documents
 */
export function documentDoor(
  schema: GraphQLSchema,
  findDocument: FindDocument,
  isOpen: boolean,
): (request: RequestContext) => Promise<Prepared> {
  const persisted = new Map<string, Prepared>();
  const remembered = rememberingBrought((text) => prepare(schema, text, false));
  return async (request) => {
    const { documentHash, query } = request.parameters;
    if (!isOpen && !mayAsk(request.actor)) throw stopped('FORBIDDEN', { status: 403 });
    if (documentHash !== undefined) {
      const known = persisted.get(documentHash);
      if (known) return known;
      const text = await findDocument(documentHash);
      if (text !== undefined) {
        const prepared = prepare(schema, text, true);
        persisted.set(documentHash, prepared);
        return prepared;
      }
      // No document is ever learnt from a client; one that comes along is judged as if it came alone.
      if (query === undefined) throw stopped('PERSISTED_DOCUMENT_UNKNOWN');
    }
    if (!isOpen && !mayBringDocuments(request.actor)) {
      throw stopped('PERSISTED_DOCUMENT_REQUIRED', { status: 403 });
    }
    return remembered(query ?? '', () => request.spend(POINTS_TO_READ));
  };
}

function mayAsk(actor: Actor | null): boolean {
  return actor === null || actor.scope.includes('dashboard') || mayBringDocuments(actor);
}

function mayBringDocuments(actor: Actor | null): boolean {
  return actor !== null && actor.scope.includes('graph') && !actor.scope.includes('dashboard');
}

/** Remembers what was read last, up to a size that no client can exceed; what could not be read is not kept. */
function rememberingBrought(read: (text: string) => Prepared) {
  const kept = new Map<string, Prepared>();
  let characters = 0;
  return (text: string, beforeReading: () => void): Prepared => {
    const known = kept.get(text);
    if (known) {
      // Moved to the young end, so that what nobody asks for any more goes first.
      kept.delete(text);
      kept.set(text, known);
      return known;
    }
    beforeReading();
    const prepared = read(text);
    kept.set(text, prepared);
    characters += text.length;
    for (const [oldest] of kept) {
      if (characters <= REMEMBERED_CHARACTERS) break;
      kept.delete(oldest);
      characters -= oldest.length;
    }
    return prepared;
  };
}
