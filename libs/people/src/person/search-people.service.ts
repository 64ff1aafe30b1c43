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

/** Each kind's table, with the columns that the others have too. */
const TABLES: Readonly<Record<RoleKind, string>> = {
  coordinator: `select 'coordinator' as kind, id, name, employer, status, street_code, level, null as expert_kind
    from people.coordinator where district_code = any(string_to_array(?, ',')) and search_text like ?`,
  mediator: `select 'mediator', id, name, employer, status, street_code, null, null
    from people.mediator where district_code = any(string_to_array(?, ',')) and search_text like ?`,
  expert: `select 'expert', id, name, employer, status, null, null, kind
    from people.expert where district_code = any(string_to_array(?, ',')) and search_text like ?`,
};

/**
 * Coordinators, mediators and experts that the actor may see and whose name, initials or employer hold what was
 * typed; who is in office first, then by name. One statement.
 */
export async function searchPeople(ctx: Ctx, text: string, first: number): Promise<SearchHit[]> {
  if (first < 1 || first > MAX_PAGE) throw new BadUserInput(`first must be 1…${MAX_PAGE}`);
  if (!isSearch(text)) return [];
  const pattern = matching(text).searchText.$like;
  const districts = ctx.actor?.districts.join(',') ?? '';
  const parts = (Object.keys(TABLES) as RoleKind[])
    .filter((kind) => ctx.permissions.isAllowed(ctx.actor, `${kind}.read`))
    .map((kind) => restricted(ctx, kind));
  const found = await ctx.em.execute<Found[]>(
    `select * from (${parts.map(({ sql }) => sql).join(' union all ')}) found
      order by status, name collate "zh-x-icu", id limit ?`,
    [...parts.flatMap(({ values }) => [districts, pattern, ...values]), first],
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
function restricted(ctx: Ctx, kind: RoleKind): { sql: string; values: unknown[] } {
  const isOwn = kind === 'mediator' && ctx.permissions.scopeOf(ctx.actor, 'mediator.read') === 'OWN_BODY';
  if (!isOwn) return { sql: TABLES[kind], values: [] };
  return { sql: `${TABLES[kind]} and body_id::text = ?`, values: [ctx.actor?.body ?? ''] };
}
