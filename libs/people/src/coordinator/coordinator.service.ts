import DataLoader from 'dataloader';
import { raw, type FilterQuery } from '@mikro-orm/core';
import { todayInShanghai } from '@tongxing/calendar';
import {
  historyOf,
  inJurisdiction,
  isId,
  listPage,
  loadReference,
  once,
  type Change,
  type Ctx,
  type Order,
  type Page,
  type PageRequest,
} from '@tongxing/subgraph';
import { foundBy, orderByName } from '../person/find-by-text.ts';
import { withoutOrderOfMasked } from '../person/personal.policy.ts';
import { activeSql } from '../assignment/active.ts';
import { Coordinator } from './coordinator.entity.ts';
import type { CoordinatorFilter, CoordinatorSort } from './coordinator.inputs.ts';
import type { CoordinatorTotals } from './coordinator.results.ts';

/** What people see change; the rest of a row is bookkeeping. */
const FIELDS = [
  ...(['name', 'employer', 'level', 'employment', 'certificateNo', 'certificateIssuer'] as const),
  ...(['certificateOn', 'streetCode', 'duties', 'startedOn'] as const),
  ...(['status', 'closedOn', 'closedReason'] as const),
];

/** A page of the coordinators that the actor's jurisdiction covers. */
export function coordinators(
  ctx: Ctx,
  page: PageRequest,
  filter: CoordinatorFilter = {},
  sort?: CoordinatorSort,
): Promise<Page<Coordinator>> {
  return listPage(ctx, Coordinator, conditionOf(ctx, filter), orderOf(ctx, sort), page);
}

/** The sums of the coordinators that a filter leaves, with one statement. */
export async function coordinatorTotals(
  ctx: Ctx,
  filter: CoordinatorFilter = {},
): Promise<CoordinatorTotals> {
  const { sql, values } = workload(ctx);
  const [totals] = (await ctx.em
    .createQueryBuilder(Coordinator, 'item')
    .select([
      raw('count(*)::int as "count"'),
      raw(`count(*) filter (where item.employment = 'FULL_TIME')::int as "fullTime"`),
      raw('count(item.level)::int as "certified"'),
      raw(`coalesce(sum(${sql}), 0)::int as "assignments"`, values),
    ])
    .where(inJurisdiction(ctx, conditionOf(ctx, filter)) as never)
    .execute('all', false)) as unknown as [CoordinatorTotals];
  return totals;
}

/** A coordinator by id; null when there is none or they are hidden from the actor. */
export function coordinator(ctx: Ctx, id: string): Promise<Coordinator | null> {
  return loadReference(ctx, Coordinator, ['id'], [id]);
}

/** Who changed what of a coordinator, the newest first. */
export function historyOfCoordinator(ctx: Ctx, row: Coordinator, page: PageRequest): Promise<Page<Change>> {
  return historyOf(ctx, Coordinator, row, FIELDS, page);
}

/** Who coordinates an enterprise today, by name as far as names are shown; one statement for any number of enterprises. */
export function coordinatorsOf(ctx: Ctx, enterpriseId: string): Promise<Coordinator[]> {
  return once(ctx, coordinatorsOf, () => new DataLoader((ids: readonly string[]) => loadOf(ctx, ids))).load(
    enterpriseId,
  );
}

async function loadOf(ctx: Ctx, enterpriseIds: readonly string[]): Promise<Coordinator[][]> {
  const today = todayInShanghai(ctx.now);
  const rows = await ctx.em.execute<{ enterprise_id: string }[]>(
    `select distinct assigned.enterprise_id, coordinator.*
       from people.assignment assigned
       join people.coordinator coordinator on coordinator.id = assigned.coordinator_id
      where assigned.enterprise_id = any(string_to_array(?, ',')::uuid[]) and ${activeSql('assigned')}
      order by coordinator.name, coordinator.id`,
    [enterpriseIds.join(','), today, today],
  );
  const found = Map.groupBy(rows, (row) => row.enterprise_id);
  const coordinatorOf = (row: object) => ctx.em.map(Coordinator, row as never);
  return enterpriseIds.map((id) =>
    withoutOrderOfMasked(ctx, 'coordinator', (found.get(id) ?? []).map(coordinatorOf)),
  );
}

function conditionOf(
  ctx: Ctx,
  { text, streetCode, level, employment, status, covering }: CoordinatorFilter,
): FilterQuery<Coordinator> {
  return {
    ...foundBy(ctx, 'coordinator', text),
    ...(streetCode ? { streetCode } : {}),
    ...(level ? { level } : {}),
    ...(employment ? { employment } : {}),
    ...(status ? { status } : {}),
    ...(covering ? isCovering(ctx, covering) : {}),
  };
}

/** A condition: covers the enterprise today. */
function isCovering(ctx: Ctx, enterpriseId: string): object {
  if (!isId(enterpriseId)) return { id: { $in: [] } };
  const today = todayInShanghai(ctx.now);
  const covers = raw(
    (alias) => `exists (select from people.assignment assigned where assigned.coordinator_id = ${alias}.id
      and assigned.enterprise_id = ? and ${activeSql('assigned')})`,
    [enterpriseId, today, today],
  );
  return { [covers]: [] };
}

function orderOf(
  ctx: Ctx,
  { by, direction }: CoordinatorSort = { by: 'NAME', direction: 'ASC' },
): Order<Coordinator> {
  switch (by) {
    case 'NAME':
      return orderByName(ctx, 'coordinator', direction);
    case 'LEVEL':
      return { by: 'level', direction };
    case 'STREET':
      return { by: 'streetCode', direction };
    case 'EMPLOYMENT':
      return { by: 'employment', direction };
    case 'ASSIGNMENTS':
      return { by: workload(ctx), direction };
  }
}

/** How many enterprises a coordinator covers today, as SQL over the row `item`. */
function workload(ctx: Ctx): { sql: string; values: string[] } {
  const today = todayInShanghai(ctx.now);
  return {
    sql: `(select count(*) from people.assignment assigned where assigned.district_code = item.district_code
      and assigned.coordinator_id = item.id and ${activeSql('assigned')})`,
    values: [today, today],
  };
}
