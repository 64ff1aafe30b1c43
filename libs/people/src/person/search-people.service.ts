import {
  BadUserInput,
  isSearch,
  maskName,
  MAX_PAGE,
  recordReads,
  type Ctx,
  type SearchHit,
} from '@tongxing/subgraph';
import { foundSql, namesShownSql } from './find-by-text.ts';
import type { RoleKind } from './person.service.ts';
import { roleText, type RoleFacts } from './role-text.policy.ts';

interface Found {
  readonly kind: RoleKind;
  readonly id: string;
  readonly name: string;
  readonly district_code: string;
  /** whether the actor needs the name */
  readonly shown: boolean;
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
 * typed, as far as it is shown to them; who is in office first, then by name. One statement.
 */
export async function searchPeople(ctx: Ctx, text: string, first: number): Promise<SearchHit[]> {
  if (first < 1 || first > MAX_PAGE) throw new BadUserInput(`first must be 1…${MAX_PAGE}`);
  if (!isSearch(text)) return [];
  const parts = (Object.keys(COLUMNS) as RoleKind[])
    .filter((kind) => ctx.permissions.isAllowed(ctx.actor, `${kind}.read`))
    .map((kind) => partOf(ctx, kind, text));
  const found = await ctx.em.execute<Found[]>(
    `select * from (${parts.map(({ sql }) => sql).join(' union all ')}) found
      order by status, shown desc, case when shown then name else '' end collate "zh-x-icu", id limit ?`,
    [...parts.flatMap(({ values }) => values), first],
  );
  for (const { district_code: districtCode, id } of found.filter(({ shown }) => shown)) {
    recordReads(ctx, { what: 'searchPeople', ids: [id], districtCode });
  }
  return found.map((row) => ({
    kind: row.kind.toUpperCase(),
    id: row.id,
    title: row.shown ? row.name : maskName(row.name),
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
function partOf(ctx: Ctx, kind: RoleKind, text: string): { sql: string; values: unknown[] } {
  const shown = namesShownSql(ctx, kind, 'item');
  const found = foundSql(ctx, kind, text, 'item');
  const sql = `select '${kind}' as kind, id, name, district_code, ${shown.sql} as shown, employer, status, ${COLUMNS[kind]}
    from people.${kind} item where district_code = any(string_to_array(?, ',')) and ${found.sql}`;
  const values = [...shown.values, ctx.actor?.districts.join(',') ?? '', ...found.values];
  const isOwn = kind === 'mediator' && ctx.permissions.scopeOf(ctx.actor, 'mediator.read') === 'OWN_BODY';
  if (!isOwn) return { sql, values };
  return { sql: `${sql} and body_id::text = ?`, values: [...values, ctx.actor?.body ?? ''] };
}
