import { LockMode } from '@mikro-orm/core';
import { Checks, NotPermitted, type Ctx, type InvalidInput } from '@tongxing/subgraph';
import { acrossStreets } from '../across-streets.ts';
import { Coordinator } from '../coordinator/coordinator.entity.ts';
import type { EnterpriseProjection } from '../enterprise/enterprise-projection.entity.ts';
import { LEADS } from '../permissions.policy.ts';

/** Days and duties of an assignment, as said. */
interface Said {
  readonly from: string;
  readonly to?: string | null;
  readonly duties?: string | null;
}

/** PostgreSQL: an exclusion constraint refused the row. */
const EXCLUDED = '23P01';

/** Whether the actor assigns coordinators to the enterprise. */
export function mayAssign(ctx: Ctx, { districtCode, streetCode }: EnterpriseProjection): boolean {
  const row = { district: districtCode, street: streetCode, unit: LEADS.coordinator };
  return ctx.permissions.isAllowedOn(ctx.actor, 'coordinator.assign', row);
}

/**
 * The coordinator as they are, held until the end of the transaction, so that they cannot leave meanwhile. Street
 * staff may assign who serves the whole district, whose entry they only read.
 */
export function holdCoordinator(tx: Ctx, id: string): Promise<Coordinator> {
  const options = { lockMode: LockMode.PESSIMISTIC_READ, refresh: true };
  return acrossStreets(tx, () => tx.em.findOneOrFail(Coordinator, { id }, options));
}

/**
 * Checks an assignment against itself, the enterprise and the coordinator: nobody covers an enterprise that was
 * closed by the start, or is covered by who has left.
 * @param place the field that stands for the enterprise where the form has none
 */
export function checkAssignment(
  faults: Checks,
  { from, to, duties }: Said,
  { closedOn, status }: Pick<EnterpriseProjection, 'closedOn' | 'status'>,
  coordinator: Pick<Coordinator, 'closedOn'>,
  place: 'enterpriseId' | 'from',
): void {
  faults.length('duties', duties, 500);
  faults.must(!to || to >= from, 'to', 'BEFORE_START', {
    zh: '结束日期不能早于开始日期。',
    en: 'The end cannot be before the start.',
  });
  faults.must(closedOn ? closedOn > from : status === 'ACTIVE', place, 'ENTERPRISE_CLOSED', {
    zh: '该企业在开始日期之前已注销。',
    en: 'The enterprise was closed by the start.',
  });
  const left = coordinator.closedOn;
  faults.must(left === null || Boolean(to && to <= left), 'to', 'COORDINATOR_LEFT', {
    zh: `该协调员已于 ${left} 离任，请填写不晚于该日的结束日期。`,
    en: `The coordinator left on ${left}. Enter an end that is not later.`,
  });
}

/** Runs a change of assignments; when the same two would meet twice at a time, says so at the start. */
export async function onceAtATime<R>(ctx: Ctx, change: () => Promise<R>): Promise<R | InvalidInput> {
  try {
    return await change();
  } catch (error) {
    if ((error as { code?: unknown }).code !== EXCLUDED) throw error;
    const faults = new Checks(ctx);
    faults.fault('from', 'OVERLAPS', {
      zh: '这名协调员在这段时间已负责该企业。',
      en: 'This coordinator covers the enterprise during that time already.',
    });
    return faults.asProblem();
  }
}

export function mayNotAssign(ctx: Ctx, path: string): NotPermitted {
  return new NotPermitted(
    ctx,
    { zh: '您不能为该企业安排协调员。', en: 'You may not assign coordinators to this enterprise.' },
    [path],
  );
}
