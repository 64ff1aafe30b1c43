import { createContext, useContext, type ReactNode } from 'react';
import { Outlet, useSearchParams } from 'react-router';
import { EmptyState, ErrorState, isDay, Skeleton, useTexts } from '@tongxing/dashboard-kit';
import { programTexts } from '../texts.ts';
import { usePlanHeadState, type PlanHead } from './plan-head.ts';

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

/** Waits for the plan, and gives it to the pages below. */
export function PlanOutlet(): ReactNode {
  const { plan, fetching, failed, retry } = usePlanHeadState();
  const t = useTexts(programTexts);
  if (plan !== null) {
    return (
      <Context value={plan}>
        <Outlet />
      </Context>
    );
  }
  return (
    <div className="page">
      {fetching ? (
        <Skeleton lines={12} />
      ) : failed ? (
        <ErrorState onRetry={retry} />
      ) : (
        <EmptyState>{t('plan.none')}</EmptyState>
      )}
    </div>
  );
}
