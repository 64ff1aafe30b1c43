import { useMemo } from 'react';
import { useClient, useQuery, type CombinedError } from 'urql';
import { graphql } from '@tongxing/dashboard-documents';
import { kitTexts, useTexts, type Outcome } from '@tongxing/dashboard-kit';
import { nextOf, type ChangeAnswer, type SavedViewStore } from '@tongxing/dashboard-kit/ledger';

const viewsDocument = graphql(`
  query SavedViews_of($ledger: String!) {
    savedViews(ledger: $ledger) {
      id
      name
      query
      shared
      ownedByMe
    }
  }
`);
const saveDocument = graphql(`
  mutation SavedViews_save($input: SaveViewInput!) {
    answer: saveView(input: $input) {
      ... on ViewSaved {
        changed: view {
          id
        }
      }
      ...ProblemAnswer
    }
  }
`);
const dropDocument = graphql(`
  mutation SavedViews_drop($input: DropViewInput!) {
    answer: dropView(input: $input) {
      ... on ViewDropped {
        id
      }
      ...ProblemAnswer
    }
  }
`);

interface Answer {
  readonly data?: { readonly answer?: ChangeAnswer | null } | undefined;
  readonly error?: CombinedError | undefined;
}

/** What became of a view, as the list of views takes it; `refused` is said when no reason came. */
function outcomeOf({ data, error }: Answer, refused: string): Outcome {
  const next = nextOf(data?.answer, error, refused);
  switch (next.kind) {
    case 'done':
    case 'unreachable':
    case 'signedOut':
      return { kind: next.kind };
    case 'problems':
      return { kind: 'problems', problems: next.problems };
    default:
      return { kind: 'problems', problems: [{ message: refused, path: [] }] };
  }
}

/** The views kept of a ledger: one's own, and those that colleagues share in the district. */
export function useSavedViews(ledger: string): SavedViewStore {
  const client = useClient();
  const kit = useTexts(kitTexts);
  const [{ data }, ask] = useQuery({ query: viewsDocument, variables: { ledger } });
  return useMemo(() => {
    const refused = kit('form.refused');
    // The first view has no other in an answer by which the cache would know that it has grown old.
    const told = (answer: Answer): Outcome => {
      const outcome = outcomeOf(answer, refused);
      if (outcome.kind === 'done') ask({ requestPolicy: 'network-only' });
      return outcome;
    };
    return {
      views: data?.savedViews ?? undefined,
      save: async (view, idempotencyKey) =>
        told(await client.mutation(saveDocument, { input: { ...view, ledger, idempotencyKey } }).toPromise()),
      drop: async (id) => told(await client.mutation(dropDocument, { input: { id } }).toPromise()),
    };
  }, [data, ask, client, ledger, kit]);
}
