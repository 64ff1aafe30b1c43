import {
  childList,
  containing,
  isId,
  loadReference,
  listPage,
  type Ctx,
  type Page,
} from '@tongxing/subgraph';
import { Mediator } from './mediator.entity.ts';
import type { MediatorFilter } from './mediator.inputs.ts';

/** A page of the mediators that the actor's jurisdiction covers, by name. */
export function mediators(
  ctx: Ctx,
  page: { first: number; after?: string | undefined },
  { text, bodyId, employment }: MediatorFilter = {},
): Promise<Page<Mediator>> {
  const search = text?.trim();
  const where = {
    ...(search ? { name: containing(search) } : {}),
    ...(bodyId ? { bodyId: isId(bodyId) ? bodyId : { $in: [] } } : {}),
    ...(employment ? { employment } : {}),
  };
  return listPage(ctx, Mediator, where, { by: 'name' }, page);
}

/** A mediator by id; null when there is none or they are hidden from the actor. */
export function mediator(ctx: Ctx, id: string): Promise<Mediator | null> {
  return loadReference(ctx, Mediator, ['id'], [id]);
}

/** The mediators of a body, by name. */
export function mediatorsOf(ctx: Ctx, bodyId: string): Promise<Mediator[]> {
  return childList(ctx, Mediator, { parent: 'bodyId', order: 'name' }, bodyId);
}
