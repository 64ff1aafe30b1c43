import { containing, loadReference, listPage, type Ctx, type Page } from '@tongxing/subgraph';
import { SocialOrganization } from './social-organization.entity.ts';
import type { SocialOrganizationFilter } from './social-organization.inputs.ts';

/** A page of the social organisations that the actor's jurisdiction covers, by name. */
export function socialOrganizations(
  ctx: Ctx,
  page: { first: number; after?: string | undefined },
  { text }: SocialOrganizationFilter = {},
): Promise<Page<SocialOrganization>> {
  const search = text?.trim();
  const where = search ? { name: containing(search) } : {};
  return listPage(ctx, SocialOrganization, where, { by: 'name' }, page);
}

/** A social organisation by its id; null when there is none or it is hidden from the actor. */
export function socialOrganization(ctx: Ctx, id: string): Promise<SocialOrganization | null> {
  return loadReference(ctx, SocialOrganization, ['id'], [id]);
}
