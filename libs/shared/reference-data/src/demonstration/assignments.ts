import { addDays, laterOf } from '@tongxing/calendar';
import type { SizeClass } from '../size-class.ts';
import { demonstrationCoordinators, drawCoordinatorFrom, type DrawCoordinator } from './coordinators.ts';
import { dayBetween, seeded, type Random } from './draw.ts';
import { demonstrationEnterprises, type DemonstrationEnterprise } from './enterprises.ts';
import { demonstrationId } from './id.ts';
import { HISTORY, scaleOf } from './scale.ts';

/** An invented assignment of a coordinator to an enterprise. */
export interface DemonstrationAssignment {
  readonly id: string;
  /** from 1 */
  readonly n: number;
  readonly coordinatorId: string;
  readonly enterpriseId: string;
  /** of the enterprise */
  readonly streetCode: string;
  /** ISO dates, both included; no end = still assigned */
  readonly from: string;
  readonly to: string | null;
}

/** How many of each class are ever taken on; the plan is about the small and medium ones. */
const SHARE_TAKEN_ON: Readonly<Record<SizeClass, number>> = {
  LARGE: 0.3,
  MEDIUM: 0.75,
  SMALL: 0.72,
  MICRO: 0.64,
  NOT_APPLICABLE: 0.2,
};
/** Of the assignments, how many are ended early, and after how many of these nobody follows. */
const SHARE_ENDED = 0.12;
const SHARE_WITHOUT_SUCCESSOR = 0.25;
const SHORTEST = 60;

/**
 * The invented assignments of a district, growing from the first day of the plan on: those of the
 * enterprises the district shows, or of as many as are asked for, made one at a time.
 */
export function demonstrationAssignments(districtCode: string): DemonstrationAssignment[];
export function demonstrationAssignments(
  districtCode: string,
  scale: { readonly count: number },
): Iterable<DemonstrationAssignment>;
export function demonstrationAssignments(
  districtCode: string,
  scale?: { readonly count: number },
): Iterable<DemonstrationAssignment> {
  if (scale) return inventAssignments(districtCode, scale.count);
  return [...inventAssignments(districtCode, scaleOf(districtCode).enterprises)];
}

function* inventAssignments(districtCode: string, count: number): Generator<DemonstrationAssignment> {
  if (count === 0) return;
  const random = seeded(`assignments ${districtCode}`);
  const draw = drawCoordinatorFrom(demonstrationCoordinators(districtCode, { count }));
  let n = 0;
  for (const enterprise of demonstrationEnterprises(districtCode, { count })) {
    for (const term of termsOf(random, draw, enterprise)) {
      n += 1;
      yield {
        id: demonstrationId('assignment', districtCode, n),
        n,
        enterpriseId: enterprise.id,
        streetCode: enterprise.streetCode,
        ...term,
      };
    }
  }
}

type Term = Pick<DemonstrationAssignment, 'coordinatorId' | 'from' | 'to'>;

/** One coordinator after another, until the enterprise closes, nobody follows, or nothing more has happened. */
function* termsOf(
  random: Random,
  draw: DrawCoordinator,
  enterprise: DemonstrationEnterprise,
): Generator<Term> {
  const { sizeClass, registeredOn, closedOn, streetCode } = enterprise;
  if (random() >= SHARE_TAKEN_ON[sizeClass]) return;
  let from = laterOf(dayBetween(random, HISTORY.first, HISTORY.last), addDays(registeredOn, 30));
  while (from <= HISTORY.last && (closedOn === null || from < closedOn)) {
    const coordinator = draw(random, streetCode, from);
    const to = earliestOf([closedOn, coordinator.closedOn, drawEnd(random, from)]);
    yield { coordinatorId: coordinator.id, from, to };
    if (to === null || to === closedOn || random() < SHARE_WITHOUT_SUCCESSOR) return;
    from = addDays(to, 1);
  }
}

function drawEnd(random: Random, from: string): string | null {
  const earliest = addDays(from, SHORTEST);
  return random() < SHARE_ENDED && earliest <= HISTORY.last
    ? dayBetween(random, earliest, HISTORY.last)
    : null;
}

function earliestOf(days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}
