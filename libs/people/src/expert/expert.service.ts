import { containing, loadReference, listPage, type Ctx, type Page } from '@tongxing/subgraph';
import { Expert } from './expert.entity.ts';
import type { ExpertFilter } from './expert.inputs.ts';

/** A page of the district's experts, by name. */
export function experts(
  ctx: Ctx,
  page: { first: number; after?: string | undefined },
  { text, kind }: ExpertFilter = {},
): Promise<Page<Expert>> {
  const search = text?.trim();
  const where = {
    ...(search ? { $or: [{ name: containing(search) }, { unitName: containing(search) }] } : {}),
    ...(kind ? { kind } : {}),
  };
  return listPage(ctx, Expert, where, { by: 'name' }, page);
}

/** An expert by id; null when there is none or they are of another district. */
export function expert(ctx: Ctx, id: string): Promise<Expert | null> {
  return loadReference(ctx, Expert, ['id'], [id]);
}
