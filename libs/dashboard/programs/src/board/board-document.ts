import { graphql } from '@tongxing/dashboard-documents';

export const boardDocument = graphql(`
  query Board_plan($code: String!, $on: LocalDate!) {
    plan(code: $code) {
      id
      mark
      elapsed(on: $on)
      milestones {
        id
        title
        due
        state(on: $on) {
          status
        }
      }
      actions {
        no
        numeral
        shortTitle
        leadUnitCode
        leadUnit {
          districtCode
          code
          name
        }
        state(on: $on) {
          status
          reason
        }
        nextMilestone(on: $on) {
          ...MilestoneLine
        }
        milestones {
          id
          title
          due
          state(on: $on) {
            status
          }
        }
        targets {
          ...TargetFigures
        }
        supportingIndicators {
          ...SupportingFigures
        }
      }
      agenda(on: $on) {
        todo {
          ...AgendaItemParts
        }
        overdue {
          ...AgendaItemParts
        }
        upcoming {
          ...AgendaItemParts
        }
      }
    }
  }

  fragment AgendaItemParts on AgendaItem {
    kind
    title
    detail
    due
    daysLeft
    unitCodes
    target {
      code
      action {
        no
      }
    }
    milestone {
      id
      detailed
      action {
        no
      }
    }
    reading {
      code
      target {
        code
        action {
          no
        }
      }
    }
  }
`);
