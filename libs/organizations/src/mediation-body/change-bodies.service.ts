import { changeRecords, Checks, type Ctx } from '@tongxing/subgraph';
import * as divisions from '../division/division.service.ts';
import { checkPlace } from '../enterprise/enterprise.checks.ts';
import { placeOf } from '../enterprise/enterprise.policy.ts';
import { requestBodyFigures } from '../figures/body-figures.events.ts';
import { checkGiven, givenOf } from '../ledger.checks.ts';
import { MediationBody } from './mediation-body.entity.ts';
import type { ChangeMediationBodiesInput } from './mediation-body.inputs.ts';
import { CHECKLIST, mayAct } from './mediation-body.policy.ts';
import { mayNotChange, mayNotKeepIn } from './mediation-body.refusals.ts';
import { MediationBodiesChanged, type ChangeMediationBodiesResult } from './mediation-body.results.ts';

/** Changes the given fields of several mediation bodies, all of them or none. */
export async function changeMediationBodies(
  ctx: Ctx,
  input: ChangeMediationBodiesInput,
): Promise<ChangeMediationBodiesResult> {
  return changeRecords<MediationBody, ChangeMediationBodiesResult>(
    ctx,
    MediationBody,
    input.rows,
    async (tx, rows) => {
      const may = (row: MediationBody) => mayAct(tx.permissions, tx.actor, 'mediationBody.register', row);
      if (!rows.every(may)) return mayNotChange(tx, 'rows');
      const given = givenOf(input, ['streetCode', 'type', ...CHECKLIST]);
      const faults = new Checks(tx);
      if (given.streetCode) {
        const street = await divisions.street(tx, given.streetCode);
        if (street && !mayAct(tx.permissions, tx.actor, 'mediationBody.register', placeOf(street)))
          return mayNotKeepIn(tx, street);
        const isOfAll = rows.every(({ districtCode }) => districtCode === street?.districtCode);
        checkPlace(faults, isOfAll ? street : null);
      }
      checkType(faults, rows, input);
      checkGiven(faults, given);
      if (faults.any) return faults.asProblem();

      for (const row of rows) Object.assign(row, given);
      await tx.em.flush();
      for (const district of new Set(rows.map((row) => row.districtCode)))
        await requestBodyFigures(tx, district);
      return new MediationBodiesChanged(rows);
    },
  );
}

/** Which enterprise a committee belongs to is said singly, so a bulk change neither makes nor unmakes one. */
function checkType(
  faults: Checks,
  rows: readonly MediationBody[],
  { type }: ChangeMediationBodiesInput,
): void {
  const isOfEnterprise = ({ type: own }: { type: string }) => own === 'ENTERPRISE';
  const fits = !type || rows.every((row) => isOfEnterprise(row) === isOfEnterprise({ type }));
  faults.must(fits, 'type', 'ENTERPRISE_SINGLY', {
    zh: '企业调解委员会与所属企业相连，请逐条修改它的类型。',
    en: 'The committee of an enterprise goes with its enterprise; change its type singly.',
  });
}
