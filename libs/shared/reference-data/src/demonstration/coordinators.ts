import { dayBetween, drawFrom, pick, seeded, type Random } from './draw.ts';
import { demonstrationId } from './id.ts';
import { HISTORY, scaleOf, weightedStreets } from './scale.ts';

/** An invented coordinator, as far as assignments ask. */
export interface DemonstrationCoordinator {
  readonly id: string;
  /** from 1 */
  readonly n: number;
  /** null for one who serves the whole district; the others are grassroots coordinators */
  readonly streetCode: string | null;
  /** ISO dates */
  readonly startedOn: string;
  readonly closedOn: string | null;
}

const ENTERPRISES_EACH = 25;
const SHARE_OF_WHOLE_DISTRICT = 0.12;
/** How many were there when the plan began; how many of all have left since. */
const SHARE_THERE_BEFORE = 0.6;
const SHARE_LEFT = 0.05;

/**
 * The invented coordinators of a district, one for every 25 enterprises. The first serve the whole
 * district; the very first is always there.
 */
export function demonstrationCoordinators(
  districtCode: string,
  scale: { readonly count: number } = { count: scaleOf(districtCode).enterprises },
): DemonstrationCoordinator[] {
  const random = seeded(`coordinators ${districtCode}`);
  const drawStreet = drawFrom(weightedStreets(districtCode));
  const number = Math.ceil(scale.count / ENTERPRISES_EACH);
  const ofWholeDistrict = Math.ceil(number * SHARE_OF_WHOLE_DISTRICT);
  return Array.from({ length: number }, (_, index) => ({
    id: demonstrationId('coordinator', districtCode, index + 1),
    n: index + 1,
    streetCode: index < ofWholeDistrict ? null : drawStreet(random),
    ...(index === 0 ? { startedOn: '2016-09-01', closedOn: null } : drawTerm(random)),
  }));
}

function drawTerm(random: Random): { startedOn: string; closedOn: string | null } {
  const before = random() < SHARE_THERE_BEFORE;
  const startedOn = before
    ? dayBetween(random, '2016-09-01', '2020-12-31')
    : dayBetween(random, HISTORY.first, '2022-12-31');
  const left = before && random() < SHARE_LEFT / SHARE_THERE_BEFORE;
  return { startedOn, closedOn: left ? dayBetween(random, '2022-03-01', '2023-05-31') : null };
}

/** Draws who takes on an enterprise of a town or office: most often one of its own, if any is in office. */
export type DrawCoordinator = (random: Random, streetCode: string, day: string) => DemonstrationCoordinator;

const SHARE_OF_GRASSROOTS = 0.8;
const TRIES = 6;

/** Prepares the draw; at least one coordinator is needed. */
export function drawCoordinatorFrom(coordinators: readonly DemonstrationCoordinator[]): DrawCoordinator {
  const [first] = coordinators;
  if (!first) throw new RangeError('There are no coordinators');
  const byStreet = Map.groupBy(coordinators, ({ streetCode }) => streetCode);
  const ofWholeDistrict = byStreet.get(null) ?? [];
  return (random, streetCode, day) => {
    const near = byStreet.get(streetCode) ?? [];
    const choice = random() < SHARE_OF_GRASSROOTS && near.length > 0 ? near : ofWholeDistrict;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const candidate = pick(random, choice);
      if (candidate && isInOffice(candidate, day)) return candidate;
    }
    return first;
  };
}

function isInOffice({ startedOn, closedOn }: DemonstrationCoordinator, day: string): boolean {
  return startedOn <= day && (closedOn === null || closedOn > day);
}
