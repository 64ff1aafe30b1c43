import { raw, type EntityClass, type FilterQuery } from '@mikro-orm/core';
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
import { namedColumns, propertyOf, tableOf } from '../columns.ts';
import { readRows } from '../at-once.ts';

/** Which way a list is ordered. Rows without a value stand last in both. */
export const SortDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
export type SortDirection = (typeof SortDirection)[keyof typeof SortDirection];
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: '排序方向；没有值的总在最后',
  valuesConfig: { ASC: { description: '升序' }, DESC: { description: '降序' } },
});

/** Something a list is ordered by that no column holds: SQL over the row `item`, never null, with its values. */
export interface Computed {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** What orders a list, mostly a column; the id decides between equals, in the same direction. */
export interface Order<T> {
  readonly by: (keyof T & string) | Computed;
  readonly direction?: SortDirection;
}

/** The name under which a statement answers what a list is ordered by, be it a column or not. */
const PLACE = 'ordered_by';

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
  const { by } = order;
  const ordered = typeof by === 'string' ? columnOrder(ctx, entity, by) : { ...by, nullable: false };
  const direction = order.direction === 'DESC' ? 'desc' : 'asc';
  const key = typeof by === 'string' ? by : raw(ordered.sql, ordered.values);
  // An index without nulls is read backwards only when nothing is said about nulls.
  const inOrder = [{ [key]: ordered.nullable ? `${direction} nulls last` : direction }, { id: direction }];
  // Sorted are ids alone: whole rows would be copied for it, which costs more than to find them.
  const ids = ctx.em
    .createQueryBuilder(entity, 'item' as never)
    .select('id' as never)
    .where(narrowed as never)
    .orderBy(inOrder as never)
    .limit(request.first + 1);
  if (request.after) {
    const [condition, values] = beyond(ordered, direction, readCursor(request.after, 2));
    ids.andWhere(condition, values);
  }
  const place = ctx.em.getPlatform().formatQuery(ordered.sql, [...ordered.values]);
  const last = ordered.nullable ? ' nulls last' : '';
  const rows = await readRows<T & { [PLACE]?: unknown }>(ctx, {
    // As an array the ids are looked up one by one; as a subquery the planner may read the whole table for them.
    sql: `select ${namedColumns(ctx, entity)}, ${place} as ${PLACE} from ${tableOf(ctx, entity)} item
      where item.id = any(array(${ids.getFormattedQuery()}))
      order by ${PLACE} ${direction}${last}, item.id ${direction}`,
    values: [],
  }).catch(refuseImpossibleValue);
  const edges = rows
    .slice(0, request.first)
    .map((node) => ({ node, cursor: cursorOf([node[PLACE], node.id]) }));
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

interface Ordered extends Computed {
  readonly nullable: boolean;
}

function columnOrder<T extends object>(ctx: Ctx, entity: EntityClass<T>, by: string): Ordered {
  const { column, nullable } = propertyOf(ctx, entity, by);
  return { sql: `item."${column}"`, values: [], nullable };
}

/** SQL for "after this row", and its values. */
function beyond(
  { sql, values, nullable }: Ordered,
  direction: 'asc' | 'desc',
  [value = null, id = null]: ReturnType<typeof readCursor>,
): [string, unknown[]] {
  const sign = direction === 'asc' ? '>' : '<';
  if (value === null) return [`${sql} is null and item.id ${sign} ?`, [...values, id]];
  const after = `(${sql}, item.id) ${sign} (?, ?)`;
  return [nullable ? `(${after} or ${sql} is null)` : after, [...values, value, id]];
}
