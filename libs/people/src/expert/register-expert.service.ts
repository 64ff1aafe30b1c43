import { Checks, enterOnce, Problem, type Ctx } from '@tongxing/subgraph';
import {
  checkRegistered,
  heldElsewhere,
  isSamePerson,
  roleColumns,
  takePerson,
} from '../person/take-person.service.ts';
import { homeOf } from '../streets.ts';
import { teamNamed } from './expert-team.service.ts';
import { checkExpert, mayKeep, notPermitted } from './expert.checks.ts';
import { Expert, expertSearchText } from './expert.entity.ts';
import type { RegisterExpertInput } from './expert.inputs.ts';
import { ExpertRegistered, type RegisterExpertResult } from './expert.results.ts';

/** Enters somebody among the experts. The same key of the same person gives the same entry. */
export async function registerExpert(ctx: Ctx, input: RegisterExpertInput): Promise<RegisterExpertResult> {
  const faults = new Checks(ctx);
  const districtCode = homeOf(ctx, faults, null);
  if (districtCode && !mayKeep(ctx, { districtCode })) return notPermitted(ctx, 'name');
  checkRegistered(faults, input);
  checkExpert(faults, input);
  if (faults.any || !districtCode) return faults.asProblem();
  const key = {
    idempotencyKey: input.idempotencyKey,
    isSame: (row: Expert) => isSamePerson(row, input),
    success: (row: Expert): RegisterExpertResult => new ExpertRegistered(row),
  };
  const enter = async (tx: Ctx): Promise<RegisterExpertResult> => {
    const person = await takePerson(tx, 'expert', districtCode, input);
    if (person instanceof Problem) return person;
    const team = await teamNamed(tx, districtCode, input.teamName);
    const role = roleColumns(tx, person, input);
    const columns = {
      kind: input.kind,
      teamId: team?.id ?? null,
      specialisms: input.specialisms?.trim() || null,
    };
    const searchText = expertSearchText({ ...role, ...columns });
    const expert = tx.em.create(Expert, { ...role, ...columns, searchText }, { persist: true });
    await tx.em.flush();
    return new ExpertRegistered(expert);
  };
  const whenTaken = async () => (input.personId ? heldElsewhere(ctx, 'expert') : null);
  return enterOnce(ctx, Expert, key, enter, whenTaken);
}
