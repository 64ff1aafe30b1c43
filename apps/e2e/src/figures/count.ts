/**
 * The figures counted straight from the ledgers, by the words of the plan alone: nothing of the services is used. What
 * they keep and tell must come to the same.
 */
import type { BodyRow, EnterpriseRow, Recording, State } from './ledgers.ts';

/** 中小型企业, 小微企业, 大中型企业. */
const GROUPS = {
  SME: ['MEDIUM', 'SMALL', 'MICRO'],
  SMALL_MICRO: ['SMALL', 'MICRO'],
  LARGER: ['LARGE', 'MEDIUM'],
} as const;

export const INDICATORS = [
  'SME_COORDINATOR_COVERAGE',
  'MICRO_COORDINATOR_COVERAGE',
  'MEDIATION_BODY_STANDARDISATION',
  'LARGE_MEDIUM_WITH_MEDIATION_BODY',
] as const;
export type IndicatorCode = (typeof INDICATORS)[number];

/** Numerator and denominator as one text: `3/9`. */
export function countOn(state: State, indicator: IndicatorCode, day: string): string {
  const there = state.enterprises.filter((row) => livesOn(day, row.registeredOn, row));
  const ofGroup = (group: keyof typeof GROUPS): EnterpriseRow[] =>
    there.filter((row) => (GROUPS[group] as readonly string[]).includes(classOn(day, row) ?? ''));
  const bodies = state.bodies.filter((row) => livesOn(day, row.establishedOn, row));
  const assigned = state.assignments.filter(({ from, to }) => from <= day && (to === null || to >= day));
  const covered = new Set(assigned.map(({ enterpriseId }) => enterpriseId));
  const coveredFromNearby = new Set(
    assigned
      .filter(({ coordinatorId }) => state.coordinators.get(coordinatorId) !== null)
      .map(({ enterpriseId }) => enterpriseId),
  );
  const owners = new Set(bodies.map(({ enterpriseId }) => enterpriseId));
  const share = <T>(of: readonly T[], counts: (row: T) => boolean): string =>
    `${of.filter(counts).length}/${of.length}`;
  switch (indicator) {
    case 'SME_COORDINATOR_COVERAGE':
      return share(ofGroup('SME'), ({ id }) => covered.has(id));
    case 'MICRO_COORDINATOR_COVERAGE':
      return share(ofGroup('SMALL_MICRO'), ({ id }) => coveredFromNearby.has(id));
    case 'MEDIATION_BODY_STANDARDISATION':
      return share(bodies, (row) => row.checklist.every(Boolean) && mediatorsOf(state, row) > 0);
    case 'LARGE_MEDIUM_WITH_MEDIATION_BODY':
      return share(ofGroup('LARGER'), ({ id }) => owners.has(id));
  }
}

/** From the day it begins, if that is known, to the day before it ends. */
function livesOn(
  day: string,
  begins: string | null,
  { status, closedOn }: Pick<BodyRow, 'status' | 'closedOn'>,
): boolean {
  if (begins !== null && begins > day) return false;
  return closedOn === null ? status === 'ACTIVE' : closedOn > day;
}

/** The class by the figures of the latest year that was over by then; before the first such year the earliest there is. */
function classOn(day: string, { figures }: EnterpriseRow): string | null {
  const known = figures.filter(({ sizeClass }) => sizeClass !== null).toSorted((a, b) => b.year - a.year);
  const over = known.find(({ year }) => `${year}-12-31` < `${day.slice(0, 4)}-01-01`);
  return (over ?? known.at(-1))?.sizeClass ?? null;
}

function mediatorsOf({ mediators }: State, { id }: Pick<BodyRow, 'id'>): number {
  return mediators.filter(({ bodyId, status }) => bodyId === id && status === 'ACTIVE').length;
}

/** The days of which the plan's pages have to know: the ends of the quarters since the ledger began, and today. */
export function daysSince(first: string | null, today: string): string[] {
  const days = [today];
  for (let year = Number((first ?? today).slice(0, 4)) - 1; `${year}-01-01` < today; year += 1) {
    for (const end of ['03-31', '06-30', '09-30', '12-31']) {
      const day = `${year}-${end}`;
      if (first !== null && day < today && day >= first) days.push(day);
    }
  }
  return days.toSorted();
}

/** Of all recordings of a figure the one that counts: its newest version; of several keepings the one told last. */
function holding(recordings: readonly Recording[]): Recording | undefined {
  const newest = [...Map.groupBy(recordings, ({ figure }) => figure).values()].map((each) =>
    each.reduce((a, b) => (b.version > a.version ? b : a)),
  );
  return newest.toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt))[0];
}

/** Everything in which what is kept differs from a count of the ledgers; empty when all is right. */
export function differences(state: State, today: string): string[] {
  return [...projections(state), ...figures(state, today)];
}

function projections(state: State): string[] {
  const wrong: string[] = [];
  const compare = (what: string, kept: unknown, counted: unknown): void => {
    const [left, right] = [JSON.stringify(kept), JSON.stringify(counted)];
    if (left !== right) wrong.push(`${what}: kept ${left}, counted ${right}`);
  };
  const facts = (row: EnterpriseRow | undefined): unknown =>
    row && {
      ...{ street: row.street, registeredOn: row.registeredOn, status: row.status, closedOn: row.closedOn },
      classes: row.figures
        .filter(({ sizeClass }) => sizeClass !== null)
        .map(({ year, sizeClass }) => [year, sizeClass] as const)
        .toSorted(([a], [b]) => a - b),
    };
  const known = new Map(state.known.map((row) => [row.id, row]));
  for (const row of state.enterprises) compare(`enterprise ${row.id}`, facts(known.get(row.id)), facts(row));
  const streets = new Map(state.enterprises.map(({ id, street }) => [id, street]));
  for (const { enterpriseId, street } of state.assignments)
    compare(`street of an assignment at ${enterpriseId}`, street, streets.get(enterpriseId));
  for (const row of state.bodies) {
    compare(`mediators of body ${row.id}`, row.mediatorCount, mediatorsOf(state, row));
    compare(`staffing of body ${row.id}`, state.staffing.get(row.id) ?? 0, mediatorsOf(state, row));
  }
  return wrong;
}

function figures(state: State, today: string): string[] {
  const wrong: string[] = [];
  const first = (days: readonly (string | null)[]): string | null =>
    days.filter((day) => day !== null).toSorted()[0] ?? null;
  const begun = {
    people: first(state.assignments.map(({ from }) => from)),
    organizations: first(state.bodies.map(({ establishedOn }) => establishedOn)),
  };
  for (const indicator of INDICATORS) {
    const byDay = Map.groupBy(
      state.recordings.filter((each) => each.indicator === indicator),
      ({ day }) => day,
    );
    const of = indicator.includes('COORDINATOR') ? begun.people : begun.organizations;
    for (const day of new Set([...byDay.keys(), ...daysSince(of, today)])) {
      const kept = holding(byDay.get(day) ?? []);
      const counted = countOn(state, indicator, day);
      const said = kept ? `${kept.numerator}/${kept.denominator}` : '0/0';
      if (said !== counted) wrong.push(`${indicator} ${day}: kept ${said}, counted ${counted}`);
    }
  }
  return wrong;
}
