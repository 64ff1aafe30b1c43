import { IN_DISTRICTS } from '../rows.ts';

/** The most ids that one entry names; `count` tells how many there were. */
export const MAX_IDS = 500;

/** What the application says of an access; everything else is stamped. */
const SAID = ['district_code', 'kind', 'what', 'record_ids', 'count', 'reason', 'detail', 'idempotency_key'];

/**
 * SQL of the record of what was looked at: reads of personal data, what was unmasked, what left as a file. The
 * application adds to it and reads it, no more. When, who and in which request it cannot say: it may not write
 * these columns, and a trigger takes them from the clock and from the session. Used by migrations.
 */
export function accessLogSql(schema: string): string[] {
  const table = `"${schema}"."access_log"`;
  return [
    `create table ${table} (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      district_code varchar(12) not null,
      actor text,
      actor_name text,
      actor_roles text,
      request_id text,
      db_role text not null,
      kind varchar(8) not null check (kind in ('READ', 'REVEALED', 'EXPORTED')),
      what varchar(200) not null,
      record_ids uuid[] not null default '{}' check (cardinality(record_ids) <= ${MAX_IDS}),
      count int not null check (count >= 0),
      reason text check (kind <> 'REVEALED' or reason <> ''),
      detail jsonb,
      idempotency_key varchar(64),
      constraint access_once unique (district_code, actor, idempotency_key)
    )`,
    `create index access_log_at on ${table} (district_code, at, id)`,
    `create index access_log_day on ${table} using brin (at)`,
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy jurisdiction on ${table} for select using (${IN_DISTRICTS})`,
    `create policy record on ${table} for insert with check (${IN_DISTRICTS})`,
    `revoke all on ${table} from "${schema}_app"`,
    `grant select, insert (${SAID.join(', ')}) on ${table} to "${schema}_app"`,
    `create function "${schema}".stamp_access() returns trigger
       language plpgsql set search_path = pg_catalog as $$
     begin
       new.at := clock_timestamp();
       new.actor := nullif(current_setting('app.actor', true), '');
       new.actor_name := nullif(current_setting('app.actor_name', true), '');
       new.actor_roles := nullif(current_setting('app.actor_roles', true), '');
       new.request_id := nullif(current_setting('app.request_id', true), '');
       new.db_role := session_user;
       return new;
     end $$`,
    `revoke all on function "${schema}".stamp_access() from public`,
    `create trigger stamp_access before insert on ${table}
       for each row execute function "${schema}".stamp_access()`,
  ];
}
