import type { FilterQuery } from '@mikro-orm/core';
import { isId, type Ctx } from '@tongxing/subgraph';
import type { Mediator } from './mediator.entity.ts';

/** Whether the actor may see a mediator that row-level security shows: a mediation body sees its own. */
export function isReadable(ctx: Ctx, { districtCode, streetCode, bodyId }: Mediator): boolean {
  return ctx.permissions.isAllowedOn(ctx.actor, 'mediator.read', {
    district: districtCode,
    street: streetCode ?? undefined,
    body: bodyId ?? undefined,
  });
}

/** The same for a list: a condition to add to the others. */
export function readable(ctx: Ctx): FilterQuery<Mediator> {
  if (ctx.permissions.scopeOf(ctx.actor, 'mediator.read') !== 'OWN_BODY') return {};
  const body = ctx.actor?.body;
  return { bodyId: isId(body) ? body : { $in: [] } };
}
