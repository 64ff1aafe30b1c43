import { graphql } from '@tongxing/dashboard-documents';

/** Whom a coordinator covers, a page from the first on. */
export const assignmentsDocument = graphql(`
  query Assignments_of($id: ID!, $first: Int!) {
    coordinator(id: $id) {
      id
      enterprises(first: $first) {
        totalCount
        edges {
          node {
            ...AssignmentParts
          }
        }
      }
    }
  }
`);

export const assignmentParts = graphql(`
  fragment AssignmentParts on Assignment {
    id
    version
    from
    to
    duties
    enterprise {
      id
      name
    }
  }
`);

export const assignDocument = graphql(`
  mutation Assignments_assign($input: AssignCoordinatorInput!) {
    answer: assignCoordinator(input: $input) {
      ... on CoordinatorAssigned {
        changed: assignment {
          id
        }
      }
      ...ProblemAnswer
    }
  }
`);

export const changeAssignmentDocument = graphql(`
  mutation Assignments_change($input: ChangeAssignmentInput!) {
    answer: changeAssignment(input: $input) {
      ... on AssignmentChanged {
        changed: assignment {
          id
        }
      }
      ...ProblemAnswer
    }
  }
`);
