import DataLoader from 'dataloader';
import type { EntityClass } from '@mikro-orm/core';
import {
  checkPage,
  cursorOf,
  readCursor,
  refuseImpossibleValue,
  type Page,
  type PageRequest,
} from './connection.ts';
import { readRows } from './at-once.ts';
import { columnOf, namedColumns, propertyOf, tableOf } from './columns.ts';
import { once, type Ctx } from './context.ts';

/** A list that hangs on a parent: which column names the parent, and which orders the rows (never null). */
interface ChildList<T> {
  readonly parent: keyof T & string;
  readonly order: keyof T & string;
  /** which of the children are meant, in SQL over their columns, with its values; all when left out */
  readonly only?: { readonly sql: string; readonly values: readonly string[] };
}

/** What the statement adds to the columns of the table. */
interface Ranked {
  readonly page_total: string;
  readonly page_rank: string;
  readonly page_position: string;
}

/** A parent's value travels in one text with the others. */
const SEPARATOR = '\u001f';

/**
 * One page of the children of a parent, ordered by one column and the id. However many parents a request
 * holds, their pages are read in one statement.
 * @throws BadUserInput for a page too large or a cursor that is none
 */
export function childPage<T extends { id: string }>(
  ctx: Ctx,
  entity: EntityClass<T>,
  list: ChildList<T>,
  parent: string,
  request: PageRequest,
): Promise<Page<T>> {
  checkPage(request);
  const only = list.only ? [list.only.sql, ...list.only.values].join(SEPARATOR) : '';
  const key = `children ${entity.name} ${list.parent} ${list.order} ${only} ${request.first} ${request.after ?? ''}`;
  return once(ctx, key, () => loaderOf(ctx, entity, list, request)).load(parent);
}

/** All children of a parent, for lists that are short by nature; one statement for any number of parents. */
export function childList<T extends object>(
  ctx: Ctx,
  entity: EntityClass<T>,
  list: ChildList<T>,
  parent: string,
): Promise<T[]> {
  const key = `all children ${entity.name} ${list.parent} ${list.order}`;
  const load = async (parents: readonly string[]) => {
    const { column, type } = propertyOf(ctx, entity, list.parent);
    const rows = await readRows<T>(ctx, {
      name: key,
      sql: `select ${namedColumns(ctx, entity)} from ${tableOf(ctx, entity)} item where "${column}" = any(string_to_array(?, ?)::${type}[])
        order by "${columnOf(ctx, entity, list.order)}"`,
      values: [parents.join(SEPARATOR), SEPARATOR],
    });
    const byParent = Map.groupBy(rows, (row) => String(row[list.parent]));
    return parents.map((value) => byParent.get(value) ?? []);
  };
  return once(ctx, key, () => new DataLoader(load)).load(parent);
}

function loaderOf<T extends { id: string }>(
  ctx: Ctx,
  entity: EntityClass<T>,
  list: ChildList<T>,
  request: PageRequest,
): DataLoader<string, Page<T>> {
  const [value = null, id = null] = request.after ? readCursor(request.after, 2) : [];
  return new DataLoader(async (parents) => {
    const values = [
      ...[value, value, id, parents.join(SEPARATOR), SEPARATOR],
      ...(list.only?.values ?? []),
      request.first + 1,
    ];
    const statement = { sql: statementOf(ctx, entity, list), values };
    const rows = await readRows<T & Ranked>(ctx, statement).catch(refuseImpossibleValue);
    const byParent = Map.groupBy(rows, (row) => String(row[list.parent]));
    return parents.map((parent) => pageOfRanked(byParent.get(parent) ?? [], list, request));
  });
}

/** The first row of each parent comes along even when it is not on the page, since it carries the total. */
function statementOf<T extends object>(ctx: Ctx, entity: EntityClass<T>, list: ChildList<T>): string {
  const [parent, order] = [propertyOf(ctx, entity, list.parent), propertyOf(ctx, entity, list.order)];
  return `select ${namedColumns(ctx, entity)}, page_total, page_rank, page_position from (
    select child.*,
      count(*) over (partition by "${parent.column}") as page_total,
      row_number() over by_order as page_rank,
      count(*) filter (where ?::text is null or ("${order.column}", id) > (?::${order.type}, ?::uuid)) over by_order as page_position
    from ${tableOf(ctx, entity)} child
    where "${parent.column}" = any(string_to_array(?, ?)::${parent.type}[])${list.only ? ` and (${list.only.sql})` : ''}
    window by_order as (partition by "${parent.column}" order by "${order.column}", id)
  ) item
  where page_rank = 1 or page_position between 1 and ?
  order by "${parent.column}", page_rank`;
}

function pageOfRanked<T extends { id: string }>(
  ranked: readonly (T & Ranked)[],
  list: ChildList<T>,
  request: PageRequest,
): Page<T> {
  const isOnPage = (row: Ranked) => Number(row.page_position) >= 1;
  const found = ranked.filter(isOnPage);
  const edges = found.slice(0, request.first).map((node) => ({
    node,
    cursor: cursorOf([node[list.order], node.id]),
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > request.first,
      hasPreviousPage: Boolean(request.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: Number(ranked[0]?.page_total ?? 0),
  };
}
