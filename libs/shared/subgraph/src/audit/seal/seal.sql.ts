/** A log that is sealed: its table, the column of its time, and all that its rows say, in a fixed order. */
export interface SealedLog {
  readonly table: string;
  readonly time: string;
  /** never changed once it has been sealed: a log that gets a column is sealed by a list of its own from then on */
  readonly columns: readonly string[];
}

/** The logs of a subgraph. */
export const SUBGRAPH_LOGS: readonly [changes: SealedLog, accesses: SealedLog] = [
  {
    table: 'audit_log',
    time: 'occurred_at',
    columns: [
      ...['district_code', 'actor', 'actor_name', 'actor_roles', 'request_id', 'db_role'],
      ...['table_name', 'operation', 'row_id', 'before', 'after', 'reason'],
    ],
  },
  {
    table: 'access_log',
    time: 'at',
    columns: [
      ...['district_code', 'actor', 'actor_name', 'actor_roles', 'request_id', 'db_role'],
      ...['kind', 'what', 'record_ids', 'count', 'reason', 'detail', 'idempotency_key'],
    ],
  },
];

/** How long records are kept where nothing else is said, and at least (网络安全法 Art. 21(3): six months). */
export const RETENTION_MONTHS = 36;
export const LEAST_RETENTION_MONTHS = 6;

/** SQL: today, where the platform's days begin and end. */
export const TODAY = `(clock_timestamp() at time zone 'Asia/Shanghai')::date`;

/** SQL: a row as one text that is the same in every session, with its id and its instant in microseconds. */
export function textOfRow({ time, columns }: SealedLog): string {
  return `jsonb_build_array(id, (extract(epoch from ${time}) * 1000000)::bigint, ${columns
    .map((column) => `"${column}"`)
    .join(', ')})::text`;
}

/** SQL: the rows of a day, given as an expression. */
export function ofDay({ time }: SealedLog, day: string): string {
  const midnight = (date: string) => `((${date})::timestamp at time zone 'Asia/Shanghai')`;
  return `${time} >= ${midnight(day)} and ${time} < ${midnight(`(${day}) + 1`)}`;
}

/**
 * SQL of the seals: one row a day, and what the application may do about them, which is to ask that what is due is
 * done. It cannot read or write the table, choose the day that is sealed next, or have anything removed that is not
 * past the retention its operator set. Used by migrations.
 */
export function sealSql(schema: string, logs: readonly SealedLog[]): string[] {
  const functions = functionsOf(schema, logs);
  return [
    `create table "${schema}"."audit_seal" (
      day date primary key,
      counts int[] not null,
      digest text not null,
      previous text,
      sealed_at timestamptz(3) not null,
      mac text not null,
      pruned_at timestamptz(3),
      pruned_mac text,
      check ((pruned_at is null) = (pruned_mac is null))
    )`,
    `create table "${schema}"."audit_retention" (
      single boolean primary key default true check (single),
      months int not null check (months >= ${LEAST_RETENTION_MONTHS})
    )`,
    `insert into "${schema}"."audit_retention" (months) values (${RETENTION_MONTHS})`,
    `revoke all on "${schema}"."audit_seal", "${schema}"."audit_retention" from "${schema}_app"`,
    ...logs.flatMap(({ table }) => [
      `create policy sealing on "${schema}"."${table}" for select to "${schema}_owner" using (true)`,
      `create policy pruning on "${schema}"."${table}" for delete to "${schema}_owner" using (true)`,
    ]),
    guardSql(schema),
    `create trigger guard_seal before update or delete on "${schema}"."audit_seal"
       for each row execute function "${schema}".guard_seal()`,
    ...Object.entries(functions).flatMap(([signature, body]) => [
      `create function "${schema}".${signature} ${body}`,
      `revoke all on function "${schema}".${nameOf(signature)} from public`,
      `grant execute on function "${schema}".${nameOf(signature)} to "${schema}_app"`,
    ]),
  ];
}

