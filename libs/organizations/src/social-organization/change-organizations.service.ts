import { changeRecords, Checks, type Ctx } from '@tongxing/subgraph';
import { checkGiven, givenOf } from '../ledger.checks.ts';
import { placeNamed } from './place.service.ts';
import { checkKind } from './social-organization.checks.ts';
import { SocialOrganization } from './social-organization.entity.ts';
import type { ChangeSocialOrganizationsInput } from './social-organization.inputs.ts';
import { mayAct } from './social-organization.policy.ts';
import { mayNotChange, mayNotKeepIn } from './social-organization.refusals.ts';
import {
  SocialOrganizationsChanged,
  type ChangeSocialOrganizationsResult,
} from './social-organization.results.ts';
import * as organizations from './social-organization.service.ts';

/** Changes the given fields of several social organisations, all of them or none. */
export async function changeSocialOrganizations(
  ctx: Ctx,
  input: ChangeSocialOrganizationsInput,
): Promise<ChangeSocialOrganizationsResult> {
  const may = (row: SocialOrganization | null) =>
    !row || mayAct(ctx.permissions, ctx.actor, 'socialOrganization.change', row);
  // What serves the whole district, street staff see but cannot lock: to them it would seem missing.
  const seen = await Promise.all(input.rows.map(({ id }) => organizations.socialOrganization(ctx, id)));
  if (!seen.every(may)) return mayNotChange(ctx, 'rows');
  return changeRecords<SocialOrganization, ChangeSocialOrganizationsResult>(
    ctx,
    SocialOrganization,
    input.rows,
    async (tx, rows) => {
      if (!rows.every(may)) return mayNotChange(tx, 'rows');
      const given = givenOf(input, ['streetCode', 'kind']);
      const faults = new Checks(tx);
      for (const districtCode of given.streetCode ? new Set(rows.map((row) => row.districtCode)) : []) {
        const place = await placeNamed(faults, tx, given.streetCode ?? null, districtCode);
        if (place && !mayAct(tx.permissions, tx.actor, 'socialOrganization.change', place))
          return mayNotKeepIn(tx, place.street);
      }
      checkGiven(faults, given);
      const { kind } = given;
      if (kind)
        checkKind(
          faults,
          rows.map(({ creditCode }) => ({ creditCode, kind })),
        );
      if (faults.any) return faults.asProblem();

      for (const row of rows) Object.assign(row, given);
      await tx.em.flush();
      return new SocialOrganizationsChanged(rows);
    },
  );
}
