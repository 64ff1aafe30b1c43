import { accessLogSql } from './accesses.sql.ts';
import { appendOnlySql, keepingSql, untruncatedSql } from './append-only.ts';
import { BY_PEOPLE, laterColumnsSql, recordChangeSql } from './changes.ts';
import { sealSql, SUBGRAPH_LOGS } from './seal/seal.sql.ts';

/**
 * SQL that makes of a log of changes a record one can answer for: it says as what somebody acted and why, stands
 * beside a record of accesses, is sealed by the day, and is append-only for its owner too. Used by migrations, once
 * for a schema.
 * @param tables the tables whose changes are recorded; those that come later take {@link untruncatedSql}
 */
export function auditTrailSql(schema: string, tables: readonly string[]): string[] {
  const log = `"${schema}"."audit_log"`;
  return [
    ...laterColumnsSql(schema),
    recordChangeSql(schema),
    `create index audit_log_at on ${log} (district_code, occurred_at, id)`,
    `create index audit_log_people on ${log} (district_code, occurred_at, id) where ${BY_PEOPLE}`,
    `create index audit_log_day on ${log} using brin (occurred_at)`,
    ...accessLogSql(schema),
    ...sealSql(schema, SUBGRAPH_LOGS),
    ...keepingSql(schema),
    ...SUBGRAPH_LOGS.flatMap(({ table, time }) => appendOnlySql(schema, table, time)),
    ...['audit_seal', ...tables].map((table) => untruncatedSql(schema, table)),
  ];
}