/** A seal is never removed, and changed only once: to say that its day, past its time, has been pruned. */
function guardSql(schema: string): string {
  return `create function "${schema}".guard_seal() returns trigger
     language plpgsql set search_path = pg_catalog as $$
   begin
     if tg_op = 'DELETE' or old.pruned_at is not null
       or (old.day, old.counts, old.digest, old.sealed_at, old.mac) is distinct from
          (new.day, new.counts, new.digest, new.sealed_at, new.mac)
       or old.previous is distinct from new.previous then
       raise exception 'a seal stays as it is' using errcode = 'insufficient_privilege';
     end if;
     if old.day >= ${TODAY} - make_interval(months => (select months from "${schema}"."audit_retention")) then
       raise exception 'the record of % is not past its time', old.day using errcode = 'insufficient_privilege';
     end if;
     return new;
   end $$`;
}

function nameOf(signature: string): string {
  const [, name = '', parameters = ''] = /^(\w+)\(([^)]*)\)/.exec(signature) ?? [];
  return `${name}(${parameters})`;
}

/** What the application may call; each runs with the owner's rights and takes no more than it needs. */
function functionsOf(schema: string, logs: readonly SealedLog[]): Record<string, string> {
  const definer = 'security definer set search_path = pg_catalog';
  const table = (name: string) => `"${schema}"."${name}"`;
  const hashes = logs.map(
    (log, index) => `select ${index} as log, id, sha256(convert_to(${textOfRow(log)}, 'UTF8')) as hash
      from ${table(log.table)} where ${ofDay(log, 'of_day')}`,
  );
  const earliest = logs.map(({ table: name, time }) => `(select min(${time}) from ${table(name)})`);
  return {
    // Whoever writes has taken the time of the row before: after this, no row of a day that is over can appear.
    'audit_settle() returns void': `language plpgsql ${definer} set lock_timeout = '10s' as $$
      begin lock table ${logs.map(({ table: name }) => table(name)).join(', ')} in share mode; end $$`,
    'audit_next() returns table (day text, previous text)': `language sql ${definer} as $$
      select due.day::text, due.mac from (
        select coalesce(last.day + 1, (least(${earliest.join(', ')}) at time zone 'Asia/Shanghai')::date) as day, last.mac
          from (select) one left join lateral
            (select s.day, s.mac from ${table('audit_seal')} s order by s.day desc limit 1) last on true) due
       where due.day < ${TODAY} $$`,
    'audit_digest(of_day date) returns table (counts int[], digest text)': `language sql ${definer} as $$
      with rows as (${hashes.join(' union all ')})
      select array[${logs.map((_, index) => `count(*) filter (where log = ${index})::int`).join(', ')}],
        encode(sha256(coalesce(string_agg(hash, ''::bytea order by log, id), ''::bytea)), 'hex') from rows $$`,
    'audit_seal_keep(of_day date, of_counts int[], of_digest text, after text, since timestamptz, by_mac text) returns void': `language plpgsql ${definer} as $$
      begin
        if not exists (select from "${schema}".audit_next() next
            where next.day = of_day::text and next.previous is not distinct from after) then
          raise exception '% is not the next day to seal', of_day;
        end if;
        insert into ${table('audit_seal')} (day, counts, digest, previous, sealed_at, mac)
        values (of_day, of_counts, of_digest, after, since, by_mac);
      end $$`,
    'audit_past() returns table (day text, mac text)': `language sql ${definer} as $$
      select s.day::text, s.mac from ${table('audit_seal')} s, ${table('audit_retention')} r
       where s.pruned_at is null and s.day < ${TODAY} - make_interval(months => r.months) order by s.day $$`,
    'audit_prune(of_day date, since timestamptz, by_mac text) returns void': `language plpgsql ${definer} as $$
      begin
        update ${table('audit_seal')} set pruned_at = since, pruned_mac = by_mac where day = of_day;
        ${logs.map((log) => `delete from ${table(log.table)} where ${ofDay(log, 'of_day')};`).join('\n        ')}
      end $$`,
  };
}
