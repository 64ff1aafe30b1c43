import { childPage, containing, loadReference, listPage, type Ctx, type Page } from '@tongxing/subgraph';
import { Enterprise } from '../enterprise/enterprise.entity.ts';
import { MediationBody } from './mediation-body.entity.ts';
import type { MediationBodyFilter } from './mediation-body.inputs.ts';

interface PageRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** A page of the mediation bodies that the actor's jurisdiction covers, by name. */
export function mediationBodies(
  ctx: Ctx,
  page: PageRequest,
  { text, streetCode, type }: MediationBodyFilter = {},
): Promise<Page<MediationBody>> {
  const search = text?.trim();
  const where = {
    ...(search ? { name: containing(search) } : {}),
    ...(streetCode ? { streetCode } : {}),
    ...(type ? { type } : {}),
  };
  return listPage(ctx, MediationBody, where, { by: 'name' }, page);
}

/** A mediation body by its id; null when there is none or it is hidden from the actor. */
export function mediationBody(ctx: Ctx, id: string): Promise<MediationBody | null> {
  return loadReference(ctx, MediationBody, ['id'], [id]);
}

/** A page of the mediation bodies of a town or office, by name. */
export function bodiesOfStreet(
  ctx: Ctx,
  streetCode: string,
  page: PageRequest,
): Promise<Page<MediationBody>> {
  return childPage(ctx, MediationBody, { parent: 'streetCode', order: 'name' }, streetCode, page);
}

/** The enterprise whose committee the body is; null for other bodies and for who may not see enterprises. */
export function enterpriseOf(ctx: Ctx, { enterpriseId }: MediationBody): Promise<Enterprise | null> | null {
  const isShown = enterpriseId !== null && ctx.permissions.isAllowed(ctx.actor, 'enterprise.read');
  return isShown ? loadReference(ctx, Enterprise, ['id'], [enterpriseId]) : null;
}
