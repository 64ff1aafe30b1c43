/** What several pages ask of a target and a milestone. */
import { graphql } from '@tongxing/dashboard-documents';

graphql(`
  fragment QuoteParts on Quote {
    clause
    text
    start
    end
  }
`);

graphql(`
  fragment JudgementParts on Judgement {
    scope
    year
    stated
    start
    due
    goal
    goalMax
    achieved
    numerator
    denominator
    expected
    pace
    status
  }
`);

graphql(`
  fragment IndicatorParts on Indicator {
    code
    version
    title
    unit
    kind
    formula
    numerator
    denominator
    ownerUnitCode
  }
`);

graphql(`
  fragment FigureParts on Figure {
    value
    display
    numerator
    denominator
    validOn
    recordedAt
    source
    ledger
  }
`);

graphql(`
  fragment SupportingFigures on SupportingIndicator {
    indicator {
      ...IndicatorParts
    }
    quote {
      ...QuoteParts
    }
    figure(on: $on) {
      ...FigureParts
    }
  }
`);

graphql(`
  fragment TargetFigures on Target {
    code
    title
    unit
    detailed
    start
    due
    altDue
    adoption {
      id
      choice
    }
    indicator {
      ...IndicatorParts
    }
    judgement(on: $on) {
      on
      status
      headline
      achieved {
        ...FigureParts
      }
      readings {
        status
        reading {
          code
          source
          per
          comparator
          wording
          statement
          needsThreshold
          quote {
            ...QuoteParts
          }
        }
        total {
          ...JudgementParts
        }
        years {
          ...JudgementParts
        }
        current {
          ...JudgementParts
        }
      }
    }
  }
`);

graphql(`
  fragment AdoptionParts on Adoption {
    id
    kind
    subject
    choice
    value
    reason
    authority
    adoptedBy
    adoptedAt
    withdrawnAt
    withdrawnBy
    withdrawnReason
    inForce
  }
`);

graphql(`
  fragment MilestoneLine on Milestone {
    id
    code
    year
    title
    wording
    start
    due
    altDue
    ambiguous
    detailed
    remindOn
    ownerUnitCodes
    action {
      no
      numeral
      shortTitle
    }
    quote {
      ...QuoteParts
    }
    dateAdoption {
      id
      choice
    }
    state(on: $on) {
      status
      daysLeft
      overdueStrict
      overdueLoose
      doneOn
    }
  }
`);
