import { UniqueConstraintViolationException } from '@mikro-orm/core';
import {
  changeRecord,
  checkClose,
  checkReopen,
  Checks,
  close,
  mustBeActive,
  reopen,
  type CloseInput,
  type Ctx,
  type ReopenInput,
  type RowVersion,
} from '@tongxing/subgraph';
import * as divisions from '../division/division.service.ts';
import { checkLife } from '../ledger.checks.ts';
import { checkEnterprise } from './enterprise.checks.ts';
import { Enterprise } from './enterprise.entity.ts';
import { keepEnterprises } from './enterprise.facts.ts';
import type { ChangeEnterpriseInput } from './enterprise.inputs.ts';
import { columnsOf, fill, mayAct, mayMove, placeOf } from './enterprise.policy.ts';
import { mayNotChange, mayNotMove } from './enterprise.refusals.ts';
import {
  EnterpriseChanged,
  EnterpriseExists,
  type ChangeEnterpriseResult,
  type CloseEnterpriseResult,
  type ReopenEnterpriseResult,
} from './enterprise.results.ts';
import { holderOf, objectionTo } from './likeness.service.ts';

/** Saves the whole form of an enterprise, as the person saw it before, and tells the other subgraphs. */
export async function changeEnterprise(
  ctx: Ctx,
  input: ChangeEnterpriseInput,
): Promise<ChangeEnterpriseResult> {
  try {
    return await changeRecord<Enterprise, ChangeEnterpriseResult>(ctx, Enterprise, input, async (tx, row) => {
      if (!mayAct(tx.permissions, tx.actor, 'enterprise.change', row)) return mayNotChange(tx);
      const street = await divisions.streetWithin(tx, row.districtCode, input.streetCode);
      if (street && !mayMove(tx.permissions, tx.actor, row, placeOf(street))) return mayNotMove(tx, street);
      const faults = new Checks(tx);
      checkEnterprise(faults, tx, input, street);
      checkLife(faults, 'registeredOn', input.registeredOn ?? null, row);
      if (faults.any) return faults.asProblem();

      const columns = columnsOf(input);
      const isKnownName = input.confirmedDistinct === true || columns.nameKey === row.nameKey;
      const wanted = { ...columns, districtCode: row.districtCode };
      const objection = await objectionTo(tx, wanted, ({ id }) => id === row.id, isKnownName);
      if (objection) return objection;
      fill(row, columns);
      await keepEnterprises(tx, [row]);
      return new EnterpriseChanged(row);
    });
  } catch (error) {
    // Who has the code was hidden above, as another town's or office's is, or has been quicker.
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    return new EnterpriseExists(ctx, await holderOf(ctx, columnsOf(input)));
  }
}

/** Strikes an enterprise off, with day and reason. */
export function closeEnterprise(ctx: Ctx, input: CloseInput): Promise<CloseEnterpriseResult> {
  return end(ctx, input, (faults, tx, row) => {
    mustBeActive(faults, 'closedOn', row);
    checkClose(faults, tx, input, row.registeredOn);
    if (!faults.any) close(row, input);
  });
}

/** Puts an enterprise back that was struck off by mistake or came back to life. */
export function reopenEnterprise(ctx: Ctx, input: ReopenInput): Promise<ReopenEnterpriseResult> {
  return end(ctx, input, (faults, _, row) => {
    checkReopen(faults, input, row);
    if (!faults.any) reopen(row, input);
  });
}

async function end(
  ctx: Ctx,
  input: RowVersion,
  change: (faults: Checks, tx: Ctx, row: Enterprise) => void,
): Promise<CloseEnterpriseResult> {
  return changeRecord<Enterprise, CloseEnterpriseResult>(ctx, Enterprise, input, async (tx, row) => {
    if (!mayAct(tx.permissions, tx.actor, 'enterprise.close', row)) return mayNotChange(tx);
    const faults = new Checks(tx);
    change(faults, tx, row);
    if (faults.any) return faults.asProblem();
    await keepEnterprises(tx, [row]);
    return new EnterpriseChanged(row);
  });
}
