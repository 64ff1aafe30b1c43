import { graphql } from '@tongxing/dashboard-documents';
import { recordExport } from '../record-export.ts';

/** What a row and a record of the ledger show alike. */
export const socialOrganizationFields = graphql(`
  fragment SocialOrganizationFields on SocialOrganization {
    id
    version
    demonstration
    status
    closedOn
    closedReason
    name
    creditCode
    creditCodeReason
    kind
    streetCode
    street {
      code
      name
    }
    industry
    staff
    registeredOn
    services
    facilitiesMet
    staffingMet
    workItemsMet
  }
`);

/** The questions and changes of the ledger of social organisations. */
export const socialOrganizationDocuments = {
  recordExport,
  list: graphql(`
    query SocialOrganizations_page(
      $first: Int!
      $after: String
      $filter: SocialOrganizationFilter
      $sort: SocialOrganizationSort
    ) {
      page: socialOrganizations(first: $first, after: $after, filter: $filter, sort: $sort) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...SocialOrganizationFields
          }
        }
      }
    }
  `),
  count: graphql(`
    query SocialOrganizations_count($filter: SocialOrganizationFilter) {
      counted: socialOrganizations(first: 1, filter: $filter) {
        totalCount
      }
      totals: socialOrganizationTotals(filter: $filter) {
        staff
      }
    }
  `),
  record: graphql(`
    query SocialOrganizations_record($id: ID!) {
      record: socialOrganization(id: $id) {
        ...SocialOrganizationFields
        remark
      }
    }
  `),
  history: graphql(`
    query SocialOrganizations_history($id: ID!, $first: Int!, $after: String) {
      record: socialOrganization(id: $id) {
        id
        history(first: $first, after: $after) {
          ...HistoryPage
        }
      }
    }
  `),
  register: graphql(`
    mutation SocialOrganizations_register($input: RegisterSocialOrganizationInput!) {
      answer: registerSocialOrganization(input: $input) {
        ... on SocialOrganizationRegistered {
          changed: socialOrganization {
            id
          }
        }
        ...ProblemAnswer
        ... on SocialOrganizationExists {
          existing {
            id
            title: name
          }
        }
      }
    }
  `),
  change: graphql(`
    mutation SocialOrganizations_change($input: ChangeSocialOrganizationInput!) {
      answer: changeSocialOrganization(input: $input) {
        ... on SocialOrganizationChanged {
          changed: socialOrganization {
            id
          }
        }
        ...ProblemAnswer
        ... on SocialOrganizationExists {
          existing {
            id
            title: name
          }
        }
      }
    }
  `),
  close: graphql(`
    mutation SocialOrganizations_close($input: CloseInput!) {
      answer: closeSocialOrganization(input: $input) {
        ... on SocialOrganizationChanged {
          changed: socialOrganization {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  reopen: graphql(`
    mutation SocialOrganizations_reopen($input: ReopenInput!) {
      answer: reopenSocialOrganization(input: $input) {
        ... on SocialOrganizationChanged {
          changed: socialOrganization {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  bulk: graphql(`
    mutation SocialOrganizations_bulk($input: ChangeSocialOrganizationsInput!) {
      answer: changeSocialOrganizations(input: $input) {
        ... on SocialOrganizationsChanged {
          all: socialOrganizations {
            id
            version
          }
        }
        ...ProblemAnswer
      }
    }
  `),
};
