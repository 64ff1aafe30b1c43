import { DuplicateSuspected, say, type Ctx } from '@tongxing/subgraph';
import { candidatesOf, type Itself } from '../candidates.ts';
import { MediationBody } from './mediation-body.entity.ts';
import type { BodyColumns } from './mediation-body.policy.ts';

/** By what a body is told from another. */
type Identity = Pick<BodyColumns, 'nameKey' | 'type' | 'streetCode'> & { readonly districtCode: string };

/**
 * Bodies that may be this one: those of the same name, and where it is the body of a town or office, the one in
 * office there, since each has one ("镇、办劳动争议调解组织", clause 二(二)2(1)). Only what the actor may see is told.
 * @returns null when nothing speaks against it
 */
export async function suspectedDuplicates(
  ctx: Ctx,
  { districtCode, nameKey, type, streetCode }: Identity,
  itself: Itself,
): Promise<DuplicateSuspected | null> {
  const ofStreet = { type, streetCode, status: 'ACTIVE' as const };
  const like = type === 'STREET' ? { $or: [{ nameKey }, ofStreet] } : { nameKey };
  const found = await ctx.em.find(
    MediationBody,
    { $and: [{ districtCode }, like, { $not: itself }] },
    { orderBy: { id: 'asc' } },
  );
  if (found.length === 0) return null;
  const suspected = new DuplicateSuspected(ctx, await candidatesOf(ctx, found));
  if (found.some((row) => row.nameKey === nameKey)) return suspected;
  suspected.path = ['type'];
  suspected.message = say(ctx, {
    zh: '该镇办已有在册的镇办调解组织。如果确需再登记一个，请确认后再提交。',
    en: 'That town or office has a mediation body already. If this is another one, confirm that and submit again.',
  });
  return suspected;
}
