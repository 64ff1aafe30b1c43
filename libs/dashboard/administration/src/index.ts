import type { RouteObject } from 'react-router';

/** Who works with the platform, what each may do, and what was done: behind the sign-in. */
export const administrationRoutes: RouteObject[] = [
  {
    path: 'account',
    lazy: async () => ({ Component: (await import('./account/AccountPage.tsx')).AccountPage }),
  },
  {
    path: 'administration/accounts/:record?/:tab?',
    lazy: async () => ({ Component: (await import('./accounts/AccountsPage.tsx')).AccountsPage }),
  },
  {
    path: 'administration/clients/:record?/:tab?',
    lazy: async () => ({ Component: (await import('./clients/ClientsPage.tsx')).ClientsPage }),
  },
  {
    path: 'administration/audit/:record?',
    lazy: async () => ({ Component: (await import('./audit/AuditPage.tsx')).AuditPage }),
  },
  {
    path: 'permissions',
    lazy: async () => ({ Component: (await import('./permissions/PermissionsPage.tsx')).PermissionsPage }),
  },
];

/** What everybody may read, signed in or not: drawn without the frame of the workbench. */
export const publicRoutes: RouteObject[] = [
  {
    path: 'roster',
    lazy: async () => ({ Component: (await import('./roster/RosterPage.tsx')).RosterPage }),
  },
];
