import type { RouteObject } from 'react-router';

/** The ledgers of organisations. */
export const organizationRoutes: RouteObject[] = [
  {
    path: 'enterprises',
    lazy: async () => ({ Component: (await import('./EnterprisesPage.tsx')).EnterprisesPage }),
  },
  {
    path: 'social-organizations',
    lazy: async () => ({
      Component: (await import('./SocialOrganizationsPage.tsx')).SocialOrganizationsPage,
    }),
  },
  {
    path: 'mediation-bodies',
    lazy: async () => ({ Component: (await import('./MediationBodiesPage.tsx')).MediationBodiesPage }),
  },
];
