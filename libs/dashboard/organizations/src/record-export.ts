import { graphql } from '@tongxing/dashboard-documents';

/** Says to the service of these ledgers that one of them is exported or printed. */
export const recordExport = graphql(`
  mutation Organizations_recordExport($input: RecordExportInput!) {
    answer: organizationsRecordExport(input: $input) {
      __typename
      ... on InvalidInput {
        message
      }
    }
  }
`);
