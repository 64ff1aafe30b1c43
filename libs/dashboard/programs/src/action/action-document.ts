import { graphql } from '@tongxing/dashboard-documents';

export const actionDocument = graphql(`
  query ActionPage_plan($code: String!, $no: Int!, $on: LocalDate!) {
    plan(code: $code) {
      id
      mark
      action(no: $no) {
        no
        numeral
        title
        shortTitle
        leadUnitCode
        responsibleUnitCodes
        clause {
          path
        }
        state(on: $on) {
          status
          reason
        }
        measures {
          code
          title
          clause {
            path
          }
          quote {
            ...QuoteParts
          }
        }
        targets {
          ...TargetFigures
          contradictions {
            code
            title
          }
          observations(first: 50, on: $on) {
            totalCount
            edges {
              node {
                id
                year
                numerator
                denominator
                display
                validOn
                recordedAt
                recordedBy
                source
                evidence
                evidenceLink
                demonstration
              }
            }
          }
        }
        supportingIndicators {
          ...SupportingFigures
        }
        milestones {
          ...MilestoneLine
          deliverable
          note
          report {
            id
            status
            doneOn
            evidence
            evidenceLink
            note
            reportedBy
            reportedAt
          }
        }
      }
    }
  }
`);
