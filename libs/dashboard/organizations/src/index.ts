import type { RouteObject } from 'react-router';

/** The ledgers of organisations. The record and its tab open beside the list, which stays. */
export const organizationRoutes: RouteObject[] = [
  {
    path: 'enterprises/:record?/:tab?',
    lazy: async () => ({ Component: (await import('./enterprises/EnterprisesPage.tsx')).EnterprisesPage }),
  },
  {
    path: 'social-organizations/:record?/:tab?',
    lazy: async () => ({
      Component: (await import('./social-organizations/SocialOrganizationsPage.tsx')).SocialOrganizationsPage,
    }),
  },
  {
    path: 'mediation-bodies/:record?/:tab?',
    lazy: async () => ({
      Component: (await import('./mediation-bodies/MediationBodiesPage.tsx')).MediationBodiesPage,
    }),
  },
];
