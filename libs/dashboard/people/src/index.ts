import type { RouteObject } from 'react-router';

/** The rosters of people, and who covers whom. */
export const peopleRoutes: RouteObject[] = [
  {
    path: 'coordinators/:record?/:tab?',
    lazy: async () => ({ Component: (await import('./coordinators/CoordinatorsPage.tsx')).CoordinatorsPage }),
  },
  {
    path: 'mediators/:record?/:tab?',
    lazy: async () => ({ Component: (await import('./mediators/MediatorsPage.tsx')).MediatorsPage }),
  },
  {
    path: 'experts/:record?/:tab?',
    lazy: async () => ({ Component: (await import('./experts/ExpertsPage.tsx')).ExpertsPage }),
  },
  {
    path: 'coverage',
    lazy: async () => ({ Component: (await import('./coverage/CoveragePage.tsx')).CoveragePage }),
  },
];
