import type { EntityClass, FilterQuery } from '@mikro-orm/core';
import { registerEnumType } from 'type-graphql';
import {
  checkPage,
  cursorOf,
  readCursor,
  refuseImpossibleValue,
  type Page,
  type PageRequest,
} from '../connection.ts';
import type { Ctx } from '../context.ts';
import { propertyOf } from './columns.ts';

/** Which way a list is ordered. Rows without a value stand last in both. */
export const SortDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
export type SortDirection = (typeof SortDirection)[keyof typeof SortDirection];
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: '排序方向；没有值的总在最后',
  valuesConfig: { ASC: { description: '升序' }, DESC: { description: '降序' } },
});

/** One column that orders a list; the id decides between equals, in the same direction. */
export interface Order<T> {
  readonly by: keyof T & string;
  readonly direction?: SortDirection;
}

/**
 * One page of a ledger: one statement for the rows, whatever the size, and one more for the total, made only
 * when the total is asked for. The nodes are plain rows (no getters, not tracked), since nobody changes a list.
 * The position is a row comparison, which an index on (district_code, column, id) answers at any depth.
 * @throws BadUserInput for a page too large or a cursor that is none
 */
export async function listPage<T extends { id: string }>(
  ctx: Ctx,
  entity: EntityClass<T>,
  where: FilterQuery<T>,
  order: Order<T>,
  request: PageRequest,
): Promise<Page<T>> {
  checkPage(request);
  const narrowed = inJurisdiction(ctx, where);
  const { column, nullable } = propertyOf(ctx, entity, order.by);
  const direction = order.direction === 'DESC' ? 'desc' : 'asc';
  const query = ctx.em
    .createQueryBuilder(entity, 'item' as never)
    .where(narrowed as never)
    // An index without nulls is read backwards only when nothing is said about nulls.
    .orderBy({
      [order.by]: nullable ? `${direction} nulls last` : direction,
      id: direction,
    } as never)
    .limit(request.first + 1);
  if (request.after) {
    const [condition, values] = beyond({ column, nullable }, direction, readCursor(request.after, 2));
    query.andWhere(condition, values);
  }
  const rows = (await query.execute('all').catch(refuseImpossibleValue)) as T[];
  const edges = rows
    .slice(0, request.first)
    .map((node) => ({ node, cursor: cursorOf([node[order.by], node.id]) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > request.first,
      hasPreviousPage: Boolean(request.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => ctx.em.count(entity, narrowed),
  };
}

/**
 * A condition that also names the actor's district, where it is but one: row-level security hides the other
 * districts anyway, but only an equation lets an index give the rows in order.
 */
export function inJurisdiction<T>(ctx: Ctx, where: FilterQuery<T>): FilterQuery<T> {
  const [district, ...others] = ctx.actor?.districts ?? [];
  if (district === undefined || others.length > 0) return where;
  return { $and: [{ districtCode: district }, where] } as FilterQuery<T>;
}

/** SQL for "after this row", and its values. */
function beyond(
  { column, nullable }: { column: string; nullable: boolean },
  direction: 'asc' | 'desc',
  [value = null, id = null]: ReturnType<typeof readCursor>,
): [string, unknown[]] {
  const sign = direction === 'asc' ? '>' : '<';
  if (value === null) return [`item."${column}" is null and item.id ${sign} ?`, [id]];
  const after = `(item."${column}", item.id) ${sign} (?, ?)`;
  return [nullable ? `(${after} or item."${column}" is null)` : after, [value, id]];
}
