import { sizeClassOn, type YearlySizeClass } from '@tongxing/reference-data';
import { isStandardised, type Checkable } from '../mediation-body/mediation-body.policy.ts';

/** What lives from a day to a day; dates are ISO days. */
interface Living {
  readonly status: 'ACTIVE' | 'CLOSED';
  readonly closedOn: string | null;
}

/** A mediation body as far as its figures ask. */
export interface CountableBody extends Checkable, Living {
  /** the enterprise whose committee it is; null for every other type of body */
  readonly enterpriseId: string | null;
  readonly establishedOn: string | null;
}

/** An enterprise as far as these figures ask. */
export interface CountableEnterprise extends Living {
  readonly id: string;
  readonly registeredOn: string | null;
  readonly figures: readonly YearlySizeClass[];
}

/** So many, of so many. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** 大中型企业. */
const LARGER: readonly (string | null)[] = ['LARGE', 'MEDIUM'];

/**
 * The figures of mediation bodies on a day: of the bodies in office, those that pass all five checks (规范化率,
 * clause 二(二)2(1)); of the large and medium enterprises in operation, those with a committee in office ("推动
 * 大中型企业普遍建立劳动争议调解组织"). The class is the one in force on the day.
 *
 * The checklist has no history by day: of a day that has passed, bodies count with the checklist, and the mediators,
 * that they have now. Today's figure is exact.
 */
export function bodyFiguresOn(
  day: string,
  bodies: readonly CountableBody[],
  enterprises: readonly CountableEnterprise[],
): { standardisation: Share; largerWithBody: Share } {
  const inOffice = bodies.filter((body) => isThereOn(day, body.establishedOn, body));
  const owners = new Set(inOffice.map(({ enterpriseId }) => enterpriseId));
  const larger = enterprises.filter(
    (enterprise) =>
      isThereOn(day, enterprise.registeredOn, enterprise) &&
      LARGER.includes(sizeClassOn(day, enterprise.figures)),
  );
  return {
    standardisation: { numerator: inOffice.filter(isStandardised).length, denominator: inOffice.length },
    largerWithBody: {
      numerator: larger.filter(({ id }) => owners.has(id)).length,
      denominator: larger.length,
    },
  };
}

/** Begun by that day (or nobody knows when) and not ended on or before it. */
function isThereOn(day: string, start: string | null, { status, closedOn }: Living): boolean {
  if (start !== null && start > day) return false;
  return closedOn === null ? status === 'ACTIVE' : closedOn > day;
}
