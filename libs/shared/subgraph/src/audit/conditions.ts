import type { Actor } from '@tongxing/auth';
import { containing } from '../filter.ts';
import { isId } from '../id.ts';
import { BY_PEOPLE } from './changes.ts';
import type { AuditFilter, AuditKind } from './entry.type.ts';

/** A condition in SQL with its values, in their order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** What the triggers call a change. */
const OPERATIONS: Readonly<Partial<Record<AuditKind, string>>> = {
  CREATED: 'INSERT',
  CHANGED: 'UPDATE',
  REMOVED: 'DELETE',
};

/** What a filter means to the log of changes, and to that of accesses. */
export function conditionsOf(
  actor: Actor,
  filter: AuditFilter,
): readonly [changes: Condition, accesses: Condition] {
  const { kind, recordId, actor: who, requestId } = filter;
  const operations = kind?.flatMap((one) => OPERATIONS[one] ?? []);
  const common = (time: string): Condition[] => [
    // Row security says the same; only an equation lets an index give the rows in order.
    oneOf('district_code', actor.districts),
    ...when(filter.from, `${time} >= (?::date::timestamp at time zone 'Asia/Shanghai')`),
    ...when(filter.to, `${time} < ((?::date + 1)::timestamp at time zone 'Asia/Shanghai')`),
    ...(who ? [{ sql: '(actor = ? or actor_name ilike ?)', values: [who, containing(who).$ilike] }] : []),
    ...when(requestId, 'request_id = ?'),
    ...(filter.platform === false ? [{ sql: BY_PEOPLE, values: [] }] : []),
  ];
  return [
    all([
      ...common('occurred_at'),
      ...(operations ? [oneOf('operation', operations)] : []),
      ...when(recordId, 'row_id = ?'),
      ...when(actor.street, `coalesce(after, before) ->> 'street_code' = ?`),
    ]),
    all([
      ...common('at'),
      ...(kind ? [oneOf('kind', kind)] : []),
      ...(recordId ? [isId(recordId) ? { sql: '?::uuid = any(record_ids)', values: [recordId] } : NONE] : []),
      // Which street the records were of is not in it.
      ...(actor.street ? [NONE] : []),
    ]),
  ];
}

const NONE: Condition = { sql: 'false', values: [] };

function when(value: string | null | undefined, sql: string): Condition[] {
  return value ? [{ sql, values: [value] }] : [];
}

function oneOf(column: string, values: readonly string[]): Condition {
  return values.length === 0 ? NONE : { sql: `${column} in (${values.map(() => '?').join(', ')})`, values };
}

function all(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => sql).join(' and '),
    values: conditions.flatMap(({ values }) => values),
  };
}
