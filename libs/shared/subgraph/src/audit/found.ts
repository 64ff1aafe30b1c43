import type { EntityClass } from '@mikro-orm/core';
import { once, type Ctx } from '../context.ts';
import type { FieldChange } from '../ledger/history.ts';
import { maskOf, personalField } from '../personal/personal.ts';
import { recordReads } from './accesses.ts';
import { AuditKind, type AuditEntry } from './entry.type.ts';

/** A row of the search: one of the log of changes (`c`) or of that of accesses (`a`). */
export interface Found {
  readonly id: string;
  readonly source: 'c' | 'a';
  readonly at: Date;
  /** the instant as the database writes it, to the microsecond */
  readonly place: string;
  readonly actor: string | null;
  readonly actor_name: string | null;
  readonly actor_roles: string | null;
  readonly request_id: string | null;
  readonly db_role: string;
  readonly kind: string;
  readonly what: string;
  readonly row_id: string | null;
  readonly record_ids: string[] | null;
  readonly count: number;
  readonly reason: string | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
  readonly name: string | null;
  /** whose row it is; of an access, the district alone */
  readonly district_code: string | null;
  readonly street_code: string | null;
  readonly body_id: string | null;
  readonly changed: readonly [column: string, before: string | null, after: string | null][] | null;
}

/** Columns that serve the platform and tell a person nothing. */
export const TECHNICAL: readonly string[] = [
  ...['id', 'district_code', 'version', 'entity_version'],
  ...['search_text', 'name_key', 'recorded_by_sub', 'idempotency_key'],
];

const CHANGES: Readonly<Record<string, AuditKind>> = {
  INSERT: AuditKind.CREATED,
  UPDATE: AuditKind.CHANGED,
  DELETE: AuditKind.REMOVED,
};

/**
 * What a person reads of a row. Who may not see the ledgers' contents gets names of fields without values, and
 * neither the name of the record nor the reason of a change; why something was unmasked or taken away is theirs to
 * check.
 */
export function entryOf(ctx: Ctx, row: Found, showsValues: boolean): AuditEntry {
  const isChange = row.source === 'c';
  const [only, ...others] = row.record_ids ?? [];
  return {
    id: `${row.source}${row.id}`,
    at: new Date(row.at),
    kind: isChange ? (CHANGES[row.kind] ?? AuditKind.CHANGED) : (row.kind as AuditKind),
    by: isPerson(row) ? (row.actor_name ?? row.actor) : null,
    byId: row.actor ?? `database:${row.db_role}`,
    roles: row.actor_roles?.split(',') ?? [],
    requestId: row.request_id,
    table: row.what,
    recordId: isChange ? row.row_id : others.length === 0 ? (only ?? null) : null,
    recordName: showsValues ? tellNameOf(ctx, row) : null,
    reason: isChange && !showsValues ? null : row.reason,
    count: row.count,
    fields: isChange ? changesOf(ctx, row, showsValues) : detailOf(row),
  };
}

function isPerson({ actor }: Found): boolean {
  return actor !== null && !actor.startsWith('system:');
}

function changesOf(ctx: Ctx, row: Found, showsValues: boolean): FieldChange[] {
  const names = namesOf(ctx, row.what);
  return (row.changed ?? []).map(([column, before, after]) => {
    const field = names.get(column) ?? column;
    const tell = (value: string | null) => (showsValues ? told(ctx, row, field, value) : null);
    return { field, before: tell(before), after: tell(after) };
  });
}

function tellNameOf(ctx: Ctx, row: Found): string | null {
  return told(ctx, row, 'name', row.name);
}

/** A value as the ledger itself would show it to the actor; what tells of a person in full is noted as a read. */
function told(ctx: Ctx, row: Found, field: string, value: string | null): string | null {
  const entity = entityOf(ctx, row.what);
  if (value === null || !entity || !personalField(entity, field)) return value;
  const place = {
    id: row.row_id,
    districtCode: row.district_code,
    streetCode: row.street_code,
    bodyId: row.body_id,
  };
  const mask = maskOf(ctx, entity, field, place);
  if (mask) return mask(value);
  recordReads(ctx, {
    what: `${ctx.em.config.get('schema')}Audit`,
    ids: row.row_id ? [row.row_id] : [],
    ...(row.district_code ? { districtCode: row.district_code } : {}),
  });
  return value;
}

/** What was taken: in which form, with which filter. */
function detailOf({ detail }: Found): FieldChange[] {
  return Object.entries(detail ?? {}).map(([field, value]) => ({
    field,
    before: null,
    after: typeof value === 'string' ? value : JSON.stringify(value),
  }));
}

/** What the columns of a table are called in the contract; a table that is no more keeps its columns' names. */
function namesOf(ctx: Ctx, table: string): ReadonlyMap<string, string> {
  return once(ctx, `audit names ${table}`, () => {
    const properties = metaOf(ctx, table)?.props ?? [];
    return new Map(
      properties.flatMap(({ name, fieldNames }) =>
        (fieldNames ?? []).map((column) => [column, name] as const),
      ),
    );
  });
}

function entityOf(ctx: Ctx, table: string): EntityClass<object> | null {
  return (metaOf(ctx, table)?.class as EntityClass<object> | undefined) ?? null;
}

function metaOf(ctx: Ctx, table: string) {
  return once(ctx, `audit meta ${table}`, () =>
    [...ctx.em.getMetadata().getAll().values()].find(
      ({ tableName, abstract }) => tableName === table && !abstract,
    ),
  );
}
