import { useMemo } from 'react';
import { useClient, useQuery, type TypedDocumentNode } from 'urql';
import { nextOf, type Answered } from '../form/answer.ts';
import type { ChangeDocument } from '../form/form-documents.ts';
import type { Outcome } from '../form/use-form.ts';
import { useTexts } from '../text/i18n.ts';
import { kitTexts } from '../text/texts.ts';
import type { SavedView, SavedViewStore } from './saved-view.ts';

/** What views are kept with. */
export interface SavedViewDocuments {
  /** `views: savedViews(ledger: $ledger) { id name query shared ownedByMe }` */
  readonly list: TypedDocumentNode<{ views?: readonly SavedView[] | null }, { ledger: string }>;
  readonly save: ChangeDocument;
  readonly drop: ChangeDocument;
}

/** The saved views of a ledger, kept by the services. */
export function useSavedViews(ledger: string, documents: SavedViewDocuments): SavedViewStore {
  const client = useClient();
  const kit = useTexts(kitTexts);
  const [{ data }, ask] = useQuery({ query: documents.list, variables: { ledger } });
  const views = data?.views ?? undefined;
  return useMemo(() => {
    const change = async (document: ChangeDocument, input: object): Promise<Outcome> => {
      const answered: { data?: Answered | undefined; error?: Parameters<typeof nextOf>[1] } = await client
        .mutation(document, { input: input as never })
        .toPromise();
      const next = nextOf(answered.data?.answer, answered.error, kit('form.refused'));
      // A list that was empty holds nothing by which the client could tell that it is old.
      if (next.kind === 'done') ask({ requestPolicy: 'network-only' });
      if (next.kind === 'problems') return { kind: 'problems', problems: next.problems };
      if (next.kind === 'done' || next.kind === 'unreachable' || next.kind === 'signedOut') {
        return { kind: next.kind };
      }
      return { kind: 'problems', problems: [{ message: kit('form.refused'), path: [] }] };
    };
    return {
      views,
      save: (view, key) => change(documents.save, { ledger, ...view, idempotencyKey: key }),
      drop: (id) => change(documents.drop, { id }),
    };
  }, [ask, client, documents, kit, ledger, views]);
}
