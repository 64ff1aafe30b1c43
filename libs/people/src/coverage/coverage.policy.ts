import { sizeClassOn, type SizeClass, type YearlySizeClass } from '@tongxing/reference-data';

/** An enterprise as far as coverage asks; dates are ISO days. */
export interface CoverableEnterprise {
  readonly id: string;
  /** the class that each year's figures gave */
  readonly sizeClasses: readonly YearlySizeClass[];
  readonly registeredOn: string | null;
  readonly status: 'ACTIVE' | 'CLOSED';
  readonly closedOn: string | null;
}

/** A coordinator covers an enterprise from a day to a day, both included. */
export interface Cover {
  readonly enterpriseId: string;
  readonly from: string;
  readonly to: string | null;
  /** the coordinator belongs to a town or office (基层) */
  readonly grassroots: boolean;
}

/** How many enterprises are covered, of how many. */
export interface Coverage {
  readonly covered: number;
  readonly total: number;
}

/** Whom the plan wants covered: 中小企业 by anybody, 小微企业 by grassroots coordinators. */
export const CoverageGroup = { SME: 'SME', SMALL_MICRO: 'SMALL_MICRO' } as const;
export type CoverageGroup = (typeof CoverageGroup)[keyof typeof CoverageGroup];

/** 中小企业 of action 3, as the plan's settings read it: medium, small and micro; and 小微企业. */
export const GROUP_CLASSES: Readonly<Record<CoverageGroup, readonly SizeClass[]>> = {
  SME: ['MEDIUM', 'SMALL', 'MICRO'],
  SMALL_MICRO: ['SMALL', 'MICRO'],
};

/**
 * Coverage on a day: of the small and medium enterprises, those with a coordinator (clause 二(三)1, "大多数
 * 中小型企业配备 1 名"); of the small and micro ones, those whom a grassroots coordinator covers ("基本覆盖").
 * An enterprise counts with the size class in force on the day. The statement that counts a whole district
 * (`countCoverage`) and the list behind the figure (`uncoveredEnterprises`) are held against this rule by tests.
 */
export function coverageOn(
  day: string,
  enterprises: readonly CoverableEnterprise[],
  covers: readonly Cover[],
): Record<CoverageGroup, Coverage> {
  const active = covers.filter(({ from, to }) => from <= day && (to === null || to >= day));
  const coveredBy = (some: readonly Cover[]) => new Set(some.map(({ enterpriseId }) => enterpriseId));
  const present = enterprises.filter((enterprise) => isInOperation(enterprise, day));
  const count = (group: CoverageGroup, covered: ReadonlySet<string>): Coverage => {
    const meant = present.filter(({ sizeClasses }) => {
      const sizeClass = sizeClassOn(day, sizeClasses);
      return sizeClass !== null && GROUP_CLASSES[group].includes(sizeClass);
    });
    return { covered: meant.filter(({ id }) => covered.has(id)).length, total: meant.length };
  };
  return {
    SME: count('SME', coveredBy(active)),
    SMALL_MICRO: count('SMALL_MICRO', coveredBy(active.filter(({ grassroots }) => grassroots))),
  };
}

/** Registered by that day (or nobody knows when) and not closed on or before it. */
function isInOperation({ registeredOn, status, closedOn }: CoverableEnterprise, day: string): boolean {
  if (registeredOn !== null && registeredOn > day) return false;
  if (closedOn !== null) return closedOn > day;
  return status === 'ACTIVE';
}
