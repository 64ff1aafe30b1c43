import { graphql } from '@tongxing/dashboard-documents';

export const clauseDocument = graphql(`
  query ClausePanel_plan($code: String!, $on: LocalDate!) {
    plan(code: $code) {
      id
      notice {
        clauses {
          path
          measures {
            code
            title
            actionNo
            quote {
              ...QuoteParts
            }
          }
          readings {
            code
            source
            statement
            quote {
              ...QuoteParts
            }
            target {
              code
              title
              unit
              action {
                no
              }
              judgement(on: $on) {
                achieved {
                  display
                  validOn
                }
                readings {
                  status
                  reading {
                    code
                  }
                }
              }
            }
          }
          milestones {
            ...MilestoneLine
          }
          contradictions {
            code
            title
            state
          }
        }
      }
    }
  }
`);
