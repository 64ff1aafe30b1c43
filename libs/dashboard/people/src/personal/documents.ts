import { graphql } from '@tongxing/dashboard-documents';

export const revealDocument = graphql(`
  mutation People_reveal($input: RevealPersonalDataInput!) {
    answer: revealPersonalData(input: $input) {
      __typename
      ... on PersonalDataRevealed {
        certificateNo
        contact
      }
      ... on Problem {
        message
        path
      }
      ... on InvalidInput {
        fields {
          message
          path
        }
      }
    }
  }
`);
