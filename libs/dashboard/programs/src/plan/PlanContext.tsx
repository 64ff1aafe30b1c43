import { createContext, useContext, type ReactNode } from 'react';
import { Outlet, useSearchParams } from 'react-router';
import { ErrorState, isDay, Skeleton } from '@tongxing/dashboard-kit';
import { usePlanHeadState, type PlanHead } from './plan-head.ts';

/** Why there is no plan to show, and a way to look again. */
export interface NoPlan {
  readonly reason: 'none' | 'refused';
  readonly look: () => void;
  readonly looking: boolean;
}

const Context = createContext<PlanHead | null>(null);

/** The plan; only below `PlanOutlet`. */
export function usePlan(): PlanHead {
  const plan = useContext(Context);
  if (plan === null) throw new Error('a page of the plan outside its outlet');
  return plan;
}

/** The day the page stands at: `?on=` of the address, else the day the plan opens on. */
export function useDay(): string {
  const plan = usePlan();
  const [search] = useSearchParams();
  const asked = search.get('on');
  return isDay(asked) ? asked : plan.day.on;
}

/** Waits for the plan, and gives it to the pages below; where there is none, `without` says so. */
export function PlanOutlet({ without }: { without: (why: NoPlan) => ReactNode }): ReactNode {
  const { plan, fetching, answered, failed, refused, retry } = usePlanHeadState();
  if (plan !== null) {
    return (
      <Context value={plan}>
        <Outlet />
      </Context>
    );
  }
  // Stays while it is looked again, so that the page does not jump and the focus keeps its place.
  if (refused || (answered && !failed))
    return without({ reason: refused ? 'refused' : 'none', look: retry, looking: fetching });
  return <div className="page">{fetching ? <Skeleton lines={12} /> : <ErrorState onRetry={retry} />}</div>;
}
