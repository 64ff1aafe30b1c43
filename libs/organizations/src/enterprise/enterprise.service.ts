import type { FilterQuery } from '@mikro-orm/core';
import { childPage, containing, loadReference, listPage, type Ctx, type Order, type Page } from '@tongxing/subgraph';
import { Enterprise } from './enterprise.entity.ts';
import type { EnterpriseFilter, EnterpriseSort } from './enterprise.inputs.ts';

interface PageRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
}

const ORDERS: Readonly<Record<EnterpriseSort, Order<Enterprise>>> = {
  NAME: { by: 'name' },
  REGISTERED_ON_DESC: { by: 'registeredOn', direction: 'DESC' },
};

/** A page of the enterprises that the actor's jurisdiction covers. */
export function enterprises(
  ctx: Ctx,
  page: PageRequest,
  filter: EnterpriseFilter = {},
  sort: EnterpriseSort = 'NAME',
): Promise<Page<Enterprise>> {
  return listPage(ctx, Enterprise, conditionOf(filter), ORDERS[sort], page);
}

/** An enterprise by its id; null when there is none or it is hidden from the actor. */
export function enterprise(ctx: Ctx, id: string): Promise<Enterprise | null> {
  return loadReference(ctx, Enterprise, ['id'], [id]);
}

/** A page of the enterprises of a town or office, by name. */
export function enterprisesOfStreet(
  ctx: Ctx,
  streetCode: string,
  page: PageRequest,
): Promise<Page<Enterprise>> {
  return childPage(ctx, Enterprise, { parent: 'streetCode', order: 'name' }, streetCode, page);
}

function conditionOf({ text, streetCode, status, sizeClass }: EnterpriseFilter): FilterQuery<Enterprise> {
  const search = text?.trim();
  return {
    ...(search ? { $or: [{ name: containing(search) }, { creditCode: containing(search) }] } : {}),
    ...(streetCode ? { streetCode } : {}),
    ...(status ? { status } : {}),
    ...(sizeClass ? { sizeClass } : {}),
  };
}
