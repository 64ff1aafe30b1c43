import { changeRecord, Checks, type CloseInput, type Ctx, type ReopenInput } from '@tongxing/subgraph';
import { endRole, resumeRole } from '../person/end-role.ts';
import { checkChanged } from '../person/take-person.service.ts';
import { namesakesOfChanged, updatePersonOf } from '../person/update-person.service.ts';
import { tellStaffing } from '../staffing/staffing.service.ts';
import { checkStreet } from '../streets.ts';
import {
  checkMediator,
  mayKeep,
  mayPresent,
  mediatorColumns,
  noMediator,
  notPermitted,
  onlyPresentation,
  placeOfBody,
} from './mediator.checks.ts';
import { Mediator, mediatorSearchText } from './mediator.entity.ts';
import type { ChangeMediatorInput } from './mediator.inputs.ts';
import { MediatorChanged, type ChangeMediatorResult } from './mediator.results.ts';
import { otherThanPresentation } from './presentation.policy.ts';
import { isReadable } from './readable.ts';

/**
 * Saves the whole form of a mediator; name and employer change in the person's other roles as well. A mediation body
 * may change contact and publication of its own mediators, and nothing else.
 */
export function changeMediator(ctx: Ctx, input: ChangeMediatorInput): Promise<ChangeMediatorResult> {
  return changeRecord(ctx, Mediator, input, async (tx, row): Promise<ChangeMediatorResult> => {
    if (!isReadable(ctx, row)) return noMediator(ctx);
    if (!mayPresent(ctx, row)) return notPermitted(ctx, 'id');
    const faults = new Checks(ctx);
    checkChanged(faults, input);
    checkMediator(faults, input, row.contact);
    if (input.streetCode) checkStreet(faults, [row.districtCode], input.streetCode);
    if (faults.any) return faults.asProblem();
    const columns = {
      ...mediatorColumns(input, row.contact),
      streetCode: input.streetCode || row.streetCode,
    };
    const before = { bodyId: row.bodyId, streetCode: row.streetCode };
    if (!mayKeep(ctx, row)) {
      const said = { ...columns, name: input.name.trim(), employer: input.employer?.trim() || null };
      const field = otherThanPresentation(row, said);
      if (field) return onlyPresentation(ctx, field);
    } else if (columns.bodyId && columns.bodyId !== before.bodyId) {
      const { districtCode } = row;
      const place = await placeOfBody(tx, districtCode, columns.bodyId);
      if (place && !mayKeep(ctx, { districtCode, streetCode: place })) return notPermitted(ctx, 'bodyId');
      if (place && !input.streetCode) columns.streetCode = place;
    }
    if (
      columns.streetCode !== before.streetCode &&
      !mayKeep(ctx, { ...row, streetCode: columns.streetCode })
    ) {
      return notPermitted(ctx, 'streetCode');
    }
    const namesakes = await namesakesOfChanged(tx, row, input);
    if (namesakes) return namesakes;
    tx.em.assign(row, columns);
    await updatePersonOf(tx, row, input);
    row.searchText = mediatorSearchText(row);
    await tx.em.flush();
    if (columns.bodyId !== before.bodyId)
      await tellStaffing(tx, row.districtCode, [before.bodyId, columns.bodyId]);
    return new MediatorChanged(row);
  });
}

/** Lets a mediator leave; their body has one fewer. */
export function closeMediator(ctx: Ctx, input: CloseInput): Promise<ChangeMediatorResult> {
  return changeRecord(ctx, Mediator, input, async (tx, row): Promise<ChangeMediatorResult> => {
    if (!mayKeep(ctx, row)) return notPermitted(ctx, 'id');
    return endRole(ctx, row, input, null) ?? saved(tx, row);
  });
}

/** Takes a mediator back; their body has one more. */
export function reopenMediator(ctx: Ctx, input: ReopenInput): Promise<ChangeMediatorResult> {
  return changeRecord(ctx, Mediator, input, async (tx, row): Promise<ChangeMediatorResult> => {
    if (!mayKeep(ctx, row)) return notPermitted(ctx, 'id');
    return resumeRole(ctx, row, input) ?? saved(tx, row);
  });
}

async function saved(tx: Ctx, row: Mediator): Promise<InstanceType<typeof MediatorChanged>> {
  await tx.em.flush();
  await tellStaffing(tx, row.districtCode, [row.bodyId]);
  return new MediatorChanged(row);
}
