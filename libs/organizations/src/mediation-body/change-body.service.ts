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
import { placeOf } from '../enterprise/enterprise.policy.ts';
import { requestBodyFigures } from '../figures/body-figures.events.ts';
import { checkLife } from '../ledger.checks.ts';
import { suspectedDuplicates } from './likeness.service.ts';
import { checkBody, checkOnlyOne, checkOwner, hasCommittee } from './mediation-body.checks.ts';
import { MediationBody } from './mediation-body.entity.ts';
import type { ChangeMediationBodyInput } from './mediation-body.inputs.ts';
import { columnsOf, fieldKeptByOthers, mayAct, type BodyColumns } from './mediation-body.policy.ts';
import { mayChangeOwnPartOnly, mayNotChange, mayNotKeepIn } from './mediation-body.refusals.ts';
import { MediationBodyChanged, type ChangeMediationBodyResult } from './mediation-body.results.ts';

/** Saves the whole form of a mediation body, as the person saw it before. */
export function changeMediationBody(
  ctx: Ctx,
  input: ChangeMediationBodyInput,
): Promise<ChangeMediationBodyResult> {
  return change(ctx, input, async (tx, row) => {
    if (!mayAct(tx.permissions, tx.actor, 'mediationBody.change', row)) return mayNotChange(tx);
    const columns = columnsOf(input);
    const keeps = mayAct(tx.permissions, tx.actor, 'mediationBody.register', row);
    const forbidden = keeps ? undefined : fieldKeptByOthers(row, columns);
    if (forbidden) return mayChangeOwnPartOnly(tx, forbidden);
    const street = await divisions.streetWithin(tx, row.districtCode, input.streetCode);
    const moves = row.streetCode !== columns.streetCode;
    if (moves && street && !mayAct(tx.permissions, tx.actor, 'mediationBody.register', placeOf(street)))
      return mayNotKeepIn(tx, street);

    const faults = new Checks(tx);
    checkBody(faults, tx, input, street);
    checkLife(faults, 'establishedOn', columns.establishedOn, row);
    // An enterprise that has closed since does not keep its committee from being corrected.
    const changesOwner = row.type !== columns.type || row.enterpriseId !== columns.enterpriseId;
    if (changesOwner) {
      await checkOwner(faults, tx, columns, row.districtCode);
      if (row.status === 'ACTIVE') await checkOnlyOne(faults, tx, columns.enterpriseId, { id: row.id });
    }
    if (faults.any) return faults.asProblem();
    const wanted = { districtCode: row.districtCode, ...columns };
    const suspected =
      !input.confirmedDistinct &&
      isAnother(row, columns) &&
      (await suspectedDuplicates(tx, wanted, { id: row.id }));
    if (suspected) return suspected;
    Object.assign(row, columns);
    return null;
  });
}

/** Dissolves a mediation body, with day and reason. */
export function closeMediationBody(ctx: Ctx, input: CloseInput): Promise<ChangeMediationBodyResult> {
  return change(ctx, input, async (tx, row) => {
    if (!mayAct(tx.permissions, tx.actor, 'mediationBody.close', row)) return mayNotChange(tx);
    const faults = new Checks(tx);
    mustBeActive(faults, 'closedOn', row);
    checkClose(faults, tx, input, row.establishedOn);
    if (faults.any) return faults.asProblem();
    close(row, input);
    return null;
  });
}

/** Puts a body back that was dissolved by mistake; the committee of an enterprise only while that has no other. */
export function reopenMediationBody(ctx: Ctx, input: ReopenInput): Promise<ChangeMediationBodyResult> {
  return change(ctx, input, async (tx, row) => {
    if (!mayAct(tx.permissions, tx.actor, 'mediationBody.close', row)) return mayNotChange(tx);
    const faults = new Checks(tx);
    checkReopen(faults, input, row);
    await checkOwner(faults, tx, row, row.districtCode);
    await checkOnlyOne(faults, tx, row.enterpriseId, { id: row.id });
    if (faults.any) return faults.asProblem();
    reopen(row, input);
    return null;
  });
}

/** Whether the changed body could be taken for others that the unchanged one was not taken for. */
function isAnother(before: MediationBody, { nameKey, type, streetCode }: BodyColumns): boolean {
  if (before.nameKey !== nameKey) return true;
  return type === 'STREET' && (before.type !== type || before.streetCode !== streetCode);
}

/** Decides and changes under lock (null: go ahead), writes the entry, and has the figures counted if it changed. */
async function change(
  ctx: Ctx,
  version: RowVersion,
  decide: (tx: Ctx, row: MediationBody) => Promise<ChangeMediationBodyResult | null>,
): Promise<ChangeMediationBodyResult> {
  try {
    return await changeRecord<MediationBody, ChangeMediationBodyResult>(
      ctx,
      MediationBody,
      version,
      async (tx, row) => {
        const objection = await decide(tx, row);
        if (objection) return objection;
        const before = row.version;
        await tx.em.flush();
        if (row.version !== before) await requestBodyFigures(tx, row.districtCode);
        return new MediationBodyChanged(row);
      },
    );
  } catch (error) {
    // Somebody was quicker, or the enterprise's committee is another street's and hidden.
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    const faults = new Checks(ctx);
    hasCommittee(faults);
    return faults.asProblem();
  }
}
