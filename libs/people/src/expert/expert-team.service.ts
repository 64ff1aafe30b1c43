import DataLoader from 'dataloader';
import { loadReference, once, type Ctx } from '@tongxing/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { ExpertTeam } from './expert-team.entity.ts';

/** The district's teams of experts, by name. */
export function expertTeams(ctx: Ctx): Promise<ExpertTeam[]> {
  return ctx.em.find(ExpertTeam, {}, { orderBy: { name: 'asc', id: 'asc' } });
}

/** The team of an expert; null for who is in none. Batched. */
export async function teamOf(ctx: Ctx, { teamId }: { teamId: string | null }): Promise<ExpertTeam | null> {
  return teamId === null ? null : loadReference(ctx, ExpertTeam, ['id'], [teamId]);
}

/** How many experts in office are in a team; one statement for any number of teams. */
export function sizeOf(ctx: Ctx, { id }: ExpertTeam): Promise<number> {
  const count = async (ids: readonly string[]) => {
    const rows = await ctx.em.execute<{ team_id: string; size: number }[]>(
      `select team_id, count(*)::int as size from people.expert
        where team_id = any(string_to_array(?, ',')::uuid[]) and status = 'ACTIVE' group by team_id`,
      [ids.join(',')],
    );
    const sizes = new Map(rows.map((row) => [row.team_id, row.size]));
    return ids.map((teamId) => sizes.get(teamId) ?? 0);
  };
  return once(ctx, sizeOf, () => new DataLoader(count)).load(id);
}

/** The team of this name, made if there is none yet; null for no name. Two who name it at once get the same. */
export async function teamNamed(
  tx: Ctx,
  districtCode: string,
  said: string | null | undefined,
): Promise<ExpertTeam | null> {
  const name = said?.trim();
  if (!name) return null;
  const row = { districtCode, name };
  const known = await tx.em.findOne(ExpertTeam, row);
  if (known) return known;
  await tx.em
    .createQueryBuilder(ExpertTeam)
    .insert({ id: uuidv7(), ...row })
    .onConflict(['districtCode', 'name'])
    .ignore()
    .execute();
  return tx.em.findOneOrFail(ExpertTeam, row);
}
