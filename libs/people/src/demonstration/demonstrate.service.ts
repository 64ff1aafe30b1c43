import type { EntityClass } from '@mikro-orm/core';
import { allDistricts, type DistrictRecord } from '@tongxing/reference-data';
import { transact, type Ctx, type Steward } from '@tongxing/subgraph';
import { Assignment } from '../assignment/assignment.entity.ts';
import { Coordinator } from '../coordinator/coordinator.entity.ts';
import { requestCoverage } from '../coverage/coverage.events.ts';
import { teamNamed } from '../expert/expert-team.service.ts';
import { Expert } from '../expert/expert.entity.ts';
import { Mediator } from '../mediator/mediator.entity.ts';
import { Person } from '../person/person.entity.ts';
import type { RoleRow } from '../person/role.entity.ts';
import { inventAssignments, inventCoordinators, inventExperts, inventMediators } from './invent.ts';

/** PostgreSQL takes 65,535 values a statement. */
const ROWS_AT_ONCE = 500;

/** Invents the people of every district, the same at every start; what is there stays as it is. */
export async function demonstrate(steward: Steward): Promise<void> {
  for (const record of allDistricts({ demonstration: true })) {
    await transact(steward(record.code), (tx) => inventPeople(tx, record));
  }
}

async function inventPeople(tx: Ctx, record: DistrictRecord): Promise<void> {
  const coordinators = inventCoordinators(record);
  const mediators = inventMediators(record, coordinators.length);
  const experts = inventExperts(record, coordinators.length + mediators.length, coordinators, mediators);
  await addRoles(tx, Coordinator, coordinators);
  await add(tx, Assignment, inventAssignments(record));
  await addRoles(tx, Mediator, mediators);
  const rows = [];
  for (const { teamName, ...expert } of experts) {
    rows.push({ ...expert, teamId: (await teamNamed(tx, record.code, teamName))?.id ?? null });
  }
  await addRoles(tx, Expert, rows);
  await requestCoverage(tx, record.code);
}

type Invented = Pick<RoleRow, 'id' | 'personId' | 'districtCode' | 'name' | 'nameKey' | 'employer'>;

/** Adds the roles that are not there yet, and their people. */
async function addRoles(tx: Ctx, entity: EntityClass<RoleRow>, invented: readonly Invented[]): Promise<void> {
  const ids = invented.map(({ id }) => id);
  const known = new Set(
    (await tx.em.find(entity, { id: { $in: ids } }, { fields: ['id'] })).map(({ id }) => id),
  );
  const fresh = invented.filter(({ id }) => !known.has(id));
  const people = fresh.map(({ personId, districtCode, name, nameKey, employer }) => ({
    ...{ id: personId, districtCode, name, nameKey, employer },
  }));
  await add(tx, Person, people);
  await add(tx, entity, fresh);
}

async function add(tx: Ctx, entity: EntityClass<object>, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE).map((row) => ({ ...row, version: 1 }));
    await tx.em.createQueryBuilder(entity).insert(some).onConflict().ignore().execute();
  }
}
