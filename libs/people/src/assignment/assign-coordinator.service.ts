import { actorOf, Checks, enterOnce, NotFound, type Ctx } from '@tongxing/subgraph';
import { coordinator } from '../coordinator/coordinator.service.ts';
import { requestCoverage } from '../coverage/coverage.events.ts';
import { holdEnterprise, knownEnterprise } from '../enterprise/enterprise.service.ts';
import {
  checkAssignment,
  holdCoordinator,
  mayAssign,
  mayNotAssign,
  onceAtATime,
} from './assignment.checks.ts';
import { Assignment } from './assignment.entity.ts';
import type { AssignCoordinatorInput } from './assignment.inputs.ts';
import { CoordinatorAssigned, type AssignCoordinatorResult } from './assignment.results.ts';

/**
 * Lets a coordinator cover an enterprise from a day on. Coverage of the district is counted anew with the
 * same transaction. The same key of the same person gives the same assignment.
 */
export async function assignCoordinator(
  ctx: Ctx,
  input: AssignCoordinatorInput,
): Promise<AssignCoordinatorResult> {
  const enterprise = await knownEnterprise(ctx, input.enterpriseId);
  if (!enterprise) return noEnterprise(ctx);
  if (!mayAssign(ctx, enterprise)) return mayNotAssign(ctx, 'enterpriseId');
  const chosen = await coordinator(ctx, input.coordinatorId);
  if (chosen?.districtCode !== enterprise.districtCode) return noCoordinator(ctx);
  const { districtCode } = enterprise;
  const key = {
    idempotencyKey: input.idempotencyKey,
    isSame: ({ coordinatorId, enterpriseId }: Assignment) =>
      coordinatorId === chosen.id && enterpriseId === enterprise.id,
    success: (row: Assignment): AssignCoordinatorResult => new CoordinatorAssigned(row),
  };
  const enter = async (tx: Ctx): Promise<AssignCoordinatorResult> => {
    const held = await holdEnterprise(tx, enterprise.id);
    if (!held) return noEnterprise(ctx);
    if (!mayAssign(ctx, held)) return mayNotAssign(ctx, 'enterpriseId');
    const faults = new Checks(ctx);
    faults.text('idempotencyKey', input.idempotencyKey, { max: 64 });
    checkAssignment(faults, input, held, await holdCoordinator(tx, chosen.id), 'enterpriseId');
    if (faults.any) return faults.asProblem();
    const assignment = tx.em.create(Assignment, {
      districtCode,
      coordinatorId: chosen.id,
      enterpriseId: enterprise.id,
      streetCode: held.streetCode,
      from: input.from,
      to: input.to ?? null,
      duties: input.duties?.trim() || null,
      recordedBySub: actorOf(ctx).sub,
      idempotencyKey: input.idempotencyKey,
    });
    await tx.em.persist(assignment).flush();
    await requestCoverage(tx, districtCode);
    return new CoordinatorAssigned(assignment);
  };
  return onceAtATime(ctx, () => enterOnce(ctx, Assignment, key, enter));
}

function noEnterprise(ctx: Ctx): NotFound {
  return new NotFound(
    ctx,
    {
      zh: '没有找到该企业。刚登记的企业要过几秒钟才能安排协调员。',
      en: 'No such enterprise. One just registered can be assigned after a few seconds.',
    },
    ['enterpriseId'],
  );
}

function noCoordinator(ctx: Ctx): NotFound {
  return new NotFound(ctx, { zh: '没有找到该协调员。', en: 'No such coordinator.' }, ['coordinatorId']);
}
