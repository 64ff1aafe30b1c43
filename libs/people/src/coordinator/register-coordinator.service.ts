import { Checks, enterOnce, Problem, type Ctx } from '@tongxing/subgraph';
import {
  checkRegistered,
  heldElsewhere,
  isSamePerson,
  roleColumns,
  takePerson,
} from '../person/take-person.service.ts';
import { homeOf } from '../streets.ts';
import { checkCoordinator, coordinatorColumns, mayKeep, notPermitted } from './coordinator.checks.ts';
import { Coordinator, coordinatorSearchText } from './coordinator.entity.ts';
import type { RegisterCoordinatorInput } from './coordinator.inputs.ts';
import { CoordinatorRegistered, type RegisterCoordinatorResult } from './coordinator.results.ts';

/** Enters somebody in the database of coordinators. The same key of the same person gives the same entry. */
export async function registerCoordinator(
  ctx: Ctx,
  input: RegisterCoordinatorInput,
): Promise<RegisterCoordinatorResult> {
  const faults = new Checks(ctx);
  const columns = coordinatorColumns(input);
  const districtCode = homeOf(ctx, faults, columns.streetCode);
  if (districtCode && !mayKeep(ctx, { districtCode, streetCode: columns.streetCode })) {
    return notPermitted(ctx, 'streetCode');
  }
  checkRegistered(faults, input);
  checkCoordinator(faults, ctx, input);
  if (faults.any || !districtCode) return faults.asProblem();
  const key = {
    idempotencyKey: input.idempotencyKey,
    isSame: (row: Coordinator) => isSamePerson(row, input),
    success: (row: Coordinator): RegisterCoordinatorResult => new CoordinatorRegistered(row),
  };
  const enter = async (tx: Ctx): Promise<RegisterCoordinatorResult> => {
    const person = await takePerson(tx, 'coordinator', districtCode, input);
    if (person instanceof Problem) return person;
    const role = roleColumns(tx, person, input);
    const searchText = coordinatorSearchText({ ...role, ...columns });
    const coordinator = tx.em.create(Coordinator, { ...role, ...columns, searchText }, { persist: true });
    await tx.em.flush();
    return new CoordinatorRegistered(coordinator);
  };
  const whenTaken = async () => (input.personId ? heldElsewhere(ctx, 'coordinator') : null);
  return enterOnce(ctx, Coordinator, key, enter, whenTaken);
}
