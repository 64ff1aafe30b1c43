import { changeRecord, Checks, type Ctx } from '@tongxing/subgraph';
import { requestCoverage } from '../coverage/coverage.events.ts';
import { knownEnterprise } from '../enterprise/enterprise.service.ts';
import {
  checkAssignment,
  holdCoordinator,
  mayAssign,
  mayNotAssign,
  onceAtATime,
} from './assignment.checks.ts';
import { Assignment } from './assignment.entity.ts';
import type { ChangeAssignmentInput } from './assignment.inputs.ts';
import { AssignmentChanged, type ChangeAssignmentResult } from './assignment.results.ts';

/** Changes from when to when, and with which duties, a coordinator covers an enterprise. */
export function changeAssignment(ctx: Ctx, input: ChangeAssignmentInput): Promise<ChangeAssignmentResult> {
  const change = async (tx: Ctx, row: Assignment): Promise<ChangeAssignmentResult> => {
    const enterprise = await knownEnterprise(tx, row.enterpriseId);
    if (!enterprise || !mayAssign(ctx, enterprise)) return mayNotAssign(ctx, 'id');
    const faults = new Checks(ctx);
    checkAssignment(faults, input, enterprise, await holdCoordinator(tx, row.coordinatorId), 'from');
    if (faults.any) return faults.asProblem();
    tx.em.assign(row, { from: input.from, to: input.to ?? null, duties: input.duties?.trim() || null });
    await tx.em.flush();
    await requestCoverage(tx, row.districtCode);
    return new AssignmentChanged(row);
  };
  return onceAtATime(ctx, () => changeRecord(ctx, Assignment, input, change));
}
