import type { RouteObject } from 'react-router';

/** The rosters of people. */
export const peopleRoutes: RouteObject[] = [
  {
    path: 'coordinators',
    lazy: async () => ({ Component: (await import('./CoordinatorsPage.tsx')).CoordinatorsPage }),
  },
  {
    path: 'mediators',
    lazy: async () => ({ Component: (await import('./MediatorsPage.tsx')).MediatorsPage }),
  },
  { path: 'experts', lazy: async () => ({ Component: (await import('./ExpertsPage.tsx')).ExpertsPage }) },
];
