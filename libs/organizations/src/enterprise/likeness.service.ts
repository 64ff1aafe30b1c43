import { DuplicateSuspected, type Ctx } from '@tongxing/subgraph';
import { candidatesOf } from '../candidates.ts';
import { Enterprise } from './enterprise.entity.ts';
import { EnterpriseExists } from './enterprise.results.ts';

/** By what an enterprise is told from another. */
interface Identity {
  readonly districtCode: string;
  readonly creditCode: string;
  readonly nameKey: string;
}

/** The enterprise that has the code, as far as the actor may see it; in one district, or in any of the actor's. */
export function holderOf(
  ctx: Ctx,
  { creditCode, districtCode }: { creditCode: string; districtCode?: string },
): Promise<Enterprise | null> {
  return ctx.em.findOne(Enterprise, { creditCode, ...(districtCode ? { districtCode } : {}) });
}

/**
 * What speaks against entering this as an enterprise of its own: another has the code, or others have the
 * name and nobody said that they are others. Only what the actor may see is looked at and told.
 * @param isItself tells the entry that is being made or changed from the others
 */
export async function objectionTo(
  ctx: Ctx,
  { districtCode, creditCode, nameKey }: Identity,
  isItself: (row: Enterprise) => boolean,
  isConfirmed: boolean,
): Promise<EnterpriseExists | DuplicateSuspected | null> {
  const wanted = isConfirmed ? { creditCode } : { $or: [{ creditCode }, { nameKey }] };
  const found = await ctx.em.find(Enterprise, { districtCode, ...wanted }, { orderBy: { id: 'asc' } });
  const others = found.filter((row) => !isItself(row));
  const holder = others.find((row) => row.creditCode === creditCode);
  if (holder) return new EnterpriseExists(ctx, holder);
  if (others.length === 0) return null;
  return new DuplicateSuspected(ctx, await candidatesOf(ctx, others));
}
