import { IN_DISTRICTS } from '../rows.ts';

/** What came to the log after its first version; added where it is missing, so that every migration may say it. */
const LATER_COLUMNS = ['actor_name text', 'actor_roles text', 'reason text'];

/**
 * SQL: not what the platform itself did (figures, projections, what is loaded), which is most of what happens. What
 * was done past the services has no actor, and is nobody's routine.
 */
export const BY_PEOPLE = `(actor is null or actor not like 'system:%')`;

/** Columns in which a change says why it was made; the first that the change sets is the reason of the entry. */
const REASONS = ['withdrawn_reason', 'closed_reason', 'reason'];

/**
 * SQL that makes a schema's changes traceable: an append-only table and one trigger function that every
 * table calls. The logic stands inside the trigger function itself, since a helper with the definer's
 * rights could be called by the application role to forge rows. Used by migrations.
 */
export function auditLogSql(schema: string): string[] {
  const table = `"${schema}"."audit_log"`;
  return [
    `create table ${table} (
      id bigint generated always as identity primary key,
      occurred_at timestamptz not null default clock_timestamp(),
      district_code varchar(12),
      actor text,
      request_id text,
      db_role text not null default session_user,
      table_name text not null,
      operation text not null,
      row_id text,
      before jsonb,
      after jsonb
    )`,
    ...laterColumnsSql(schema),
    `create index audit_log_row on ${table} (district_code, table_name, row_id, id)`,
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    // The trigger function below runs as the owner, which forced security binds as well.
    `create policy record on ${table} for insert to "${schema}_owner" with check (true)`,
    `create policy jurisdiction on ${table} for select
       using (${IN_DISTRICTS})`,
    `revoke all on ${table} from "${schema}_app"`,
    `grant select on ${table} to "${schema}_app"`,
    recordChangeSql(schema),
    `revoke all on function "${schema}".record_change() from public`,
  ];
}

/** SQL that adds to a log made by an earlier migration what it has not got yet. */
export function laterColumnsSql(schema: string): string[] {
  return LATER_COLUMNS.map(
    (column) => `alter table "${schema}"."audit_log" add column if not exists ${column}`,
  );
}

/** The trigger function: who, as what, when, in which request, why, before and after. */
export function recordChangeSql(schema: string): string {
  return `create or replace function "${schema}".record_change() returns trigger
     language plpgsql security definer set search_path = pg_catalog as $$
   declare
     old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
     new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
   begin
     if old_row = new_row then
       return null;
     end if;
     insert into "${schema}"."audit_log" (district_code, actor, actor_name, actor_roles, request_id, table_name,
       operation, row_id, before, after, reason)
     values (
       coalesce(new_row ->> 'district_code', old_row ->> 'district_code'),
       nullif(current_setting('app.actor', true), ''),
       nullif(current_setting('app.actor_name', true), ''),
       nullif(current_setting('app.actor_roles', true), ''),
       nullif(current_setting('app.request_id', true), ''),
       tg_table_name, tg_op, coalesce(new_row ->> 'id', old_row ->> 'id'), old_row, new_row,
       (select new_row ->> name from unnest(array['${REASONS.join(`', '`)}']) with ordinality as reason (name, place)
          where new_row ->> name <> '' and new_row ->> name is distinct from old_row ->> name
          order by place limit 1));
     return null;
   end $$`;
}

/** SQL that lets a log made by an earlier migration also say by name who acted, and read its policy once a statement. */
export function auditNamesSql(schema: string): string[] {
  const table = `"${schema}"."audit_log"`;
  return [
    ...laterColumnsSql(schema),
    recordChangeSql(schema),
    `drop policy jurisdiction on ${table}`,
    `create policy jurisdiction on ${table} for select using (${IN_DISTRICTS})`,
  ];
}

/** SQL that records every change of a table in the audit log. */
export function auditedSql(schema: string, table: string): string {
  return `create trigger record_change after insert or update or delete on "${schema}"."${table}"
    for each row execute function "${schema}".record_change()`;
}
