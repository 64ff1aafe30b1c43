import { BadUserInput, isSearch, matching, MAX_PAGE, type Ctx, type SearchHit } from '@tongxing/subgraph';
import type { RoleKind } from './person.service.ts';
import { roleText, type RoleFacts } from './role-text.policy.ts';

interface Found {
  readonly kind: RoleKind;
  readonly id: string;
  readonly name: string;
  readonly employer: string | null;
  readonly status: RoleFacts['status'];
  readonly street_code: string | null;
  readonly level: NonNullable<RoleFacts['level']> | null;
  readonly expert_kind: NonNullable<RoleFacts['expertKind']> | null;
}

/** What each kind's table says of its place, level and kind; the other columns are the same in all. */
const COLUMNS: Readonly<Record<RoleKind, string>> = {
  coordinator: 'street_code, level, null as expert_kind',
  mediator: 'street_code, null as level, null as expert_kind',
  expert: 'null as street_code, null as level, kind as expert_kind',
};

/**
 * Coordinators, mediators and experts that the actor may see and whose name, initials or employer hold what was
 * typed; who is in office first, then by name. One statement.
 */
export async function searchPeople(ctx: Ctx, text: string, first: number): Promise<SearchHit[]> {
  if (first < 1 || first > MAX_PAGE) throw new BadUserInput(`first must be 1…${MAX_PAGE}`);
  if (!isSearch(text)) return [];
  const pattern = matching(text).searchText.$like;
  const parts = (Object.keys(COLUMNS) as RoleKind[])
    .filter((kind) => ctx.permissions.isAllowed(ctx.actor, `${kind}.read`))
    .map((kind) => partOf(ctx, kind, pattern));
  const found = await ctx.em.execute<Found[]>(
    `select * from (${parts.map(({ sql }) => sql).join(' union all ')}) found
      order by status, name collate "zh-x-icu", id limit ?`,
    [...parts.flatMap(({ values }) => values), first],
  );
  return found.map((row) => ({
    kind: row.kind.toUpperCase(),
    id: row.id,
    title: row.name,
    detail: roleText(ctx.language, {
      kind: row.kind,
      status: row.status,
      employer: row.employer,
      streetCode: row.street_code,
      level: row.level,
      expertKind: row.expert_kind,
    }),
  }));
}

/** A mediation body finds its own mediators only. */
function partOf(ctx: Ctx, kind: RoleKind, pattern: string): { sql: string; values: unknown[] } {
  const sql = `select '${kind}' as kind, id, name, employer, status, ${COLUMNS[kind]} from people.${kind}
    where district_code = any(string_to_array(?, ',')) and search_text like ?`;
  const values = [ctx.actor?.districts.join(',') ?? '', pattern];
  const isOwn = kind === 'mediator' && ctx.permissions.scopeOf(ctx.actor, 'mediator.read') === 'OWN_BODY';
  if (!isOwn) return { sql, values };
  return { sql: `${sql} and body_id::text = ?`, values: [...values, ctx.actor?.body ?? ''] };
}
