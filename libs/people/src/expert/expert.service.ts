import {
  historyOf,
  isId,
  listPage,
  loadReference,
  type Change,
  type Ctx,
  type Order,
  type Page,
  type PageRequest,
} from '@tongxing/subgraph';
import { foundBy, orderByName } from '../person/find-by-text.ts';
import { Expert } from './expert.entity.ts';
import type { ExpertFilter, ExpertSort, ExpertSortField } from './expert.inputs.ts';

/** What people see change; the rest of a row is bookkeeping. */
const FIELDS = [
  ...(['name', 'employer', 'kind', 'teamId', 'specialisms'] as const),
  ...(['status', 'closedOn', 'closedReason'] as const),
];

const COLUMNS = { KIND: 'kind', EMPLOYER: 'employer' } as const satisfies Record<
  Exclude<ExpertSortField, 'NAME'>,
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
    ...foundBy(ctx, 'expert', text),
    ...(kind ? { kind } : {}),
    ...(teamId ? { teamId: isId(teamId) ? teamId : { $in: [] } } : {}),
    ...(status ? { status } : {}),
  };
  const order: Order<Expert> =
    by === 'NAME' ? orderByName(ctx, 'expert', direction) : { by: COLUMNS[by], direction };
  return listPage(ctx, Expert, where, order, page);
}

/** An expert by id; null when there is none or they are of another district. */
export function expert(ctx: Ctx, id: string): Promise<Expert | null> {
  return loadReference(ctx, Expert, ['id'], [id]);
}

/** Who changed what of an expert, the newest first. */
export function historyOfExpert(ctx: Ctx, row: Expert, page: PageRequest): Promise<Page<Change>> {
  return historyOf(ctx, Expert, row, FIELDS, page);
}
