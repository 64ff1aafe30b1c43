import { SIZE_CLASSES } from '@tongxing/reference-data';
import type { RunningSubgraph } from '@tongxing/subgraph/testing';
import fc from 'fast-check';
import { Assignment } from '../assignment/assignment.entity.ts';
import { Coordinator } from '../coordinator/coordinator.entity.ts';
import type { Cover, CoverableEnterprise } from '../coverage/coverage.policy.ts';
import { EnterpriseProjection } from '../enterprise/enterprise-projection.entity.ts';
import { ACTORS } from './mutate.ts';
import { nextId, roleOf, STREETS } from './rows.ts';

/** The day on which random ledgers are read. */
export const TODAY = '2023-06-30';
export const DISTRICT = '130273';
export const ENTERPRISES: readonly string[] = Array.from({ length: 6 }, () => nextId());

/** A day near the ends of years and quarters. */
export const day = fc.constantFrom(
  '2021-03-31',
  '2021-12-31',
  '2022-01-01',
  '2022-06-30',
  '2022-09-30',
  '2023-01-01',
  TODAY,
  '2023-07-01',
);
const year = fc.integer({ min: 2018, max: 2023 });
const classes = fc.uniqueArray(fc.record({ year, sizeClass: fc.constantFrom(...SIZE_CLASSES) }), {
  selector: (said) => said.year,
  maxLength: 4,
});
const enterprise = fc.record({
  id: fc.constantFrom(...ENTERPRISES),
  streetCode: fc.constantFrom(...STREETS),
  sizeClasses: classes.map((some) => some.toSorted((a, b) => a.year - b.year)),
  registeredOn: fc.option(day),
  closedOn: fc.option(day, { freq: 2 }),
  // An enterprise may have been closed on a day that nobody knows.
  isOpen: fc.boolean(),
});
const assignment = fc.record({
  coordinator: fc.integer({ min: 0, max: 2 }),
  enterpriseId: fc.constantFrom(...ENTERPRISES),
  dates: fc.tuple(day, fc.option(day)),
});
/** Any enterprises, and any terms in which one of three coordinators covers them. */
export const ledger = fc.record({
  enterprises: fc.uniqueArray(enterprise, { selector: ({ id }) => id }),
  assignments: fc.array(assignment, { maxLength: 12 }),
});

/** Who covers enterprises in a random ledger. */
export interface Covering {
  readonly id: string;
  readonly grassroots: boolean;
}

/** One coordinator of a street, one of another, one of the whole district. */
export async function threeCoordinators(app: RunningSubgraph): Promise<Covering[]> {
  const { em } = app.context(ACTORS.office);
  const found: Covering[] = [];
  for (const streetCode of ['130273101', '130273401', null]) {
    const work = { level: null, employment: 'FULL_TIME', streetCode } as const;
    const row = em.create(Coordinator, { ...(await roleOf(app, DISTRICT)), ...work }, { persist: true });
    await em.flush();
    found.push({ id: row.id, grassroots: streetCode !== null });
  }
  return found;
}

type Ledger = typeof ledger extends fc.Arbitrary<infer L> ? L : never;
type Row = CoverableEnterprise & { readonly streetCode: string };

/** Writes a ledger down instead of the one before; of assignments that would meet, the later ones are left out. */
export async function writeLedger(
  app: RunningSubgraph,
  coordinators: readonly Covering[],
  { enterprises, assignments }: Ledger,
) {
  const { em } = app.context(ACTORS.office);
  await em.nativeDelete(Assignment, {});
  await em.nativeDelete(EnterpriseProjection, {});
  const rows: Row[] = enterprises.map(({ isOpen, ...row }) => ({
    ...row,
    status: row.closedOn === null && isOpen ? 'ACTIVE' : 'CLOSED',
  }));
  const shared = { districtCode: DISTRICT, demonstration: false };
  await em.insertMany(
    EnterpriseProjection,
    rows.map((row) => ({ ...row, ...shared, entityVersion: 1 })) as never,
  );
  const covers: (Cover & { coordinatorId: string; streetCode: string })[] = [];
  for (const { coordinator, enterpriseId, dates } of assignments) {
    const [from, to] = dates[1] !== null && dates[1] < dates[0] ? [dates[1], dates[0]] : dates;
    const { id: coordinatorId, grassroots } = coordinators[coordinator]!;
    const isFree = covers.every(
      (cover) =>
        cover.coordinatorId !== coordinatorId ||
        cover.enterpriseId !== enterpriseId ||
        (cover.to !== null && cover.to < from) ||
        (to !== null && to < cover.from),
    );
    const streetCode = rows.find(({ id }) => id === enterpriseId)?.streetCode ?? STREETS[0];
    if (isFree) covers.push({ coordinatorId, enterpriseId, from, to, grassroots, streetCode });
  }
  const entered = () => ({
    id: nextId(),
    recordedBySub: 'test',
    idempotencyKey: nextId(),
    duties: null,
    version: 1,
  });
  await em.insertMany(
    Assignment,
    covers.map(({ grassroots: _, ...row }) => ({ ...row, ...shared, ...entered() })),
  );
  return { rows, covers };
}
