import type { PoolClient } from 'pg';
import type { AuditFilter, AuditPosition } from './filter.ts';
import { AUDIT_SOURCES } from './sources.ts';
import type { AuditSource } from './sources.ts';

/** One row of the record. */
export interface AuditRow {
  key: string;
  at: string;
  kind: string;
  actor: string | null;
  actor_name: string | null;
  actor_roles: string[] | null;
  subject: string | null;
  subject_name: string | null;
  address: string | null;
  request_id: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** Of `$1` first, `$2` at, `$3` key, `$4` kinds, `$5` from, `$6` to, `$7` actor, `$8` subject, `$9` request. */
const WANTED = /* sql */ `
  ($2::timestamptz is null or (at, key) < ($2, $3::text))
  and (cardinality($4::text[]) = 0 or kind = any($4))
  and ($5::date is null or at >= $5::date::timestamp at time zone 'Asia/Shanghai')
  and ($6::date is null or at < ($6::date + 1)::timestamp at time zone 'Asia/Shanghai')
  and ($7::text is null or actor = $7 or strpos(lower(actor_name), lower($7)) > 0)
  and ($8::text is null or subject = $8)
  and ($9::text is null or request_id = $9)`;

/** Each source gives its own newest rows, so that its index by time serves; the newest of all these are the page. */
const SEARCH = /* sql */ `
  select key, kind, actor, actor_name, actor_roles, subject, subject_name, address, request_id, before, after,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
  from (${AUDIT_SOURCES.map(newest).join('\n union all ')}) as found
  order by found.at desc, found.key desc limit $1`;

function newest({ letter, sql }: AuditSource): string {
  return `(select * from (
    select *, '${letter}' || lpad(id::text, 19, '0') as key from (${sql}) as rows
  ) as keyed where ${WANTED} order by at desc, key desc limit $1)`;
}

/**
 * A page of the record, the newest first, within the districts of the transaction.
 *
 * @returns the rows, and the place after them where there are more
 */
export async function searchAudit(
  client: PoolClient,
  filter: AuditFilter,
): Promise<{ rows: AuditRow[]; next: AuditPosition | null }> {
  const { rows } = await client.query<AuditRow>(SEARCH, [
    filter.first + 1,
    filter.after?.at ?? null,
    filter.after?.key ?? null,
    filter.kinds,
    filter.from,
    filter.to,
    filter.actor,
    filter.subject,
    filter.requestId,
  ]);
  const page = rows.slice(0, filter.first);
  const last = page.at(-1);
  return { rows: page, next: rows.length > page.length && last ? { at: last.at, key: last.key } : null };
}
