import { graphql } from '@tongxing/dashboard-documents';
import { recordExport } from '../record-export.ts';

/** What a row and a record of the ledger show alike. */
export const enterpriseFields = graphql(`
  fragment EnterpriseFields on Enterprise {
    id
    version
    demonstration
    status
    closedOn
    closedReason
    name
    creditCode
    creditCodeReason
    streetCode
    street {
      code
      name
    }
    industry
    registrationType
    ownership
    ownershipDerived
    figuresYear
    headcount
    revenue
    assets
    sizeClass
    registeredOn
    hasMediationBody
  }
`);

/** The questions and changes of the ledger of enterprises. */
export const enterpriseDocuments = {
  recordExport,
  list: graphql(`
    query Enterprises_page($first: Int!, $after: String, $filter: EnterpriseFilter, $sort: EnterpriseSort) {
      page: enterprises(first: $first, after: $after, filter: $filter, sort: $sort) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...EnterpriseFields
          }
        }
      }
    }
  `),
  count: graphql(`
    query Enterprises_count($filter: EnterpriseFilter) {
      counted: enterprises(first: 1, filter: $filter) {
        totalCount
      }
      totals: enterpriseTotals(filter: $filter) {
        headcount
        revenue
        assets
      }
    }
  `),
  record: graphql(`
    query Enterprises_record($id: ID!) {
      record: enterprise(id: $id) {
        ...EnterpriseFields
        figures {
          year
          headcount
          revenue
          assets
          sizeClass
        }
      }
    }
  `),
  history: graphql(`
    query Enterprises_history($id: ID!, $first: Int!, $after: String) {
      record: enterprise(id: $id) {
        id
        history(first: $first, after: $after) {
          ...HistoryPage
        }
      }
    }
  `),
  register: graphql(`
    mutation Enterprises_register($input: RegisterEnterpriseInput!) {
      answer: registerEnterprise(input: $input) {
        ... on EnterpriseRegistered {
          changed: enterprise {
            id
          }
        }
        ...ProblemAnswer
        ... on EnterpriseExists {
          existing {
            id
            title: name
          }
        }
      }
    }
  `),
  change: graphql(`
    mutation Enterprises_change($input: ChangeEnterpriseInput!) {
      answer: changeEnterprise(input: $input) {
        ... on EnterpriseChanged {
          changed: enterprise {
            id
          }
        }
        ...ProblemAnswer
        ... on EnterpriseExists {
          existing {
            id
            title: name
          }
        }
      }
    }
  `),
  close: graphql(`
    mutation Enterprises_close($input: CloseInput!) {
      answer: closeEnterprise(input: $input) {
        ... on EnterpriseChanged {
          changed: enterprise {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  reopen: graphql(`
    mutation Enterprises_reopen($input: ReopenInput!) {
      answer: reopenEnterprise(input: $input) {
        ... on EnterpriseChanged {
          changed: enterprise {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  bulk: graphql(`
    mutation Enterprises_bulk($input: ChangeEnterprisesInput!) {
      answer: changeEnterprises(input: $input) {
        ... on EnterprisesChanged {
          all: enterprises {
            id
            version
          }
        }
        ...ProblemAnswer
      }
    }
  `),
};
