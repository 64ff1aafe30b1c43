/** The calendar's lists: which milestones, in which months. */
import type { CalendarPage_PlanQuery } from '@tongxing/dashboard-documents';

export type Dated = NonNullable<CalendarPage_PlanQuery['plan']>['milestones'][number];

export interface CalendarFilter {
  /** Number of an action, `0` for the plan as a whole, '' for all. */
  readonly action: string;
  readonly unit: string;
  readonly state: string;
}

/** Reads the filter from the address. */
export function readFilter(search: URLSearchParams): CalendarFilter {
  return {
    action: search.get('action') ?? '',
    unit: search.get('unit') ?? '',
    state: search.get('state') ?? '',
  };
}

/** The milestones that the filter lets through. */
export function filterDated<M extends Pick<Dated, 'action' | 'ownerUnitCodes' | 'state'>>(
  milestones: readonly M[],
  filter: CalendarFilter,
): M[] {
  return milestones.filter(
    ({ action, ownerUnitCodes, state }) =>
      (filter.action === '' || String(action?.no ?? 0) === filter.action) &&
      (filter.unit === '' || ownerUnitCodes.includes(filter.unit)) &&
      (filter.state === '' || state.status === filter.state),
  );
}

/** By month of the limit, in order. */
export function byMonth<M extends Pick<Dated, 'due'>>(
  milestones: readonly M[],
): (readonly [string, readonly M[]])[] {
  return [...Map.groupBy(milestones, ({ due }) => due.slice(0, 7))].sort(([a], [b]) => a.localeCompare(b));
}
