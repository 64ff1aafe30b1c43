import { createElement, type ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import { PlanOutlet, type NoPlan } from './plan/PlanContext.tsx';

export { Finder } from './finder/Finder.tsx';
export type { NoPlan } from './plan/PlanContext.tsx';
export { usePlanHead, type PlanHead } from './plan/plan-head.ts';

/** The pages of the plan; each is fetched when it is first opened. What stands in their place is the shell's. */
export const programRoutes = (without: (why: NoPlan) => ReactNode): RouteObject[] => [
  {
    element: createElement(PlanOutlet, { without }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./board/BoardPage.tsx')).BoardPage }) },
      {
        path: 'notice',
        lazy: async () => ({ Component: (await import('./notice/NoticePage.tsx')).NoticePage }),
      },
      {
        path: 'actions/:no',
        lazy: async () => ({ Component: (await import('./action/ActionPage.tsx')).ActionPage }),
        children: [
          {
            path: 'observe/:target',
            lazy: async () => ({
              Component: (await import('./action/ObservationDrawer.tsx')).ObservationDrawer,
            }),
          },
          {
            path: 'report/:milestone',
            lazy: async () => ({ Component: (await import('./action/MilestoneDrawer.tsx')).MilestoneDrawer }),
          },
        ],
      },
      {
        path: 'calendar',
        lazy: async () => ({ Component: (await import('./calendar/CalendarPage.tsx')).CalendarPage }),
        children: [
          {
            path: 'report/:milestone',
            lazy: async () => ({ Component: (await import('./action/MilestoneDrawer.tsx')).MilestoneDrawer }),
          },
        ],
      },
      {
        path: 'contradictions',
        lazy: async () => ({
          Component: (await import('./contradictions/ContradictionsPage.tsx')).ContradictionsPage,
        }),
        children: [
          {
            path: ':kind/:subject',
            lazy: async () => ({
              Component: (await import('./contradictions/AdoptionDrawer.tsx')).AdoptionDrawer,
            }),
          },
        ],
      },
    ],
  },
];
