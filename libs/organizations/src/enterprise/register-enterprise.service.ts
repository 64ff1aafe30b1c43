import { actorOf, Checks, enterOnce, type Ctx } from '@tongxing/subgraph';
import * as divisions from '../division/division.service.ts';
import { checkEnterprise } from './enterprise.checks.ts';
import { Enterprise } from './enterprise.entity.ts';
import { keepEnterprises } from './enterprise.facts.ts';
import type { RegisterEnterpriseInput } from './enterprise.inputs.ts';
import { columnsOf, mayAct, placeOf } from './enterprise.policy.ts';
import { mayNotRegister } from './enterprise.refusals.ts';
import {
  EnterpriseExists,
  EnterpriseRegistered,
  type RegisterEnterpriseResult,
} from './enterprise.results.ts';
import { holderOf, objectionTo } from './likeness.service.ts';

/**
 * Enters an enterprise in the register and tells the other subgraphs, in one transaction. The same key of
 * the same person gives the same enterprise.
 */
export async function registerEnterprise(
  ctx: Ctx,
  input: RegisterEnterpriseInput,
): Promise<RegisterEnterpriseResult> {
  const { sub } = actorOf(ctx);
  const { idempotencyKey } = input;
  const street = await divisions.street(ctx, input.streetCode);
  if (street && !mayAct(ctx.permissions, ctx.actor, 'enterprise.register', placeOf(street)))
    return mayNotRegister(ctx, street);
  const faults = new Checks(ctx);
  checkEnterprise(faults, ctx, input, street);
  faults.text('idempotencyKey', idempotencyKey, { max: 64 });
  if (faults.any || !street) return faults.asProblem();

  const columns = { districtCode: street.districtCode, ...columnsOf(input) };
  const isSame = (row: Enterprise) => row.creditCode === columns.creditCode;
  const isItself = (row: Enterprise) => row.recordedBySub === sub && row.idempotencyKey === idempotencyKey;
  return enterOnce<Enterprise, RegisterEnterpriseResult>(
    ctx,
    Enterprise,
    { idempotencyKey, isSame, success: (row) => new EnterpriseRegistered(row) },
    async (tx) => {
      const objection = await objectionTo(tx, columns, isItself, input.confirmedDistinct === true);
      if (objection) return objection;
      const enterprise = tx.em.create(Enterprise, { ...columns, recordedBySub: sub, idempotencyKey });
      tx.em.persist(enterprise);
      await keepEnterprises(tx, [enterprise]);
      return new EnterpriseRegistered(enterprise);
    },
    async () => new EnterpriseExists(ctx, await holderOf(ctx, columns)),
  );
}
