import DataLoader from 'dataloader';
import { todayInShanghai } from '@tongxing/calendar';
import {
  childPage,
  containing,
  loadReference,
  once,
  listPage,
  type Ctx,
  type Page,
} from '@tongxing/subgraph';
import { Assignment } from './assignment.entity.ts';
import { Coordinator } from './coordinator.entity.ts';
import type { CoordinatorFilter } from './coordinator.inputs.ts';

interface PageRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** A page of the coordinators that the actor's jurisdiction covers, by name. */
export function coordinators(
  ctx: Ctx,
  page: PageRequest,
  { text, streetCode, level, employment }: CoordinatorFilter = {},
): Promise<Page<Coordinator>> {
  const search = text?.trim();
  const where = {
    ...(search ? { name: containing(search) } : {}),
    ...(streetCode ? { streetCode } : {}),
    ...(level ? { level } : {}),
    ...(employment ? { employment } : {}),
  };
  return listPage(ctx, Coordinator, where, { by: 'name' }, page);
}

/** A coordinator by id; null when there is none or they are hidden from the actor. */
export function coordinator(ctx: Ctx, id: string): Promise<Coordinator | null> {
  return loadReference(ctx, Coordinator, ['id'], [id]);
}

/** A page of a coordinator's assignments, from the first. */
export function assignmentsOf(ctx: Ctx, { id }: Coordinator, page: PageRequest): Promise<Page<Assignment>> {
  return childPage(ctx, Assignment, { parent: 'coordinatorId', order: 'from' }, id, page);
}

/**
 * Who coordinates an enterprise today, by name; one statement for any number of enterprises.
 */
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
      where assigned.enterprise_id = any(string_to_array(?, ',')::uuid[])
        and assigned.valid_from <= ? and (assigned.valid_to is null or assigned.valid_to >= ?)
      order by coordinator.name, coordinator.id`,
    [enterpriseIds.join(','), today, today],
  );
  const found = Map.groupBy(rows, (row) => row.enterprise_id);
  const coordinatorOf = (row: object) => ctx.em.map(Coordinator, row as never);
  return enterpriseIds.map((id) => (found.get(id) ?? []).map(coordinatorOf));
}
