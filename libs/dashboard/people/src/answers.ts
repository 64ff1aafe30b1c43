import { graphql } from '@tongxing/dashboard-documents';

/** What may be wrong with a change, whatever is changed; see `ChangeAnswer` of the kit. */
export const problemAnswer = graphql(`
  fragment ProblemAnswer on Problem {
    message
    path
    ... on InvalidInput {
      fields {
        message
        path
      }
    }
    ... on VersionConflict {
      currentVersion
    }
    ... on DuplicateSuspected {
      candidates {
        id
        name
        detail
      }
    }
    ... on BulkConflict {
      conflicts {
        id
        currentVersion
      }
    }
  }
`);

/** The changes of a record, as its history shows them. */
export const historyPage = graphql(`
  fragment HistoryPage on ChangeConnection {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        at
        operation
        by
        reason
        fields {
          field
          before
          after
        }
      }
    }
  }
`);
