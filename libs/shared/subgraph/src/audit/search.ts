import { checkPage, type Page, type PageRequest } from '../connection.ts';
import { actorOf, type Ctx } from '../context.ts';
import { BadUserInput } from '../failure.ts';
import type { AuditEntry, AuditFilter } from './entry.type.ts';
import { conditionsOf, type Condition } from './conditions.ts';
import { entryOf, TECHNICAL, type Found } from './found.ts';

/** The longest value that is shown of a field before and after: a plan's whole text would drown the rest. */
const MAX_VALUE = 500;

/**
 * The log of changes and that of accesses as one, newest first: one statement a page, and one more for the total
 * where it is asked for. Rows of other districts are hidden by row security; who acts for one street finds changes
 * of that street's rows alone.
 * @throws BadUserInput for a page too large or a cursor that is none
 */
export async function searchAudit(
  ctx: Ctx,
  filter: AuditFilter,
  request: PageRequest,
): Promise<Page<AuditEntry>> {
  checkPage(request);
  const [changes, accesses] = conditionsOf(actorOf(ctx), filter);
  const place = request.after ? placeOf(request.after) : null;
  const beyond = (time: string, source: string): Condition =>
    place ? { sql: `(${time}, '${source}', id) < (?::timestamptz, ?, ?)`, values: place } : TRUE;
  const parts = [
    ...[changes, beyond('occurred_at', 'c'), { sql: '', values: [request.first + 1] }],
    ...[accesses, beyond('at', 'a'), { sql: '', values: [request.first + 1, request.first + 1] }],
  ];
  const rows = await ctx.em.execute<Found[]>(
    `select id, source, at, at::text as place, actor, actor_name, actor_roles, request_id, db_role, kind, what,
       row_id, record_ids, count, reason, detail, left(rec ->> 'name', 200) as name, district_code,
       rec ->> 'street_code' as street_code, rec ->> 'body_id' as body_id,
       (select jsonb_agg(jsonb_build_array(key, left(before ->> key, ${MAX_VALUE}), left(after ->> key, ${MAX_VALUE})) order by key)
          from jsonb_object_keys(coalesce(before, '{}') || coalesce(after, '{}')) key
         where before ->> key is distinct from after ->> key and key <> all (array['${TECHNICAL.join(`', '`)}'])) as changed
     from (
       (select id, 'c' as source, occurred_at as at, ${WHO}, operation as kind, table_name as what, row_id,
          null::uuid[] as record_ids, 1 as count, null::jsonb as detail,
          district_code, before, after, coalesce(after, before) as rec
        from ${log(ctx, 'audit_log')} where ${changes.sql} and ${beyond('occurred_at', 'c').sql}
        order by occurred_at desc, id desc limit ?)
       union all
       (select id, 'a', at, ${WHO}, kind, what, null, record_ids, count, detail, district_code, null, null, null
        from ${log(ctx, 'access_log')} where ${accesses.sql} and ${beyond('at', 'a').sql}
        order by at desc, id desc limit ?)
     ) found order by at desc, source desc, id desc limit ?`,
    parts.flatMap(({ values }) => values),
  );
  const showsValues = ctx.permissions.isAllowed(ctx.actor, 'audit.values');
  const edges = rows
    .slice(0, request.first)
    .map((row) => ({ node: entryOf(ctx, row, showsValues), cursor: cursorOf(row) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > request.first,
      hasPreviousPage: Boolean(request.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => count(ctx, changes, accesses),
  };
}

const TRUE: Condition = { sql: 'true', values: [] };
const WHO = 'actor, actor_name, actor_roles, request_id, db_role, reason';

async function count(ctx: Ctx, changes: Condition, accesses: Condition): Promise<number> {
  const [row] = await ctx.em.execute<{ total: string }[]>(
    `select (select count(*) from ${log(ctx, 'audit_log')} where ${changes.sql})
          + (select count(*) from ${log(ctx, 'access_log')} where ${accesses.sql}) as total`,
    [...changes.values, ...accesses.values],
  );
  return Number(row?.total ?? 0);
}

function log(ctx: Ctx, table: string): string {
  return `"${ctx.em.config.get('schema')}"."${table}"`;
}

function cursorOf({ place, source, id }: Found): string {
  return Buffer.from(JSON.stringify([place, source, String(id)])).toString('base64url');
}

/** The instant, the log and the id that a cursor stands for. */
function placeOf(cursor: string): [string, string, string] {
  const [at, source, id] = partsOf(cursor);
  const isPlace =
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    (source === 'c' || source === 'a') &&
    typeof id === 'string' &&
    /^\d{1,18}$/.test(id);
  if (!isPlace) throw new BadUserInput('cursor');
  return [at, source, id];
}

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) && parts.length === 3 ? parts : [];
  } catch {
    throw new BadUserInput('cursor');
  }
}
