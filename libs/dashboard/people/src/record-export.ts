import { graphql } from '@tongxing/dashboard-documents';

/** Says to the service of these ledgers that one of them is exported or printed. */
export const recordExport = graphql(`
  mutation People_recordExport($input: RecordExportInput!) {
    answer: peopleRecordExport(input: $input) {
      __typename
      ... on InvalidInput {
        message
      }
    }
  }
`);
