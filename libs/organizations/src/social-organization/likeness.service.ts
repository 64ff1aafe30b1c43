import { DuplicateSuspected, type Ctx } from '@tongxing/subgraph';
import { candidatesOf, type Itself } from '../candidates.ts';
import { SocialOrganization } from './social-organization.entity.ts';
import type { SocialOrganizationColumns } from './social-organization.policy.ts';
import { SocialOrganizationExists } from './social-organization.results.ts';

/** By what a social organisation is told from another. */
type Identity = Pick<SocialOrganizationColumns, 'nameKey' | 'creditCode'> & { readonly districtCode: string };

/** The social organisation of the district that has the code, as far as the actor may see it. */
export async function holderOf(
  ctx: Ctx,
  { districtCode, creditCode }: Omit<Identity, 'nameKey'>,
): Promise<SocialOrganization | null> {
  return creditCode === null ? null : ctx.em.findOne(SocialOrganization, { districtCode, creditCode });
}

/**
 * What speaks against keeping this as a social organisation of its own: another has the code, or others have the
 * name and nobody said that they are others. Only what the actor may see is looked at and told.
 */
export async function objectionTo(
  ctx: Ctx,
  { districtCode, nameKey, creditCode }: Identity,
  itself: Itself,
  isConfirmed: boolean,
): Promise<SocialOrganizationExists | DuplicateSuspected | null> {
  const like = [...(creditCode === null ? [] : [{ creditCode }]), ...(isConfirmed ? [] : [{ nameKey }])];
  if (like.length === 0) return null;
  const others = await ctx.em.find(
    SocialOrganization,
    { $and: [{ districtCode, $or: like }, { $not: itself }] },
    { orderBy: { id: 'asc' } },
  );
  const holder = others.find((row) => creditCode !== null && row.creditCode === creditCode);
  if (holder) return new SocialOrganizationExists(ctx, holder);
  return others.length === 0 ? null : new DuplicateSuspected(ctx, await candidatesOf(ctx, others));
}
