import { actorOf, Checks, enterOnce, type Ctx } from '@tongxing/subgraph';
import { holderOf, objectionTo } from './likeness.service.ts';
import { placeNamed } from './place.service.ts';
import { checkSocialOrganization } from './social-organization.checks.ts';
import { SocialOrganization } from './social-organization.entity.ts';
import type { RegisterSocialOrganizationInput } from './social-organization.inputs.ts';
import { columnsOf, mayAct } from './social-organization.policy.ts';
import { mayNotKeepIn } from './social-organization.refusals.ts';
import {
  SocialOrganizationExists,
  SocialOrganizationRegistered,
  type RegisterSocialOrganizationResult,
} from './social-organization.results.ts';

/** Enters a social organisation in the ledger. The same key of the same person gives the same one. */
export async function registerSocialOrganization(
  ctx: Ctx,
  input: RegisterSocialOrganizationInput,
): Promise<RegisterSocialOrganizationResult> {
  const { idempotencyKey } = input;
  const columns = columnsOf(input);
  const faults = new Checks(ctx);
  const place = await placeNamed(faults, ctx, columns.streetCode);
  if (place && !mayAct(ctx.permissions, ctx.actor, 'socialOrganization.register', place))
    return mayNotKeepIn(ctx, place.street);
  checkSocialOrganization(faults, ctx, input, columns);
  faults.text('idempotencyKey', idempotencyKey, { max: 64 });
  if (faults.any || !place) return faults.asProblem();

  const identity = { districtCode: place.districtCode, ...columns };
  const itself = { recordedBySub: actorOf(ctx).sub, idempotencyKey };
  const isSame = (row: SocialOrganization) =>
    row.nameKey === columns.nameKey && row.creditCode === columns.creditCode;
  return enterOnce<SocialOrganization, RegisterSocialOrganizationResult>(
    ctx,
    SocialOrganization,
    { idempotencyKey, isSame, success: (row) => new SocialOrganizationRegistered(row) },
    async (tx) => {
      const objection = await objectionTo(tx, identity, itself, input.confirmedDistinct === true);
      if (objection) return objection;
      const row = tx.em.create(SocialOrganization, { ...identity, ...itself });
      await tx.em.persist(row).flush();
      return new SocialOrganizationRegistered(row);
    },
    async () => new SocialOrganizationExists(ctx, await holderOf(ctx, identity)),
  );
}
