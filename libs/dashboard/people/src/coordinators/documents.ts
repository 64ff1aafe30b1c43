import { graphql } from '@tongxing/dashboard-documents';
import { recordExport } from '../record-export.ts';

/** The questions and changes of the roster of coordinators. */
export const coordinatorDocuments = {
  recordExport,
  list: graphql(`
    query Coordinators_page(
      $first: Int!
      $after: String
      $filter: CoordinatorFilter
      $sort: CoordinatorSort
    ) {
      page: coordinators(first: $first, after: $after, filter: $filter, sort: $sort) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            version
            demonstration
            status
            name
            level
            employment
            employer
            certificateNo
            certificateIssuer
            certificateOn
            streetCode
            street {
              code
              name
            }
            duties
            startedOn
            activeAssignments
          }
        }
      }
    }
  `),
  count: graphql(`
    query Coordinators_count($filter: CoordinatorFilter) {
      counted: coordinators(first: 1, filter: $filter) {
        totalCount
      }
      totals: coordinatorTotals(filter: $filter) {
        fullTime
        certified
        assignments
      }
    }
  `),
  record: graphql(`
    query Coordinators_record($id: ID!) {
      record: coordinator(id: $id) {
        id
        version
        demonstration
        status
        closedOn
        closedReason
        name
        level
        employment
        employer
        certificateNo
        certificateIssuer
        certificateOn
        streetCode
        street {
          code
          name
        }
        duties
        startedOn
        activeAssignments
        person {
          id
          mediator {
            id
          }
          expert {
            id
          }
        }
      }
    }
  `),
  history: graphql(`
    query Coordinators_history($id: ID!, $first: Int!, $after: String) {
      record: coordinator(id: $id) {
        id
        history(first: $first, after: $after) {
          ...HistoryPage
        }
      }
    }
  `),
  register: graphql(`
    mutation Coordinators_register($input: RegisterCoordinatorInput!) {
      answer: registerCoordinator(input: $input) {
        ... on CoordinatorRegistered {
          changed: coordinator {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  change: graphql(`
    mutation Coordinators_change($input: ChangeCoordinatorInput!) {
      answer: changeCoordinator(input: $input) {
        ... on CoordinatorChanged {
          changed: coordinator {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  close: graphql(`
    mutation Coordinators_close($input: CloseInput!) {
      answer: closeCoordinator(input: $input) {
        ... on CoordinatorChanged {
          changed: coordinator {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  reopen: graphql(`
    mutation Coordinators_reopen($input: ReopenInput!) {
      answer: reopenCoordinator(input: $input) {
        ... on CoordinatorChanged {
          changed: coordinator {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  bulk: graphql(`
    mutation Coordinators_bulk($input: ChangeCoordinatorsInput!) {
      answer: changeCoordinators(input: $input) {
        ... on CoordinatorsChanged {
          all: coordinators {
            id
            version
          }
        }
        ...ProblemAnswer
      }
    }
  `),
};
