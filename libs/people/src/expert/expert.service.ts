import {
  historyOf,
  isId,
  isSearch,
  listPage,
  loadReference,
  matching,
  type Change,
  type Ctx,
  type Page,
  type PageRequest,
} from '@tongxing/subgraph';
import { Expert } from './expert.entity.ts';
import type { ExpertFilter, ExpertSort, ExpertSortField } from './expert.inputs.ts';

/** What people see change; the rest of a row is bookkeeping. */
const FIELDS = [
  ...(['name', 'employer', 'kind', 'teamId', 'specialisms'] as const),
  ...(['status', 'closedOn', 'closedReason'] as const),
];

const COLUMNS = { NAME: 'name', KIND: 'kind', EMPLOYER: 'employer' } as const satisfies Record<
  ExpertSortField,
  keyof Expert
>;

/** A page of the district's experts. */
export function experts(
  ctx: Ctx,
  page: PageRequest,
  { text, kind, teamId, status }: ExpertFilter = {},
  { by, direction }: ExpertSort = { by: 'NAME', direction: 'ASC' },
): Promise<Page<Expert>> {
  const where = {
    ...(isSearch(text) ? matching(text) : {}),
    ...(kind ? { kind } : {}),
    ...(teamId ? { teamId: isId(teamId) ? teamId : { $in: [] } } : {}),
    ...(status ? { status } : {}),
  };
  return listPage(ctx, Expert, where, { by: COLUMNS[by], direction }, page);
}

/** An expert by id; null when there is none or they are of another district. */
export function expert(ctx: Ctx, id: string): Promise<Expert | null> {
  return loadReference(ctx, Expert, ['id'], [id]);
}

/** Who changed what of an expert, the newest first. */
export function historyOfExpert(ctx: Ctx, row: Expert, page: PageRequest): Promise<Page<Change>> {
  return historyOf(ctx, Expert, row, FIELDS, page);
}
