import { enterpriseChanged, type EnterpriseFact } from '@tongxing/events';
import { nameKeyOf, searchTextOf } from '@tongxing/subgraph';
import { actorFor, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { Assignment } from '../assignment/assignment.entity.ts';
import { Coordinator } from '../coordinator/coordinator.entity.ts';
import { Expert } from '../expert/expert.entity.ts';
import { Mediator } from '../mediator/mediator.entity.ts';
import { Person } from '../person/person.entity.ts';

/** The towns and offices of the district of most tests. */
export const STREETS = ['130273001', '130273101', '130273401', '130273402'] as const;

let counter = 0;

/** A made-up id that counts up. */
export function nextId(): string {
  counter += 1;
  return `019aa000-0000-7000-8000-${String(counter).padStart(12, '0')}`;
}

/** The columns that every role of a made-up human has; the human is added. */
export async function roleOf(app: RunningSubgraph, districtCode: string, name?: string) {
  return (await rolesOf(app, districtCode, 1, name))[0]!;
}

async function rolesOf(app: RunningSubgraph, districtCode: string, number: number, name?: string) {
  const { em } = app.context(actorFor('OFFICE', { districts: [districtCode] }));
  const roles = Array.from({ length: number }, () => {
    const id = nextId();
    const called = name ?? `样本${id.slice(-5)}`;
    const copied = { districtCode, name: called, nameKey: nameKeyOf(called), employer: null };
    const person = em.create(Person, copied, { persist: true });
    const entered = { recordedBySub: 'test', idempotencyKey: id };
    return { personId: person.id, ...copied, searchText: searchTextOf(called, [], true), ...entered };
  });
  await em.flush();
  return roles;
}

/** Adds a coordinator with two assignments, a mediator and an expert, `number` times. */
export async function addPeople(app: RunningSubgraph, number: number, districtCode = '130273') {
  const { em } = app.context(actorFor('OFFICE', { districts: [districtCode] }));
  const roles = await rolesOf(app, districtCode, 3 * number);
  const streetOf = (index: number) => STREETS[index % STREETS.length]!;
  const coordinators = roles.slice(0, number).map((role, index) => {
    const work = { level: 'LEVEL_3', employment: 'PART_TIME', streetCode: streetOf(index) } as const;
    return em.create(Coordinator, { ...role, ...work }, { persist: true });
  });
  const bodyIds = roles.slice(number, 2 * number).map((role, index) => {
    const work = { employment: 'FULL_TIME', bodyId: nextId(), streetCode: streetOf(index) } as const;
    return em.create(Mediator, { ...role, ...work }, { persist: true }).bodyId!;
  });
  for (const role of roles.slice(2 * number))
    em.create(Expert, { ...role, kind: 'LAWYER' }, { persist: true });
  await em.flush();
  const enterpriseIds: string[] = [];
  for (const { id: coordinatorId, streetCode } of coordinators) {
    for (const from of ['2021-01-01', '2022-01-01']) {
      const enterpriseId = nextId();
      enterpriseIds.push(enterpriseId);
      const row = { districtCode, coordinatorId, enterpriseId, streetCode: streetCode ?? '', from };
      em.create(Assignment, { ...NEW_ASSIGNMENT, ...row, idempotencyKey: enterpriseId }, { persist: true });
    }
  }
  await em.flush();
  return { coordinators, enterpriseIds, bodyIds };
}

const NEW_ASSIGNMENT = { to: null, duties: null, recordedBySub: 'test' };

/** Adds an assignment without asking anybody. */
export async function addAssignment(
  app: RunningSubgraph,
  row: Pick<Assignment, 'districtCode' | 'coordinatorId' | 'enterpriseId' | 'streetCode' | 'from'> & {
    to?: string;
  },
): Promise<void> {
  const { em } = app.context(actorFor('OFFICE', { districts: [row.districtCode] }));
  em.create(Assignment, { ...NEW_ASSIGNMENT, idempotencyKey: nextId(), ...row }, { persist: true });
  await em.flush();
}

/** A size class that holds on every day. */
export function always(sizeClass: EnterpriseFact['sizeClasses'][number]['sizeClass']) {
  return [{ year: 2019, sizeClass }];
}

/** Tells a fact of an enterprise, as the register would. */
export async function tellEnterprise(
  app: RunningSubgraph,
  id: string,
  version: number,
  fact: Partial<EnterpriseFact> = {},
): Promise<void> {
  const districtCode = fact.districtCode ?? '130273';
  const ctx = app.context(actorFor('OFFICE', { districts: [districtCode] }));
  await ctx.em.transactional((em) =>
    ctx.events.publish(em, enterpriseChanged, {
      entityId: id,
      entityVersion: version,
      districtCode,
      occurredAt: new Date(),
      data: {
        districtCode,
        streetCode: '130273101',
        sizeClasses: always('SMALL'),
        registeredOn: '2020-01-01',
        status: 'ACTIVE',
        closedOn: null,
        demonstration: false,
        ...fact,
      },
    }),
  );
}

/** Waits until the check holds, at most ten seconds; consumers work at their own pace. */
export async function eventually<T>(read: () => Promise<T>, isThere: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    const value = await read();
    if (isThere(value) || Date.now() > end) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
}
