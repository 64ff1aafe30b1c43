const READING_JUDGED = `
  reading { code statement needsThreshold }
  status
  total { scope start due goal goalMax achieved expected pace status late }
  years { year goal achieved expected pace status }
  current { year achieved status }`;

/** Everything the board and the pages beside it show of a plan, on a day. */
export const BOARD = `query Board($code: String, $on: LocalDate) {
  plan(code: $code) {
    id code districtCode number title issuer start due demonstration years
    day { on reason } elapsed(on: $on) version { no } versions { no }
    may { enterObservation adopt reportMilestone }
    posts { ordinal role unitName title }
    actions {
      no title leadUnitCode responsibleUnitCodes
      state(on: $on) { status reason }
      nextMilestone(on: $on) { id due }
      contradictions { code state }
      targets {
        code title unit decisionVersion
        adoption { id choice reason inForce }
        judgement(on: $on) {
          on status headline
          achieved { value display validOn source recordedAt indicator { code formula } }
          readings { ${READING_JUDGED} }
        }
        readings { code threshold { value } thresholdVersion }
        observations(first: 5, on: $on) { totalCount edges { cursor node { id numerator validOn } } }
      }
      milestones { id due altDue remindOn state(on: $on) { status daysLeft } report { status doneOn } dateAdoption { choice } }
    }
    agenda(on: $on) {
      todo { kind title due target { code } milestone { id } reading { code } }
      overdue { kind title due daysLeft } upcoming { kind title due daysLeft }
    }
    notice { text clauses { path state(on: $on) } }
    contradictions { code severity state sides { label text quote { start end text } clause { path } } }
  }
}`;

const PROBLEM = `... on Problem { code message path }
  ... on InvalidInput { fields { code message path } }`;
const CONFLICT = `... on VersionConflict { expectedVersion currentVersion }`;

/** Enters a figure; the answer shows how its targets stand now. */
export const ENTER = `mutation Enter($input: EnterObservationInput!) {
  enterObservation(input: $input) {
    __typename
    ... on ObservationEntered {
      observation { id year numerator denominator display source recordedBy evidence validOn }
      targets { code judgement { status achieved { display source } readings { reading { code } status total { achieved pace status } } } }
    }
    ${PROBLEM}
  }
}`;

const RECORDED = `__typename
  ... on AdoptionRecorded {
    adoption { id kind subject choice value reason authority adoptedBy inForce sequence withdrawnAt withdrawnBy withdrawnReason }
    target { code decisionVersion adoption { id choice } adoptions { id sequence inForce withdrawnReason } judgement { headline status } }
    milestone { id dateDecisionVersion dateAdoption { choice } state { status daysLeft } }
    reading { code thresholdVersion threshold { value } }
  }
  ${PROBLEM} ${CONFLICT}`;

/** The four decisions. */
export const ADOPT = `mutation Adopt($input: AdoptReadingInput!) { result: adoptReading(input: $input) { ${RECORDED} } }`;
export const ADOPT_DATE = `mutation AdoptDate($input: AdoptDateInput!) { result: adoptDate(input: $input) { ${RECORDED} } }`;
export const SET_THRESHOLD = `mutation Set($input: SetThresholdInput!) { result: setThreshold(input: $input) { ${RECORDED} } }`;
export const WITHDRAW = `mutation Withdraw($input: WithdrawAdoptionInput!) { result: withdrawAdoption(input: $input) { ${RECORDED} } }`;

/** Reports on a milestone; the answer shows how it stands now. */
export const REPORT = `mutation Report($input: ReportMilestoneInput!) {
  result: reportMilestone(input: $input) {
    __typename
    ... on MilestoneReported {
      milestone {
        id reportVersion state { status daysLeft overdueStrict overdueLoose doneOn }
        report { status doneOn evidence evidenceLink note reportedBy }
        reports { status }
      }
    }
    ${PROBLEM} ${CONFLICT}
  }
}`;
