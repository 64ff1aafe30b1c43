import { actorOf, Checks, NotFound, NotPermitted, transact, type Ctx } from '@tongxing/subgraph';
import { requestCoverage } from '../coverage/coverage.events.ts';
import type { EnterpriseProjection } from '../enterprise/enterprise-projection.entity.ts';
import { knownEnterprise } from '../enterprise/enterprise.service.ts';
import { COORDINATOR_LEAD } from '../permissions.policy.ts';
import { Assignment } from './assignment.entity.ts';
import type { AssignCoordinatorInput } from './coordinator.inputs.ts';
import { CoordinatorAssigned, type AssignCoordinatorResult } from './coordinator.results.ts';
import { coordinator } from './coordinator.service.ts';

/** PostgreSQL: an exclusion constraint refused the row. */
const OVERLAPS = '23P01';
const UNIQUE = '23505';

/**
 * Lets a coordinator cover an enterprise from a day on. Coverage of the district is counted anew with the
 * same transaction. The same key of the same person gives the same assignment.
 */
export async function assignCoordinator(
  ctx: Ctx,
  input: AssignCoordinatorInput,
): Promise<AssignCoordinatorResult> {
  const actor = actorOf(ctx);
  const enterprise = await knownEnterprise(ctx, input.enterpriseId);
  if (!enterprise) return noEnterprise(ctx);
  if (!mayAssign(ctx, enterprise)) return notPermitted(ctx);
  const person = await coordinator(ctx, input.coordinatorId);
  if (person?.districtCode !== enterprise.districtCode) return noCoordinator(ctx);

  const repeated = await findRepeated(ctx, input);
  if (repeated) return repeated;
  const faults = check(ctx, input, enterprise);
  if (faults.any) return faults.asProblem();
  try {
    return await transact(ctx, async (tx) => {
      const assignment = tx.em.create(Assignment, {
        districtCode: enterprise.districtCode,
        coordinatorId: person.id,
        enterpriseId: enterprise.id,
        streetCode: enterprise.streetCode,
        from: input.from,
        to: input.to ?? null,
        duties: input.duties?.trim() || null,
        demonstration: false,
        assignedBySub: actor.sub,
        idempotencyKey: input.idempotencyKey,
      });
      await tx.em.persist(assignment).flush();
      await requestCoverage(tx, enterprise.districtCode);
      return new CoordinatorAssigned(assignment);
    });
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === OVERLAPS) return overlapping(ctx);
    const first = code === UNIQUE ? await findRepeated(ctx, input) : null;
    if (!first) throw error;
    return first;
  }
}

function mayAssign(ctx: Ctx, { districtCode, streetCode }: EnterpriseProjection): boolean {
  const row = { district: districtCode, street: streetCode, unit: COORDINATOR_LEAD };
  return ctx.permissions.isAllowedOn(ctx.actor, 'coordinator.assign', row);
}

async function findRepeated(
  ctx: Ctx,
  input: AssignCoordinatorInput,
): Promise<AssignCoordinatorResult | null> {
  const { idempotencyKey } = input;
  const first = await ctx.em.findOne(Assignment, { assignedBySub: actorOf(ctx).sub, idempotencyKey });
  if (!first) return null;
  const isSame = first.coordinatorId === input.coordinatorId && first.enterpriseId === input.enterpriseId;
  if (isSame) return new CoordinatorAssigned(first);
  const faults = new Checks(ctx);
  faults.fault('idempotencyKey', 'KEY_USED', {
    zh: '这次提交的编号已用于另一项安排，请重新打开表单再提交。',
    en: 'This submission’s number was used for another assignment. Open the form again and resubmit.',
  });
  return faults.asProblem();
}

function check(ctx: Ctx, input: AssignCoordinatorInput, enterprise: EnterpriseProjection): Checks {
  const faults = new Checks(ctx);
  faults.text('idempotencyKey', input.idempotencyKey, { max: 64 });
  faults.length('duties', input.duties, 500);
  faults.must(!input.to || input.to >= input.from, 'to', 'BEFORE_START', {
    zh: '结束日期不能早于开始日期。',
    en: 'The end cannot be before the start.',
  });
  const isOpen = enterprise.closedOn ? enterprise.closedOn > input.from : enterprise.status === 'ACTIVE';
  faults.must(isOpen, 'enterpriseId', 'ENTERPRISE_CLOSED', {
    zh: '该企业在开始日期之前已注销。',
    en: 'The enterprise was closed by the start.',
  });
  return faults;
}

function overlapping(ctx: Ctx): AssignCoordinatorResult {
  const faults = new Checks(ctx);
  faults.fault('from', 'OVERLAPS', {
    zh: '这名协调员在这段时间已负责该企业。',
    en: 'This coordinator covers the enterprise during that time already.',
  });
  return faults.asProblem();
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

function notPermitted(ctx: Ctx): NotPermitted {
  return new NotPermitted(
    ctx,
    { zh: '您不能为该企业安排协调员。', en: 'You may not assign coordinators to this enterprise.' },
    ['enterpriseId'],
  );
}
