import { actorOf, Checks, enterOnce, type Ctx } from '@tongxing/subgraph';
import * as divisions from '../division/division.service.ts';
import { placeOf } from '../enterprise/enterprise.policy.ts';
import { requestBodyFigures } from '../figures/body-figures.events.ts';
import { suspectedDuplicates } from './likeness.service.ts';
import { checkBody, checkOnlyOne, checkOwner, hasCommittee } from './mediation-body.checks.ts';
import { MediationBody } from './mediation-body.entity.ts';
import type { RegisterMediationBodyInput } from './mediation-body.inputs.ts';
import { columnsOf, mayAct } from './mediation-body.policy.ts';
import { mayNotKeepIn } from './mediation-body.refusals.ts';
import { MediationBodyRegistered, type RegisterMediationBodyResult } from './mediation-body.results.ts';

/** Enters a mediation body in the ledger. The same key of the same person gives the same body. */
export async function registerMediationBody(
  ctx: Ctx,
  input: RegisterMediationBodyInput,
): Promise<RegisterMediationBodyResult> {
  const { idempotencyKey } = input;
  const street = await divisions.street(ctx, input.streetCode);
  if (street && !mayAct(ctx.permissions, ctx.actor, 'mediationBody.register', placeOf(street)))
    return mayNotKeepIn(ctx, street);
  const columns = columnsOf(input);
  const faults = new Checks(ctx);
  checkBody(faults, ctx, input, street);
  faults.text('idempotencyKey', idempotencyKey, { max: 64 });
  if (street) await checkOwner(faults, ctx, columns, street.districtCode);
  if (faults.any || !street) return faults.asProblem();

  const { districtCode } = street;
  const itself = { recordedBySub: actorOf(ctx).sub, idempotencyKey };
  const isSame = (row: MediationBody) => row.nameKey === columns.nameKey;
  return enterOnce<MediationBody, RegisterMediationBodyResult>(
    ctx,
    MediationBody,
    { idempotencyKey, isSame, success: (row) => new MediationBodyRegistered(row) },
    async (tx) => {
      await checkOnlyOne(faults, tx, columns.enterpriseId, itself);
      if (faults.any) return faults.asProblem();
      const suspected =
        !input.confirmedDistinct && (await suspectedDuplicates(tx, { districtCode, ...columns }, itself));
      if (suspected) return suspected;
      const body = tx.em.create(MediationBody, { districtCode, ...columns, ...itself });
      await tx.em.persist(body).flush();
      await requestBodyFigures(tx, districtCode);
      return new MediationBodyRegistered(body);
    },
    async () => {
      // Somebody was quicker, or the committee is another street's and hidden.
      hasCommittee(faults);
      return faults.asProblem();
    },
  );
}
