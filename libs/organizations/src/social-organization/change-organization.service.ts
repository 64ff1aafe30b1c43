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
import { checkLife } from '../ledger.checks.ts';
import { objectionTo } from './likeness.service.ts';
import { placeNamed } from './place.service.ts';
import { checkSocialOrganization } from './social-organization.checks.ts';
import { SocialOrganization } from './social-organization.entity.ts';
import type { ChangeSocialOrganizationInput } from './social-organization.inputs.ts';
import { columnsOf, mayAct, type SocialOrganizationAction } from './social-organization.policy.ts';
import { mayNotChange, mayNotKeepIn } from './social-organization.refusals.ts';
import {
  SocialOrganizationChanged,
  SocialOrganizationExists,
  type ChangeSocialOrganizationResult,
} from './social-organization.results.ts';
import * as organizations from './social-organization.service.ts';

/** Saves the whole form of a social organisation, as the person saw it before. */
export async function changeSocialOrganization(
  ctx: Ctx,
  input: ChangeSocialOrganizationInput,
): Promise<ChangeSocialOrganizationResult> {
  try {
    return await change(ctx, 'socialOrganization.change', input, async (tx, row) => {
      const columns = columnsOf(input);
      const faults = new Checks(tx);
      const place = await placeNamed(faults, tx, columns.streetCode, row.districtCode);
      if (place && !mayAct(tx.permissions, tx.actor, 'socialOrganization.change', place))
        return mayNotKeepIn(tx, place.street);
      checkSocialOrganization(faults, tx, input, columns);
      checkLife(faults, 'registeredOn', columns.registeredOn, row);
      if (faults.any) return faults.asProblem();

      const isConfirmed = input.confirmedDistinct === true || columns.nameKey === row.nameKey;
      const identity = { districtCode: row.districtCode, ...columns };
      const objection = await objectionTo(tx, identity, { id: row.id }, isConfirmed);
      if (objection) return objection;
      Object.assign(row, columns);
      return null;
    });
  } catch (error) {
    // Somebody was quicker, or another town or office has the code: its entry is hidden.
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    return new SocialOrganizationExists(ctx, null);
  }
}

/** Strikes a social organisation off, with day and reason. */
export function closeSocialOrganization(
  ctx: Ctx,
  input: CloseInput,
): Promise<ChangeSocialOrganizationResult> {
  return change(ctx, 'socialOrganization.close', input, async (tx, row) => {
    const faults = new Checks(tx);
    mustBeActive(faults, 'closedOn', row);
    checkClose(faults, tx, input, row.registeredOn);
    if (faults.any) return faults.asProblem();
    close(row, input);
    return null;
  });
}

/** Puts a social organisation back that was struck off by mistake or came back to life. */
export function reopenSocialOrganization(
  ctx: Ctx,
  input: ReopenInput,
): Promise<ChangeSocialOrganizationResult> {
  return change(ctx, 'socialOrganization.close', input, async (tx, row) => {
    const faults = new Checks(tx);
    checkReopen(faults, input, row);
    if (faults.any) return faults.asProblem();
    reopen(row, input);
    return null;
  });
}

/** Decides and changes under lock (null: go ahead), if the actor may do this to the entry. */
async function change(
  ctx: Ctx,
  action: SocialOrganizationAction,
  version: RowVersion,
  decide: (tx: Ctx, row: SocialOrganization) => Promise<ChangeSocialOrganizationResult | null>,
): Promise<ChangeSocialOrganizationResult> {
  // What serves the whole district, street staff see but cannot lock: to them it would seem missing.
  const seen = await organizations.socialOrganization(ctx, version.id);
  if (seen && !mayAct(ctx.permissions, ctx.actor, action, seen)) return mayNotChange(ctx);
  return changeRecord<SocialOrganization, ChangeSocialOrganizationResult>(
    ctx,
    SocialOrganization,
    version,
    async (tx, row) => {
      if (!mayAct(tx.permissions, tx.actor, action, row)) return mayNotChange(tx);
      const objection = await decide(tx, row);
      if (objection) return objection;
      await tx.em.flush();
      return new SocialOrganizationChanged(row);
    },
  );
}
