import { graphql } from '@tongxing/dashboard-documents';

export const decisionDocument = graphql(`
  query AdoptionDrawer_plan($code: String!) {
    plan(code: $code) {
      id
      targets {
        code
        title
        unit
        decisionVersion
        adoptions {
          ...AdoptionParts
        }
        readings {
          code
          source
          statement
          comparator
          wording
          note
          needsThreshold
          thresholdVersion
          quote {
            ...QuoteParts
          }
          thresholds {
            ...AdoptionParts
          }
        }
      }
      milestones {
        id
        title
        wording
        due
        altDue
        dateDecisionVersion
        quote {
          ...QuoteParts
        }
        dateAdoptions {
          ...AdoptionParts
        }
      }
    }
  }
`);

graphql(`
  fragment AdoptionAnswer on AdoptionResult {
    ... on AdoptionRecorded {
      adoption {
        id
      }
      target {
        code
      }
      milestone {
        id
      }
      reading {
        code
      }
    }
    ... on InvalidInput {
      message
      path
      fields {
        message
        path
      }
    }
    ... on NotPermitted {
      message
      path
    }
    ... on NotFound {
      message
      path
    }
    ... on VersionConflict {
      message
      currentVersion
    }
  }
`);

export const adoptReadingDocument = graphql(`
  mutation AdoptionForm_adoptReading($input: AdoptReadingInput!) {
    answer: adoptReading(input: $input) {
      ...AdoptionAnswer
    }
  }
`);

export const adoptDateDocument = graphql(`
  mutation AdoptionForm_adoptDate($input: AdoptDateInput!) {
    answer: adoptDate(input: $input) {
      ...AdoptionAnswer
    }
  }
`);

export const setThresholdDocument = graphql(`
  mutation AdoptionForm_setThreshold($input: SetThresholdInput!) {
    answer: setThreshold(input: $input) {
      ...AdoptionAnswer
    }
  }
`);

export const withdrawDocument = graphql(`
  mutation WithdrawForm_withdraw($input: WithdrawAdoptionInput!) {
    answer: withdrawAdoption(input: $input) {
      ...AdoptionAnswer
    }
  }
`);
