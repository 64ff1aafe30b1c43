import type { EnterpriseFact } from '@tongxing/events';
import type { EventEnvelope } from '@tongxing/jobs';
import { systemActor, transact } from '@tongxing/subgraph';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import fc from 'fast-check';
import { Assignment } from '../assignment/assignment.entity.ts';
import { Coordinator } from '../coordinator/coordinator.entity.ts';
import { people } from '../index.ts';
import { addAssignment, always, nextId, roleOf, STREETS } from '../testing/rows.ts';
import { onEnterprisesChanged } from './enterprise-changed.handler.ts';
import { EnterpriseProjection } from './enterprise-projection.entity.ts';

const DISTRICT = '130273';
const platform = systemActor('people', DISTRICT);
let app: RunningSubgraph;
let coordinatorId: string;
beforeAll(async () => {
  app = await startSubgraph(people);
  const { em } = app.context(platform);
  const work = { level: null, employment: 'FULL_TIME', streetCode: null } as const;
  const row = em.create(Coordinator, { ...(await roleOf(app, DISTRICT)), ...work }, { persist: true });
  await em.flush();
  coordinatorId = row.id;
});
afterAll(() => app.stop());

type Envelope = EventEnvelope<EnterpriseFact>;
const hear = (envelopes: readonly Envelope[]) =>
  transact(app.context(platform), (tx) => onEnterprisesChanged(tx, envelopes));
const envelopeOf = (entityId: string, entityVersion: number, data: object): Envelope => ({
  ...{ id: nextId(), topic: 'organizations.enterprise.v2', entityId, entityVersion, districtCode: DISTRICT },
  occurredAt: '2023-06-30T04:00:00.000Z',
  data: {
    ...{ districtCode: DISTRICT, streetCode: STREETS[0], sizeClasses: always('SMALL'), registeredOn: null },
    ...{ status: 'ACTIVE', closedOn: null, demonstration: false, ...data },
  },
});

const change = fc.record({
  streetCode: fc.constantFrom(...STREETS),
  sizeClasses: fc.constantFrom(always('MICRO'), always('LARGE'), []),
  closedOn: fc.constantFrom(null, '2022-12-31'),
});
/** A fact of one of the enterprises, and whether it is heard together with the one before. */
const delivery = fc.record({ of: fc.nat(), version: fc.nat(), together: fc.boolean() });

describe('what is known of enterprises', () => {
  it('is the newest that was told, however late, twice or out of order it came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        fc.array(delivery, { minLength: 1, maxLength: 12 }),
        async (told, deliveries) => {
          const ids = told.map(() => nextId());
          for (const enterpriseId of ids) {
            const row = { districtCode: DISTRICT, coordinatorId, enterpriseId, streetCode: STREETS[0] };
            await addAssignment(app, { ...row, from: '2023-01-01' });
          }
          const newest = new Map<string, { version: number; data: object }>();
          const batches: Envelope[][] = [];
          for (const { of, version, together } of deliveries) {
            const versions = told[of % told.length]!;
            const id = ids[of % told.length]!;
            const number = (version % versions.length) + 1;
            const data = versions[number - 1]!;
            const known = newest.get(id);
            if (!known || known.version < number) newest.set(id, { version: number, data });
            if (!together || batches.length === 0) batches.push([]);
            batches.at(-1)!.push(envelopeOf(id, number, data));
          }
          for (const batch of batches) await hear(batch);
          const { em } = app.context(platform);
          for (const id of ids) {
            const projection = await em.findOne(EnterpriseProjection, { id });
            const expected = newest.get(id);
            expect(projection?.entityVersion).toBe(expected?.version);
            if (!expected) continue;
            expect(projection).toMatchObject(expected.data);
            const [{ streetCode } = { streetCode: '' }] = await em.find(Assignment, { enterpriseId: id });
            expect(streetCode).toBe(projection?.streetCode);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps the size classes in the order of their years', async () => {
    const id = nextId();
    const [early, late] = [
      { year: 2020, sizeClass: 'MICRO' },
      { year: 2022, sizeClass: 'SMALL' },
    ];
    await hear([envelopeOf(id, 1, { sizeClasses: [late, early] })]);
    const row = await app.context(platform).em.findOneOrFail(EnterpriseProjection, { id });
    expect(row.sizeClasses).toEqual([early, late]);
  });

  it('has coverage counted anew by what is news, and by nothing else', async () => {
    const due = async () => {
      const [row] = await app
        .context(platform)
        .em.execute<{ count: number }[]>(
          `select count(*)::int as count from jobs.job where name = 'people.on.people.coverage-due.v1'`,
        );
      return row!.count;
    };
    const id = nextId();
    const before = await due();
    await hear([envelopeOf(id, 2, {})]);
    expect(await due()).toBe(before + 1);
    await hear([envelopeOf(id, 2, {}), envelopeOf(id, 1, { streetCode: STREETS[1] })]);
    expect(await due()).toBe(before + 1);
  });
});
