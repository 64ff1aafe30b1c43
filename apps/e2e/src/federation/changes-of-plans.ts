import { randomUUID } from 'node:crypto';
import type { Attempt, Variables } from './attempt.ts';
import { NOWHERE, type Possessions } from './possessions.ts';

/** A mutation whose answer is asked for as far as a refusal and a conflict tell. */
export function mutation(field: string, input: string, several = false): string {
  return `mutation ($input: ${input}!) { it: ${field}(input: $input) {
    __typename ... on Problem { code message path } ${several ? '... on BulkConflict { conflicts { id currentVersion } }' : ''}
  } }`;
}

/** Everything that is decided and reported on a plan, tried on the other's. */
export function changesOfPlans({ plan, targets, milestones, adoptions }: Possessions): Attempt[] {
  const decision = { reason: 'r', authority: 'a', expectedVersion: 0 };
  const inPlan = (field: string, input: string, rest: Variables): Attempt => {
    const asked = (named: string) => ({ input: { ...rest, plan: named, idempotencyKey: randomUUID() } });
    const document = mutation(field, input);
    return { path: 'change', field, document, hidden: asked(plan), missing: asked(NOWHERE.plan) };
  };
  return [
    ...targets.flatMap(({ code, reading, indicator, ratio }) => [
      inPlan('adoptReading', 'AdoptReadingInput', { ...decision, target: code, reading }),
      inPlan('setThreshold', 'SetThresholdInput', { ...decision, reading, value: 50 }),
      inPlan('enterObservation', 'EnterObservationInput', {
        ...{ indicator, year: 2023, numerator: 1, denominator: ratio ? 2 : null },
        ...{ validOn: '2023-06-01', evidence: 'e' },
      }),
    ]),
    ...milestones.flatMap((milestone) => [
      inPlan('reportMilestone', 'ReportMilestoneInput', {
        ...{ milestone, status: 'DONE', doneOn: '2023-06-01', evidence: 'e', expectedVersion: 0 },
      }),
      inPlan('adoptDate', 'AdoptDateInput', { ...decision, milestone, choice: 'LOOSE' }),
    ]),
    ...adoptions.map((adoption) =>
      inPlan('withdrawAdoption', 'WithdrawAdoptionInput', { adoption, reason: 'r', expectedVersion: 1 }),
    ),
  ];
}
