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

/** The columns that every role of a made-up human has; the human is made with them. */
export function roleOf(
  app: RunningSubgraph,
  em: ReturnType<RunningSubgraph['context']>['em'],
  districtCode: string,
) {
  const id = nextId();
  const name = `样本${id.slice(-5)}`;
  const person = em.create(
    Person,
    { districtCode, name, nameKey: nameKeyOf(name), employer: null },
    { persist: true },
  );
  return {
    districtCode,
    personId: person.id,
    name,
    nameKey: person.nameKey,
    employer: null,
    searchText: searchTextOf(name, [], true),
    recordedBySub: `test-${app.name}`,
    idempotencyKey: id,
  };
}

/** Adds a coordinator with two assignments, a mediator and an expert, `number` times. */
export async function addPeople(app: RunningSubgraph, number: number, districtCode = '130273') {
  const { em } = app.context(actorFor('OFFICE', { districts: [districtCode] }));
  const coordinators: Coordinator[] = [];
  const enterpriseIds: string[] = [];
  const bodyIds: string[] = [];
  for (let index = 0; index < number; index += 1) {
    const streetCode = STREETS[index % STREETS.length]!;
    const role = () => roleOf(app, em, districtCode);
    const bodyId = nextId();
    bodyIds.push(bodyId);
    coordinators.push(
      em.create(
        Coordinator,
        { ...role(), level: 'LEVEL_3', employment: 'PART_TIME', streetCode },
        { persist: true },
      ),
    );
    em.create(Mediator, { ...role(), employment: 'FULL_TIME', bodyId, streetCode }, { persist: true });
    em.create(Expert, { ...role(), kind: 'LAWYER' }, { persist: true });
  }
  await em.flush();
  for (const coordinator of coordinators) {
    for (const from of ['2021-01-01', '2022-01-01']) {
      const enterpriseId = nextId();
      enterpriseIds.push(enterpriseId);
      await addAssignment(app, {
        districtCode,
        coordinatorId: coordinator.id,
        enterpriseId,
        streetCode: coordinator.streetCode ?? '',
        from,
      });
    }
  }
  return { coordinators, enterpriseIds, bodyIds };
}

/** Adds an assignment without asking anybody. */
export async function addAssignment(
  app: RunningSubgraph,
  row: Pick<Assignment, 'districtCode' | 'coordinatorId' | 'enterpriseId' | 'streetCode' | 'from'> & {
    to?: string;
  },
): Promise<void> {
  const { em } = app.context(actorFor('OFFICE', { districts: [row.districtCode] }));
  const rest = { to: null, duties: null, recordedBySub: `test-${app.name}`, idempotencyKey: nextId() };
  em.create(Assignment, { ...rest, ...row }, { persist: true });
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
