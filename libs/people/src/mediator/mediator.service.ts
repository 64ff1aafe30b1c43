import type { FilterQuery } from '@mikro-orm/core';
import {
  childList,
  historyOf,
  isId,
  listPage,
  loadReference,
  requirePermission,
  type Change,
  type Ctx,
  type Order,
  type Page,
  type PageRequest,
} from '@tongxing/subgraph';
import { foundBy, orderByName } from '../person/find-by-text.ts';
import { withoutOrderOfMasked } from '../person/personal.policy.ts';
import { Mediator } from './mediator.entity.ts';
import type { MediatorFilter, MediatorSort } from './mediator.inputs.ts';
import { isReadable, readable } from './readable.ts';

/** What people see change; the rest of a row is bookkeeping. */
const FIELDS = [
  ...(['name', 'employer', 'employment', 'bodyId', 'streetCode', 'specialisms', 'contact'] as const),
  ...(['publicName', 'publicBody', 'publicContact', 'publicSpecialisms', 'inPool'] as const),
  ...(['status', 'closedOn', 'closedReason'] as const),
];

/** A page of the mediators that the actor may see. */
export function mediators(
  ctx: Ctx,
  page: PageRequest,
  { text, bodyId, employment, streetCode, status, published }: MediatorFilter = {},
  { by, direction }: MediatorSort = { by: 'NAME', direction: 'ASC' },
): Promise<Page<Mediator>> {
  const filter: FilterQuery<Mediator> = {
    ...foundBy(ctx, 'mediator', text),
    ...(bodyId ? { bodyId: isId(bodyId) ? bodyId : { $in: [] } } : {}),
    ...(employment ? { employment } : {}),
    ...(streetCode ? { streetCode } : {}),
    ...(status ? { status } : {}),
    ...(typeof published === 'boolean' ? { publicName: published } : {}),
  };
  const order: Order<Mediator> =
    by === 'NAME' ? orderByName(ctx, 'mediator', direction) : { by: 'employment', direction };
  return listPage(ctx, Mediator, { $and: [readable(ctx), filter] }, order, page);
}

/** A mediator by id; null when there is none or they are hidden from the actor. */
export async function mediator(ctx: Ctx, id: string): Promise<Mediator | null> {
  const found = await loadReference(ctx, Mediator, ['id'], [id]);
  return found && isReadable(ctx, found) ? found : null;
}

/** A reference of another service to a mediator. */
export async function referencedMediator(id: unknown, ctx: Ctx): Promise<Mediator | null> {
  requirePermission(ctx, 'mediator.read');
  return typeof id === 'string' ? mediator(ctx, id) : null;
}

/** The mediators of a body who are in office, by name as far as names are shown. */
export async function mediatorsOf(ctx: Ctx, bodyId: string): Promise<Mediator[]> {
  const all = await childList(ctx, Mediator, { parent: 'bodyId', order: 'name' }, bodyId);
  const readable = all.filter((row) => row.status === 'ACTIVE' && isReadable(ctx, row));
  return withoutOrderOfMasked(ctx, 'mediator', readable);
}

/** Who changed what of a mediator, the newest first. */
export function historyOfMediator(ctx: Ctx, row: Mediator, page: PageRequest): Promise<Page<Change>> {
  return historyOf(ctx, Mediator, row, FIELDS, page);
}
