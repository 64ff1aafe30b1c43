import { graphql } from '@tongxing/dashboard-documents';
import {
  useSavedViews as useViews,
  type SavedViewDocuments,
  type SavedViewStore,
} from '@tongxing/dashboard-kit/ledger';

const documents: SavedViewDocuments = {
  list: graphql(`
    query SavedViews_of($ledger: String!) {
      views: savedViews(ledger: $ledger) {
        id
        name
        query
        shared
        ownedByMe
      }
    }
  `),
  save: graphql(`
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
  `),
  drop: graphql(`
    mutation SavedViews_drop($input: DropViewInput!) {
      answer: dropView(input: $input) {
        ... on ViewDropped {
          id
        }
        ...ProblemAnswer
      }
    }
  `),
};

/** The views kept of a ledger, of whatever area: one's own, and those that colleagues share in the district. */
export function useSavedViews(ledger: string): SavedViewStore {
  return useViews(ledger, documents);
}
