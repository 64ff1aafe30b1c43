import { IN_DISTRICTS } from './rows.ts';

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
      actor_name text,
      request_id text,
      db_role text not null default session_user,
      table_name text not null,
      operation text not null,
      row_id text,
      before jsonb,
      after jsonb
    )`,
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

/** The trigger function: who, when, in which request, before and after. */
function recordChangeSql(schema: string): string {
  return `create or replace function "${schema}".record_change() returns trigger
     language plpgsql security definer set search_path = pg_catalog as $$
   declare
     old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
     new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
   begin
     if old_row = new_row then
       return null;
     end if;
     insert into "${schema}"."audit_log" (district_code, actor, actor_name, request_id, table_name, operation, row_id, before, after)
     values (
       coalesce(new_row ->> 'district_code', old_row ->> 'district_code'),
       nullif(current_setting('app.actor', true), ''),
       nullif(current_setting('app.actor_name', true), ''),
       nullif(current_setting('app.request_id', true), ''),
       tg_table_name, tg_op, coalesce(new_row ->> 'id', old_row ->> 'id'), old_row, new_row);
     return null;
   end $$`;
}

/** SQL that lets a log made by an earlier migration also say by name who acted, and read its policy once a statement. */
export function auditNamesSql(schema: string): string[] {
  const table = `"${schema}"."audit_log"`;
  return [
    `alter table ${table} add column if not exists actor_name text`,
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
