import DataLoader from 'dataloader';
import { todayInShanghai } from '@tongxing/calendar';
import { childPage, isId, listPage, once, type Ctx, type Page, type PageRequest } from '@tongxing/subgraph';
import { activeSql } from './active.ts';
import { Assignment } from './assignment.entity.ts';
import type { AssignmentFilter } from './assignment.inputs.ts';

/** A page of the assignments that the actor's jurisdiction covers, from the first. */
export function assignments(
  ctx: Ctx,
  page: PageRequest,
  { coordinatorId, enterpriseId, activeOn, streetCode }: AssignmentFilter = {},
): Promise<Page<Assignment>> {
  const where = {
    ...(coordinatorId ? { coordinatorId: idOrNone(coordinatorId) } : {}),
    ...(enterpriseId ? { enterpriseId: idOrNone(enterpriseId) } : {}),
    ...(streetCode ? { streetCode } : {}),
    ...(activeOn ? { from: { $lte: activeOn }, $or: [{ to: null }, { to: { $gte: activeOn } }] } : {}),
  };
  return listPage(ctx, Assignment, where, { by: 'from' }, page);
}

/** What is no id belongs to no row; asking the database for it would be an error. */
function idOrNone(id: string): string | { $in: [] } {
  return isId(id) ? id : { $in: [] };
}

/** A page of what a coordinator covers or covered, from the first; on one day only where one is given. */
export function assignmentsOf(
  ctx: Ctx,
  { id }: { id: string },
  page: PageRequest,
  on?: string | null,
): Promise<Page<Assignment>> {
  const only = on ? { only: { sql: activeSql('child'), values: [on, on] } } : {};
  return childPage(ctx, Assignment, { parent: 'coordinatorId', order: 'from', ...only }, id, page);
}

/** A page of who covers or covered an enterprise, from the first. */
export function assignmentsTo(ctx: Ctx, enterpriseId: string, page: PageRequest): Promise<Page<Assignment>> {
  return childPage(ctx, Assignment, { parent: 'enterpriseId', order: 'from' }, enterpriseId, page);
}

/** How many enterprises a coordinator covers today; one statement for any number of coordinators. */
export function activeAssignments(ctx: Ctx, { id }: { id: string }): Promise<number> {
  const count = async (ids: readonly string[]) => {
    const today = todayInShanghai(ctx.now);
    const rows = await ctx.em.execute<{ coordinator_id: string; number: number }[]>(
      `select coordinator_id, count(*)::int as number from people.assignment assigned
        where coordinator_id = any(string_to_array(?, ',')::uuid[]) and ${activeSql('assigned')}
        group by coordinator_id`,
      [ids.join(','), today, today],
    );
    const found = new Map(rows.map((row) => [row.coordinator_id, row.number]));
    return ids.map((coordinatorId) => found.get(coordinatorId) ?? 0);
  };
  return once(ctx, activeAssignments, () => new DataLoader(count)).load(id);
}
