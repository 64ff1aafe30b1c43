import type { EntityClass } from '@mikro-orm/core';
import { nameKeyOf, type Ctx, type DuplicateSuspected } from '@tongxing/subgraph';
import { acrossStreets } from '../across-streets.ts';
import { Coordinator, coordinatorSearchText } from '../coordinator/coordinator.entity.ts';
import { Expert, expertSearchText } from '../expert/expert.entity.ts';
import { Mediator, mediatorSearchText } from '../mediator/mediator.entity.ts';
import { namesakes } from './namesakes.service.ts';
import { Person } from './person.entity.ts';
import type { ChangedPerson } from './person.inputs.ts';
import type { RoleRow } from './role.entity.ts';

/** Where a person's name and employer are copied to, and what the copy is found by. */
const COPIES: readonly (readonly [EntityClass<RoleRow>, (row: never) => string])[] = [
  [Coordinator, coordinatorSearchText],
  [Mediator, mediatorSearchText],
  [Expert, expertSearchText],
];

/** People who have the new name already, unless it is not new, or somebody has said that this is another one. */
export async function namesakesOfChanged(
  tx: Ctx,
  row: RoleRow,
  said: ChangedPerson,
): Promise<DuplicateSuspected | null> {
  if (said.confirmedDistinct || nameKeyOf(said.name) === row.nameKey) return null;
  return namesakes(tx, row.districtCode, said.name, row.personId);
}

/** Says the name and the employer of a role's person, here and in all their other roles. */
export async function updatePersonOf(tx: Ctx, row: RoleRow, said: ChangedPerson): Promise<void> {
  const person = await tx.em.findOneOrFail(Person, { id: row.personId });
  await updatePerson(tx, person, { name: said.name.trim(), employer: said.employer?.trim() || null });
}

/** Changes a person and the copies in their roles, also where the actor does not see them. */
export async function updatePerson(
  tx: Ctx,
  person: Person,
  { name, employer }: { name: string; employer: string | null },
): Promise<void> {
  if (person.name === name && person.employer === employer) return;
  const nameKey = nameKeyOf(name);
  tx.em.assign(person, { name, nameKey, employer });
  await acrossStreets(tx, async () => {
    for (const [entity, searchTextOf] of COPIES) {
      for (const row of await tx.em.find(entity, { personId: person.id })) {
        tx.em.assign(row, { name, nameKey, employer });
        row.searchText = searchTextOf(row as never);
      }
    }
    await tx.em.flush();
  });
}
