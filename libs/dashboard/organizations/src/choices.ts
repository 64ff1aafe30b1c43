/** What pages of other areas ask of the organisations: choices of their forms, views, the district's name. */
export { Part } from './parts/Part.tsx';
export { useDistrict } from './reference/use-district.ts';
export { useStreets } from './reference/use-streets.ts';
export { useSavedViews } from './saved-views/use-saved-views.ts';
export { useOrganizationSearch } from './search/use-organization-search.ts';
