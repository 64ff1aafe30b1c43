import { graphql } from '@tongxing/dashboard-documents';
import { recordExport } from '../record-export.ts';

/** The questions and changes of the roster of mediators. */
export const mediatorDocuments = {
  recordExport,
  list: graphql(`
    query Mediators_page($first: Int!, $after: String, $filter: MediatorFilter, $sort: MediatorSort) {
      page: mediators(first: $first, after: $after, filter: $filter, sort: $sort) {
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
            employment
            employer
            bodyId
            body {
              id
              name
            }
            specialisms
            contact
            inPool
            publicName
            publicBody
            publicContact
            publicSpecialisms
          }
        }
      }
    }
  `),
  count: graphql(`
    query Mediators_count($filter: MediatorFilter) {
      counted: mediators(first: 1, filter: $filter) {
        totalCount
      }
    }
  `),
  record: graphql(`
    query Mediators_record($id: ID!) {
      record: mediator(id: $id) {
        id
        version
        demonstration
        status
        closedOn
        closedReason
        name
        employment
        employer
        bodyId
        streetCode
        body {
          id
          name
        }
        specialisms
        contact
        inPool
        publicName
        publicBody
        publicContact
        publicSpecialisms
      }
    }
  `),
  history: graphql(`
    query Mediators_history($id: ID!, $first: Int!, $after: String) {
      record: mediator(id: $id) {
        id
        history(first: $first, after: $after) {
          ...HistoryPage
        }
      }
    }
  `),
  register: graphql(`
    mutation Mediators_register($input: RegisterMediatorInput!) {
      answer: registerMediator(input: $input) {
        ... on MediatorRegistered {
          changed: mediator {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  change: graphql(`
    mutation Mediators_change($input: ChangeMediatorInput!) {
      answer: changeMediator(input: $input) {
        ... on MediatorChanged {
          changed: mediator {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  close: graphql(`
    mutation Mediators_close($input: CloseInput!) {
      answer: closeMediator(input: $input) {
        ... on MediatorChanged {
          changed: mediator {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  reopen: graphql(`
    mutation Mediators_reopen($input: ReopenInput!) {
      answer: reopenMediator(input: $input) {
        ... on MediatorChanged {
          changed: mediator {
            id
          }
        }
        ...ProblemAnswer
      }
    }
  `),
  bulk: graphql(`
    mutation Mediators_bulk($input: ChangeMediatorsInput!) {
      answer: changeMediators(input: $input) {
        ... on MediatorsChanged {
          all: mediators {
            id
            version
          }
        }
        ...ProblemAnswer
      }
    }
  `),
};
