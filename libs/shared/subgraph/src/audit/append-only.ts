/**
 * SQL by which what is recorded stays as it is: rows are not changed at all, and removed only with a whole day that
 * is sealed and past its time. The application role has no right to either; this binds the owner as well, and
 * everybody who works with its rights. Who may switch triggers off can pass it: that is what the seals show.
 */
export function appendOnlySql(schema: string, log: string, time: string): string[] {
  return [
    `create trigger append_only before update or delete on "${schema}"."${log}"
       for each row execute function "${schema}".keep_record('${time}')`,
    untruncatedSql(schema, log),
  ];
}

/** SQL that refuses to empty a table in one stroke, which no trigger on rows would record. */
export function untruncatedSql(schema: string, table: string): string {
  return `create trigger not_truncated before truncate on "${schema}"."${table}"
    for each statement execute function "${schema}".refuse_truncation()`;
}

/** The trigger functions of the two above. */
export function keepingSql(schema: string): string[] {
  return [
    `create function "${schema}".refuse_truncation() returns trigger
       language plpgsql set search_path = pg_catalog as $$
     begin
       raise exception 'what is under record is not truncated: %.%', tg_table_schema, tg_table_name
         using errcode = 'insufficient_privilege';
     end $$`,
    `create function "${schema}".keep_record() returns trigger
       language plpgsql set search_path = pg_catalog as $$
     declare
       of_day date := (to_jsonb(old) ->> tg_argv[0])::timestamptz at time zone 'Asia/Shanghai';
     begin
       if tg_op = 'DELETE' and exists (
         select from "${schema}"."audit_seal" where day = of_day and pruned_at is not null) then
         return old;
       end if;
       raise exception 'the record is append-only: %.%', tg_table_schema, tg_table_name
         using errcode = 'insufficient_privilege';
     end $$`,
    ...['refuse_truncation', 'keep_record'].map(
      (name) => `revoke all on function "${schema}".${name}() from public`,
    ),
  ];
}
