import { laterOf } from '@tongxing/calendar';
import { dayBetween, drawFrom, seeded } from './draw.ts';
import { demonstrationEnterprises, type DemonstrationEnterprise } from './enterprises.ts';
import { demonstrationId } from './id.ts';
import { HISTORY, scaleOf, weightedStreets } from './scale.ts';

/** The types of mediation bodies. */
export type DemonstrationBodyType =
  'STREET' | 'ENTERPRISE' | 'INDUSTRY' | 'INSTITUTION' | 'SOCIAL_ORGANIZATION' | 'OTHER';

/** What more than one subgraph must agree on about an invented mediation body. */
export interface DemonstrationMediationBody {
  readonly id: string;
  /** from 1 */
  readonly n: number;
  readonly type: DemonstrationBodyType;
  readonly streetCode: string;
  /** of a body of type ENTERPRISE */
  readonly enterpriseId: string | null;
  /** ISO date */
  readonly establishedOn: string;
  /** how many mediators it has; two have none and so fall short of the standard */
  readonly mediators: number;
}

/** An invented mediator, and the body they belong to. */
export interface DemonstrationMediator {
  readonly id: string;
  /** from 1 */
  readonly n: number;
  readonly bodyId: string;
  readonly streetCode: string;
}

/** The first of them began years before the plan. */
const FIRST_DAY = '2015-03-01';
/** The types of the bodies that are neither of a town or office nor of an enterprise, in turn. */
const OTHER_TYPES = [
  'INDUSTRY',
  'INSTITUTION',
  'SOCIAL_ORGANIZATION',
  'INDUSTRY',
  'OTHER',
  'INSTITUTION',
  'INDUSTRY',
  'SOCIAL_ORGANIZATION',
] as const;
/** How many mediators the bodies of each sort have, in turn. */
const MEDIATORS = {
  street: [4, 4, 3, 4],
  enterprise: [2, 2, 1, 2, 2, 0, 2, 1, 2],
  other: [3, 2, 2, 2, 2, 2, 2, 2],
};

/**
 * The invented mediation bodies of a district: one of each town or office, those of some large and medium
 * enterprises, and others.
 */
export function demonstrationMediationBodies(districtCode: string): DemonstrationMediationBody[] {
  const { committees, otherBodies, enterprises } = scaleOf(districtCode);
  if (enterprises === 0) return [];
  const random = seeded(`mediation bodies ${districtCode}`);
  const streets = weightedStreets(districtCode);
  const drawStreet = drawFrom(streets);
  const bodies = [
    ...streets.map(({ value }, index) => ({
      type: 'STREET' as const,
      streetCode: value,
      enterpriseId: null,
      establishedOn: dayBetween(random, FIRST_DAY, '2019-12-31'),
      mediators: inTurn(MEDIATORS.street, index),
    })),
    ...largerEnterprises(districtCode, committees).map((enterprise, index) => ({
      type: 'ENTERPRISE' as const,
      streetCode: enterprise.streetCode,
      enterpriseId: enterprise.id,
      establishedOn: dayBetween(random, laterOf(enterprise.registeredOn, '2019-01-01'), HISTORY.last),
      mediators: inTurn(MEDIATORS.enterprise, index),
    })),
    ...OTHER_TYPES.slice(0, otherBodies).map((type, index) => ({
      type,
      streetCode: drawStreet(random),
      enterpriseId: null,
      establishedOn: dayBetween(random, '2017-01-01', '2022-12-31'),
      mediators: inTurn(MEDIATORS.other, index),
    })),
  ];
  return bodies.map((body, index) => ({
    id: demonstrationId('mediation-body', districtCode, index + 1),
    n: index + 1,
    ...body,
  }));
}

/** The invented mediators of a district, body by body. */
export function demonstrationMediators(districtCode: string): DemonstrationMediator[] {
  const places = demonstrationMediationBodies(districtCode).flatMap(({ id, streetCode, mediators }) =>
    Array.from({ length: mediators }, () => ({ bodyId: id, streetCode })),
  );
  return places.map((place, index) => ({
    id: demonstrationId('mediator', districtCode, index + 1),
    n: index + 1,
    ...place,
  }));
}

/** The first of the enterprises that are large or medium on the day shown. */
function largerEnterprises(districtCode: string, number: number): DemonstrationEnterprise[] {
  const found: DemonstrationEnterprise[] = [];
  for (const enterprise of demonstrationEnterprises(districtCode, {
    count: scaleOf(districtCode).enterprises,
  })) {
    if (found.length === number) break;
    const { sizeClass, closedOn } = enterprise;
    if ((sizeClass === 'LARGE' || sizeClass === 'MEDIUM') && !closedOn) found.push(enterprise);
  }
  return found;
}

function inTurn(numbers: readonly number[], index: number): number {
  return numbers[index % numbers.length] ?? 0;
}
