import { raw } from '@mikro-orm/core';
import { isSearch, matching, searchKeyOf, type Ctx, type Order } from '@tongxing/subgraph';
import { namesShown, type Ledger } from './personal.policy.ts';
import type { RoleRow } from './role.entity.ts';

/** A condition in SQL over the row of a ledger, with its values. */
export interface Sql {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The columns of a ledger that tell of nobody, and in which everybody may search. */
const OPEN_COLUMNS: Readonly<Record<Ledger, readonly string[]>> = {
  coordinator: ['employer'],
  mediator: ['employer'],
  expert: ['employer', 'specialisms'],
};

/** SQL of what `searchKeyOf` makes of a text. */
const keySql = (column: string) => `lower(regexp_replace(normalize(${column}, NFKC), '\\s', '', 'g'))`;

/** SQL: the row `alias` shows its name to the actor. */
export function namesShownSql(ctx: Ctx, ledger: Ledger, alias: string): Sql {
  const shown = namesShown(ctx, ledger);
  if (shown === 'ALL') return { sql: 'true', values: [] };
  const parts = [
    ...(shown.streetCode ? [{ sql: `${alias}.street_code = ?`, values: [shown.streetCode] }] : []),
    ...(shown.bodyId ? [{ sql: `${alias}.body_id::text = ?`, values: [shown.bodyId] }] : []),
  ];
  if (parts.length === 0) return { sql: 'false', values: [] };
  return {
    sql: `coalesce(${parts.map(({ sql }) => sql).join(' or ')}, false)`,
    values: parts.flatMap(({ values }) => values),
  };
}

/**
 * SQL: what was typed is found in the row. In whoever shows their name, the name, its initials and the rest of the search text;
 * in the others what is open alone, so that a search cannot ask for names. A certificate number, which nobody is
 * shown without a reason, is found as a whole and not by its parts.
 */
export function foundSql(ctx: Ctx, ledger: Ledger, typed: string, alias: string): Sql {
  const pattern = matching(typed).searchText.$like;
  const shown = namesShownSql(ctx, ledger, alias);
  const open = OPEN_COLUMNS[ledger].map((column) => `${keySql(`${alias}.${column}`)} like ?`);
  const certificate = ledger === 'coordinator' ? [`${keySql(`${alias}.certificate_no`)} = ?`] : [];
  const inFull = [`${alias}.search_text like ?`, ...certificate].join(' or ');
  return {
    sql: `(${shown.sql} and (${inFull}) or ${open.join(' or ')})`,
    values: [
      ...shown.values,
      pattern,
      ...certificate.map(() => searchKeyOf(typed)),
      ...open.map(() => pattern),
    ],
  };
}

/** The same as a condition of a list; empty when nothing was typed. */
export function foundBy(ctx: Ctx, ledger: Ledger, typed: string | null | undefined): object {
  if (!isSearch(typed)) return {};
  const { values } = foundSql(ctx, ledger, typed, 'item');
  return { [raw((alias) => foundSql(ctx, ledger, typed, alias).sql, [...values])]: [] };
}

/**
 * The order by name as far as names are shown: rows whose names are masked stand together, by their ids, since their
 * order, and a cursor that holds the name, would tell it.
 */
export function orderByName<T extends RoleRow>(
  ctx: Ctx,
  ledger: Ledger,
  direction: NonNullable<Order<T>['direction']>,
): Order<T> {
  const { sql, values } = namesShownSql(ctx, ledger, 'item');
  if (sql === 'true') return { by: 'name', direction };
  if (sql === 'false') return { by: 'id', direction };
  return { by: { sql: `case when ${sql} then item.name else '' end`, values }, direction };
}
