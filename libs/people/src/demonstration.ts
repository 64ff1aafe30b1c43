import {
  allDistricts,
  demonstrationEnterprises,
  demonstrationId,
  demonstrationMediationBodies,
  seeded,
  type DistrictRecord,
} from '@tongxing/reference-data';
import { transact, type Steward } from '@tongxing/subgraph';
import { Assignment } from './coordinator/assignment.entity.ts';
import { Coordinator, type SkillLevel } from './coordinator/coordinator.entity.ts';
import { requestCoverage } from './coverage/coverage.events.ts';
import { Expert, ExpertKind } from './expert/expert.entity.ts';
import { Mediator } from './mediator/mediator.entity.ts';

const LEVELS: readonly (SkillLevel | null)[] = ['LEVEL_4', 'LEVEL_3', null, 'LEVEL_4', 'LEVEL_2', 'LEVEL_3'];
const COORDINATORS = { district: 2, perStreet: 2.5 };
const MEDIATORS_PER_BODY = [2, 1, 2, 2, 2, 1, 2, 1, 2, 2, 2, 1];
const EXPERTS_PER_KIND = 2;
const UNITS = ['演示人社局', '演示工会', '演示法院', '演示律师事务所'];

/** Invents the people of every district, the same at every start; what is there stays as it is. */
export async function demonstrate(steward: Steward): Promise<void> {
  for (const record of allDistricts({ demonstration: true })) {
    const ctx = steward(record.code);
    await transact(ctx, async (tx) => {
      const keep = { onConflictFields: ['id' as const], onConflictAction: 'ignore' as const };
      const coordinators = inventCoordinators(record);
      await tx.em.upsertMany(Coordinator, coordinators, keep);
      await tx.em.upsertMany(Assignment, inventAssignments(record, coordinators), keep);
      await tx.em.upsertMany(Mediator, inventMediators(record), keep);
      await tx.em.upsertMany(Expert, inventExperts(record), keep);
      await requestCoverage(tx, record.code);
    });
  }
}

function inventCoordinators({ code, streets }: DistrictRecord) {
  const number = COORDINATORS.district + Math.floor(streets.length * COORDINATORS.perStreet);
  return Array.from({ length: number }, (_, index) => ({
    id: demonstrationId('coordinator', code, index + 1),
    districtCode: code,
    name: `演示协调员${two(index + 1)}`,
    level: LEVELS[index % LEVELS.length] ?? null,
    employment: index % 3 === 0 ? ('FULL_TIME' as const) : ('PART_TIME' as const),
    // The first serve the whole district, the others a town or office each.
    streetCode: index < COORDINATORS.district ? null : (streets[index % streets.length]?.code ?? null),
    demonstration: true,
    version: 1,
  }));
}

/** Coverage grows over the plan's years: the enterprises of a town or office are taken on one by one. */
function inventAssignments({ code }: DistrictRecord, coordinators: ReturnType<typeof inventCoordinators>) {
  const random = seeded(`assignments ${code}`);
  return demonstrationEnterprises(code)
    .filter(() => random() < 0.8)
    .map((enterprise) => {
      const near = coordinators.filter(({ streetCode }) => streetCode === enterprise.streetCode);
      const anybody = coordinators.filter(({ streetCode }) => streetCode === null);
      const choice = random() < 0.85 && near.length > 0 ? near : anybody;
      const coordinator = choice[Math.floor(random() * choice.length)];
      const start = `${2021 + Math.floor(random() * 2.5)}-${two(1 + Math.floor(random() * 6))}-01`;
      const from = enterprise.registeredOn > start ? enterprise.registeredOn : start;
      return {
        id: demonstrationId('assignment', code, enterprise.n),
        districtCode: code,
        coordinatorId: coordinator?.id ?? '',
        enterpriseId: enterprise.id,
        streetCode: enterprise.streetCode,
        from,
        to: null,
        duties: '劳动合同、工资支付、民主协商指导（演示）',
        demonstration: true,
        assignedBySub: 'system:people',
        idempotencyKey: `assignment-${enterprise.n}`,
        version: 1,
      };
    })
    .filter(({ coordinatorId }) => coordinatorId !== '');
}

function inventMediators({ code }: DistrictRecord) {
  const bodies = demonstrationMediationBodies(code);
  const places = bodies.flatMap((body, index) =>
    Array.from({ length: MEDIATORS_PER_BODY[index] ?? 1 }, () => body),
  );
  return places.map((body, index) => ({
    id: demonstrationId('mediator', code, index + 1),
    districtCode: code,
    name: `演示调解员${two(index + 1)}`,
    employment: index % 4 === 0 ? ('FULL_TIME' as const) : ('PART_TIME' as const),
    bodyId: body.id,
    streetCode: body.streetCode,
    demonstration: true,
    version: 1,
  }));
}

function inventExperts({ code, demonstration }: DistrictRecord) {
  const kinds = Object.values(ExpertKind);
  const number = demonstration ? kinds.length / 2 : kinds.length * EXPERTS_PER_KIND;
  return Array.from({ length: number }, (_, index) => ({
    id: demonstrationId('expert', code, index + 1),
    districtCode: code,
    name: `演示专家${two(index + 1)}`,
    kind: kinds[index % kinds.length] ?? ExpertKind.COORDINATOR,
    unitName: UNITS[index % UNITS.length] ?? null,
    demonstration: true,
    version: 1,
  }));
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
