import type { Role } from '@tongxing/dashboard-kit/pure';
import type { Entry } from './entry.ts';

/** Where records are kept, by their table, and who opens them there. */
const PLACES: Readonly<Record<string, { readonly path: string; readonly role: Role }>> = {
  enterprise: { path: '/enterprises', role: 'OFFICE' },
  social_organization: { path: '/social-organizations', role: 'OFFICE' },
  mediation_body: { path: '/mediation-bodies', role: 'OFFICE' },
  coordinator: { path: '/coordinators', role: 'OFFICE' },
  mediator: { path: '/mediators', role: 'OFFICE' },
  expert: { path: '/experts', role: 'OFFICE' },
  account: { path: '/administration/accounts', role: 'ADMIN' },
  client: { path: '/administration/clients', role: 'ADMIN' },
};

/** The page of the record that an entry is about; null where there is none for this account. */
export function recordAddress(
  { what, recordId }: Pick<Entry, 'what' | 'recordId'>,
  roles: readonly Role[],
): string | null {
  const place = PLACES[what ?? ''];
  return place && recordId !== null && roles.includes(place.role) ? `${place.path}/${recordId}` : null;
}
