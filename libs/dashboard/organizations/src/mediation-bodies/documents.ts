import { graphql } from '@tongxing/dashboard-documents';
import { recordExport } from '../record-export.ts';

/** What a row and a record of the ledger show alike. */
export const mediationBodyFields = graphql(`
  fragment MediationBodyFields on MediationBody {
    id
    version
    demonstration
    status
    closedOn
    closedReason
    name
    type
    streetCode
    street {
      code
      name
    }
    enterpriseId
    enterprise {
      id
      name
    }
    hasOffice
    hasEquipment
    hasNameAndLogo
    hasPostedRules
    hasMediator
    mediatorCount
    standardised
    establishedOn
    contact
    filedOn
  }
`);

/** The questions and changes of the ledger of mediation bodies. */
export const mediationBodyDocuments = {
  recordExport,
  list: graphql(`
    query MediationBodies_page(
      $first: Int!
      $after: String
      $filter: MediationBodyFilter
      $sort: MediationBodySort
    ) {
      page: mediationBodies(first: $first, after: $after, filter: $filter, sort: $sort) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...MediationBodyFields
          }
        }
      }
    }
  `),
  count: graphql(`
    query MediationBodies_count($filter: MediationBodyFilter) {
      counted: mediationBodies(first: 1, filter: $filter) {
        totalCount
      }
      totals: mediationBodyTotals(filter: $filter) {
        standardised
        mediators
      }
    }
  `),
  record: graphql(`
    query MediationBodies_record($id: ID!) {
      record: mediationBody(id: $id) {
        ...MediationBodyFields
      }
    }
  `),
  history: graphql(`
    query MediationBodies_history($id: ID!, $first: Int!, $after: String) {
      record: mediationBody(id: $id) {
        id
        history(first: $first, after: $after) {
          ...HistoryPage
        }
      }
    }
  `),
  register: graphql(`
    mutation MediationBodies_register($input: RegisterMediationBodyInput!) {
      answer: registerMediationBody(input: $input) {
        ... on MediationBodyRegistered {
          changed: mediationBody {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  change: graphql(`
    mutation MediationBodies_change($input: ChangeMediationBodyInput!) {
      answer: changeMediationBody(input: $input) {
        ... on MediationBodyChanged {
          changed: mediationBody {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  close: graphql(`
    mutation MediationBodies_close($input: CloseInput!) {
      answer: closeMediationBody(input: $input) {
        ... on MediationBodyChanged {
          changed: mediationBody {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  reopen: graphql(`
    mutation MediationBodies_reopen($input: ReopenInput!) {
      answer: reopenMediationBody(input: $input) {
        ... on MediationBodyChanged {
          changed: mediationBody {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  bulk: graphql(`
    mutation MediationBodies_bulk($input: ChangeMediationBodiesInput!) {
      answer: changeMediationBodies(input: $input) {
        ... on MediationBodiesChanged {
          all: mediationBodies {
            id
            version
          }
        }
        ...ProblemAnswer
      }
    }
  `),
};
