import { enterpriseChanged, type EnterpriseFact } from '@tongxing/events';
import { actorFor, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { Assignment } from '../coordinator/assignment.entity.ts';
import { Coordinator } from '../coordinator/coordinator.entity.ts';
import { Expert } from '../expert/expert.entity.ts';
import { Mediator } from '../mediator/mediator.entity.ts';

/** The towns and offices of the district of most tests. */
export const STREETS = ['130273001', '130273101', '130273401', '130273402'] as const;

let counter = 0;

/** A made-up id that counts up. */
export function nextId(): string {
  counter += 1;
  return `019aa000-0000-7000-8000-${String(counter).padStart(12, '0')}`;
}

/** Adds a coordinator with two assignments, a mediator and an expert, `number` times. */
export async function addPeople(app: RunningSubgraph, number: number, districtCode = '130273') {
  const { em } = app.context(actorFor('OFFICE', { districts: [districtCode] }));
  const coordinators: Coordinator[] = [];
  const enterpriseIds: string[] = [];
  const bodyIds: string[] = [];
  for (let index = 0; index < number; index += 1) {
    const streetCode = STREETS[index % STREETS.length]!;
    const id = nextId();
    const shared = { districtCode, name: `样本${id.slice(-5)}`, demonstration: false };
    const bodyId = nextId();
    bodyIds.push(bodyId);
    coordinators.push(
      em.create(
        Coordinator,
        { ...shared, level: 'LEVEL_3', employment: 'PART_TIME', streetCode },
        { persist: true },
      ),
    );
    em.create(Mediator, { ...shared, employment: 'FULL_TIME', bodyId, streetCode }, { persist: true });
    em.create(Expert, { ...shared, kind: 'LAWYER', unitName: null }, { persist: true });
  }
  await em.flush();
  for (const coordinator of coordinators) {
    for (const from of ['2021-01-01', '2022-01-01']) {
      const enterpriseId = nextId();
      enterpriseIds.push(enterpriseId);
      const streetCode = coordinator.streetCode ?? '';
      const row = { districtCode, coordinatorId: coordinator.id, enterpriseId, streetCode, from };
      em.create(
        Assignment,
        {
          ...row,
          to: null,
          duties: null,
          demonstration: false,
          assignedBySub: 'test',
          idempotencyKey: enterpriseId,
        },
        { persist: true },
      );
    }
  }
  await em.flush();
  return { coordinators, enterpriseIds, bodyIds };
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
        sizeClass: 'SMALL',
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
