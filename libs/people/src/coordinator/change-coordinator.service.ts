import {
  changeRecord,
  changeRecords,
  Checks,
  type CloseInput,
  isId,
  NotFound,
  type Ctx,
  type ReopenInput,
  type RowVersion,
} from '@tongxing/subgraph';
import { endAssignments } from '../assignment/end-assignments.service.ts';
import { requestCoverage } from '../coverage/coverage.events.ts';
import { endRole, resumeRole } from '../person/end-role.ts';
import { checkChanged } from '../person/take-person.service.ts';
import { namesakesOfChanged, updatePersonOf } from '../person/update-person.service.ts';
import { checkStreet } from '../streets.ts';
import { checkCoordinator, coordinatorColumns, mayKeep, notPermitted } from './coordinator.checks.ts';
import { Coordinator, coordinatorSearchText } from './coordinator.entity.ts';
import type { ChangeCoordinatorInput, ChangeCoordinatorsInput } from './coordinator.inputs.ts';
import {
  CoordinatorChanged,
  CoordinatorsChanged,
  type ChangeCoordinatorResult,
  type ChangeCoordinatorsResult,
} from './coordinator.results.ts';
import { coordinator } from './coordinator.service.ts';

/** Saves the whole form of a coordinator; name and employer change in the person's other roles as well. */
export function changeCoordinator(ctx: Ctx, input: ChangeCoordinatorInput): Promise<ChangeCoordinatorResult> {
  return changeOne(ctx, input, async (tx, row): Promise<ChangeCoordinatorResult> => {
    const { districtCode } = row;
    const columns = coordinatorColumns(input, row.certificateNo);
    if (!mayKeep(ctx, row)) return notPermitted(ctx, 'id');
    const faults = new Checks(ctx);
    checkChanged(faults, input);
    checkCoordinator(faults, ctx, input, row.certificateNo);
    if (columns.streetCode) checkStreet(faults, [districtCode], columns.streetCode);
    if (faults.any) return faults.asProblem();
    if (!mayKeep(ctx, { districtCode, streetCode: columns.streetCode }))
      return notPermitted(ctx, 'streetCode');
    const namesakes = await namesakesOfChanged(tx, row, input);
    if (namesakes) return namesakes;
    const isMoved = row.streetCode !== columns.streetCode;
    tx.em.assign(row, columns);
    await updatePersonOf(tx, row, input);
    row.searchText = coordinatorSearchText(row);
    await tx.em.flush();
    if (isMoved) await requestCoverage(tx, districtCode);
    return new CoordinatorChanged(row);
  });
}

/** Lets a coordinator leave; the enterprises they cover lose them on that day. */
export function closeCoordinator(ctx: Ctx, input: CloseInput): Promise<ChangeCoordinatorResult> {
  return changeOne(ctx, input, async (tx, row): Promise<ChangeCoordinatorResult> => {
    if (!mayKeep(ctx, row)) return notPermitted(ctx, 'id');
    const refused = endRole(ctx, row, input, row.startedOn);
    if (refused) return refused;
    await tx.em.flush();
    await endAssignments(tx, row, input.closedOn);
    await requestCoverage(tx, row.districtCode);
    return new CoordinatorChanged(row);
  });
}

/** Takes a coordinator back; whom they covered is not theirs again by itself. */
export function reopenCoordinator(ctx: Ctx, input: ReopenInput): Promise<ChangeCoordinatorResult> {
  return changeOne(ctx, input, async (tx, row): Promise<ChangeCoordinatorResult> => {
    if (!mayKeep(ctx, row)) return notPermitted(ctx, 'id');
    const refused = resumeRole(ctx, row, input);
    if (refused) return refused;
    await tx.em.flush();
    return new CoordinatorChanged(row);
  });
}

/**
 * Changes one entry. Who serves the whole district is shown to street staff, but cannot be held for a change by
 * them: they are told so, instead of that there is no such entry.
 */
async function changeOne(
  ctx: Ctx,
  version: RowVersion,
  change: (tx: Ctx, row: Coordinator) => Promise<ChangeCoordinatorResult>,
): Promise<ChangeCoordinatorResult> {
  const result = await changeRecord(ctx, Coordinator, version, change);
  const isShown = result instanceof NotFound && (await coordinator(ctx, version.id)) !== null;
  return isShown ? notPermitted(ctx, 'id') : result;
}

/** Changes street or employment of several coordinators, of all or of none. */
export async function changeCoordinators(
  ctx: Ctx,
  { rows, streetCode, employment }: ChangeCoordinatorsInput,
): Promise<ChangeCoordinatorsResult> {
  const shown = await ctx.em.find(Coordinator, { id: { $in: rows.map(({ id }) => id).filter(isId) } });
  if (!shown.every((row) => mayKeep(ctx, row))) return notPermitted(ctx, 'rows');
  return changeRecords(ctx, Coordinator, rows, async (tx, found): Promise<ChangeCoordinatorsResult> => {
    const districts = [...new Set(found.map((row) => row.districtCode))];
    const faults = new Checks(ctx);
    faults.must(Boolean(streetCode ?? employment), 'rows', 'NOTHING_GIVEN', {
      zh: '请选择要改的项。',
      en: 'Choose what to change.',
    });
    if (streetCode) for (const district of districts) checkStreet(faults, [district], streetCode);
    if (faults.any) return faults.asProblem();
    const isKept = found.every(
      ({ districtCode }) => !streetCode || mayKeep(ctx, { districtCode, streetCode }),
    );
    if (!isKept) return notPermitted(ctx, 'streetCode');
    for (const row of found) {
      if (streetCode) row.streetCode = streetCode;
      if (employment) row.employment = employment;
    }
    await tx.em.flush();
    if (streetCode) for (const district of districts) await requestCoverage(tx, district);
    return new CoordinatorsChanged(found);
  });
}
