import { addMonths, lastDayOfMonth, partsOf } from '@tongxing/calendar';

/** An enterprise as far as coverage asks; dates are ISO days. */
export interface CoverableEnterprise {
  readonly id: string;
  readonly sizeClass: string | null;
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

/** 中小企业 of action 3, as the plan's settings read it: medium, small and micro. */
const SMES = ['MEDIUM', 'SMALL', 'MICRO'];
/** 小微企业. */
const SMALL_AND_MICRO = ['SMALL', 'MICRO'];

/**
 * Coverage on a day: of the small and medium enterprises, those with a coordinator (clause 二(三)1, "大多数
 * 中小型企业配备 1 名"); of the small and micro ones, those whom a grassroots coordinator covers ("基本覆盖").
 */
export function coverageOn(
  day: string,
  enterprises: readonly CoverableEnterprise[],
  covers: readonly Cover[],
): { sme: Coverage; smallMicro: Coverage } {
  const active = covers.filter(({ from, to }) => from <= day && (to === null || to >= day));
  const byAnybody = new Set(active.map(({ enterpriseId }) => enterpriseId));
  const byGrassroots = new Set(
    active.filter(({ grassroots }) => grassroots).map(({ enterpriseId }) => enterpriseId),
  );
  const present = enterprises.filter((enterprise) => isInOperation(enterprise, day));
  return {
    sme: count(present, SMES, byAnybody),
    smallMicro: count(present, SMALL_AND_MICRO, byGrassroots),
  };
}

/** Registered by that day (or nobody knows when) and not closed on or before it. */
function isInOperation({ registeredOn, status, closedOn }: CoverableEnterprise, day: string): boolean {
  if (registeredOn !== null && registeredOn > day) return false;
  if (closedOn !== null) return closedOn > day;
  return status === 'ACTIVE';
}

function count(
  present: readonly CoverableEnterprise[],
  classes: readonly string[],
  covered: ReadonlySet<string>,
): Coverage {
  const meant = present.filter(({ sizeClass }) => sizeClass !== null && classes.includes(sizeClass));
  return { covered: meant.filter(({ id }) => covered.has(id)).length, total: meant.length };
}

/**
 * The days for which coverage is told: each end of a quarter since the one before the first assignment, and
 * today. Back-dated changes so restate the past, and a curve can be drawn.
 */
export function reportingDays(firstAssignment: string | null, today: string): string[] {
  if (firstAssignment === null || firstAssignment > today) return [today];
  const days: string[] = [];
  let day = endOfQuarterBefore(firstAssignment);
  while (day < today) {
    days.push(day);
    day = endOfMonth(addMonths(day, 3));
  }
  return [...days, today];
}

function endOfQuarterBefore(day: string): string {
  const { year, month } = partsOf(day);
  const lastMonth = Math.floor((month - 1) / 3) * 3;
  return lastMonth === 0 ? lastDayOfMonth(year - 1, 12) : lastDayOfMonth(year, lastMonth);
}

function endOfMonth(day: string): string {
  const { year, month } = partsOf(day);
  return lastDayOfMonth(year, month);
}
