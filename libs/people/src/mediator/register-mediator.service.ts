import { actorOf, Checks, enterOnce, Problem, type Ctx } from '@tongxing/subgraph';
import {
  checkRegistered,
  heldElsewhere,
  isSamePerson,
  roleColumns,
  takePerson,
} from '../person/take-person.service.ts';
import { tellStaffing } from '../staffing/staffing.service.ts';
import { homeOf } from '../streets.ts';
import { checkMediator, mayKeep, mediatorColumns, notPermitted, placeOfBody } from './mediator.checks.ts';
import { Mediator, mediatorSearchText } from './mediator.entity.ts';
import type { RegisterMediatorInput } from './mediator.inputs.ts';
import { MediatorRegistered, type RegisterMediatorResult } from './mediator.results.ts';

/**
 * Enters somebody in the register of mediators and tells how many their body has now. The same key of the same
 * person gives the same entry.
 */
export async function registerMediator(
  ctx: Ctx,
  input: RegisterMediatorInput,
): Promise<RegisterMediatorResult> {
  const faults = new Checks(ctx);
  const columns = mediatorColumns(input);
  const said = input.streetCode || actorOf(ctx).street || null;
  const districtCode = homeOf(ctx, faults, said);
  if (districtCode && !mayKeep(ctx, { districtCode, streetCode: said }))
    return notPermitted(ctx, 'streetCode');
  checkRegistered(faults, input);
  checkMediator(faults, input);
  if (faults.any || !districtCode) return faults.asProblem();
  const key = {
    idempotencyKey: input.idempotencyKey,
    isSame: (row: Mediator) => isSamePerson(row, input),
    success: (row: Mediator): RegisterMediatorResult => new MediatorRegistered(row),
  };
  const enter = async (tx: Ctx): Promise<RegisterMediatorResult> => {
    const place = columns.bodyId && (await placeOfBody(tx, districtCode, columns.bodyId));
    if (place && !mayKeep(ctx, { districtCode, streetCode: place })) return notPermitted(ctx, 'bodyId');
    const person = await takePerson(tx, 'mediator', districtCode, input);
    if (person instanceof Problem) return person;
    const role = roleColumns(tx, person, input);
    const mediator = tx.em.create(
      Mediator,
      { ...role, ...columns, streetCode: said ?? place, searchText: mediatorSearchText(role) },
      { persist: true },
    );
    await tx.em.flush();
    await tellStaffing(tx, districtCode, [mediator.bodyId]);
    return new MediatorRegistered(mediator);
  };
  const whenTaken = async () => (input.personId ? heldElsewhere(ctx, 'mediator') : null);
  return enterOnce(ctx, Mediator, key, enter, whenTaken);
}
