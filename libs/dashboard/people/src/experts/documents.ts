import { graphql } from '@tongxing/dashboard-documents';
import { recordExport } from '../record-export.ts';

/** The questions and changes of the roster of experts. */
export const expertDocuments = {
  recordExport,
  list: graphql(`
    query Experts_page($first: Int!, $after: String, $filter: ExpertFilter, $sort: ExpertSort) {
      page: experts(first: $first, after: $after, filter: $filter, sort: $sort) {
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
            kind
            employer
            specialisms
            team {
              id
              name
            }
          }
        }
      }
    }
  `),
  count: graphql(`
    query Experts_count($filter: ExpertFilter) {
      counted: experts(first: 1, filter: $filter) {
        totalCount
      }
    }
  `),
  record: graphql(`
    query Experts_record($id: ID!) {
      record: expert(id: $id) {
        id
        version
        demonstration
        status
        closedOn
        closedReason
        name
        kind
        employer
        specialisms
        team {
          id
          name
        }
      }
    }
  `),
  history: graphql(`
    query Experts_history($id: ID!, $first: Int!, $after: String) {
      record: expert(id: $id) {
        id
        history(first: $first, after: $after) {
          ...HistoryPage
        }
      }
    }
  `),
  register: graphql(`
    mutation Experts_register($input: RegisterExpertInput!) {
      answer: registerExpert(input: $input) {
        ... on ExpertRegistered {
          changed: expert {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  change: graphql(`
    mutation Experts_change($input: ChangeExpertInput!) {
      answer: changeExpert(input: $input) {
        ... on ExpertChanged {
          changed: expert {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  close: graphql(`
    mutation Experts_close($input: CloseInput!) {
      answer: closeExpert(input: $input) {
        ... on ExpertChanged {
          changed: expert {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  reopen: graphql(`
    mutation Experts_reopen($input: ReopenInput!) {
      answer: reopenExpert(input: $input) {
        ... on ExpertChanged {
          changed: expert {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  bulk: graphql(`
    mutation Experts_bulk($input: ChangeExpertsInput!) {
      answer: changeExperts(input: $input) {
        ... on ExpertsChanged {
          all: experts {
            id
            version
          }
        }
        ...ProblemAnswer
      }
    }
  `),
};
