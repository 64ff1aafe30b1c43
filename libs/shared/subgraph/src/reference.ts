import DataLoader from 'dataloader';
import type { EntityClass } from '@mikro-orm/core';
import { once, type Ctx } from './context.ts';
import { requirePermission } from './allow.ts';
import { isId } from './id.ts';
import { readRows } from './at-once.ts';
import { namedColumns, propertyOf, tableOf } from './columns.ts';

/** A reference as the gateway sends it: `__typename` and the fields of one `@key`. */
export type Representation = { readonly __typename: string } & Record<string, unknown>;
export type ReferenceResolver = (representation: Representation, ctx: Ctx) => Promise<object | null>;

/** Which entity answers a federated type, by which keys, and who may ask. */
export interface Reference {
  readonly resolve: ReferenceResolver;
}

/** Keys in one statement: the gateway's own limit on a list is far below. */
const MAX_BATCH = 1000;
const SEPARATOR = '\u0000';
/** Between the values of a list that travels as one text, which cannot hold the other one. */
const LIST = '\u001f';

/**
 * Declares how references to an entity are loaded: all representations of a request in one SELECT (a
 * key), through row-level security, and null for what is missing or hidden.
 * @param keys the `@key`s of the type, each a list of property names
 */
export function reference<T extends object>(
  entity: EntityClass<T>,
  permission: string,
  keys: readonly (readonly (keyof T & string)[])[],
): Reference {
  return {
    resolve: async (representation, ctx) => {
      requirePermission(ctx, permission);
      const key = keys.find((fields) => fields.every((field) => isScalar(representation[field])));
      if (!key) return null;
      return loadReference(
        ctx,
        entity,
        key,
        key.map((field) => String(representation[field])),
      );
    },
  };
}

/** Loads one entity by key values, batched with every other load of the same key in this request. */
export function loadReference<T extends object>(
  ctx: Ctx,
  entity: EntityClass<T>,
  key: readonly (keyof T & string)[],
  values: readonly string[],
): Promise<T | null> {
  const loader = once(ctx, `reference ${entity.name} ${key.join(' ')}`, () => loaderOf(ctx, entity, key));
  return loader.load(values.join(SEPARATOR));
}

function loaderOf<T extends object>(ctx: Ctx, entity: EntityClass<T>, key: readonly (keyof T & string)[]) {
  return new DataLoader<string, T | null>(
    async (joined) => {
      const wanted = joined
        .map((value) => value.split(SEPARATOR))
        .filter((values) => isPossible(key, values));
      const rows = wanted.length === 0 ? [] : await readByKey(ctx, entity, key, wanted);
      const found = new Map(
        rows.map((row) => [key.map((field) => String(row[field] as string | number)).join(SEPARATOR), row]),
      );
      return joined.map((value) => found.get(value) ?? null);
    },
    { maxBatchSize: MAX_BATCH },
  );
}

/** In a transaction the rows are managed, since they may be about to be changed. */
async function readByKey<T extends object>(
  ctx: Ctx,
  entity: EntityClass<T>,
  key: readonly (keyof T & string)[],
  wanted: readonly string[][],
): Promise<T[]> {
  if (ctx.em.isInTransaction()) return ctx.em.find(entity, condition(key, wanted));
  return readRows<T>(ctx, {
    name: `${entity.name} by ${key.join(' ')}`,
    sql: statementOf(ctx, entity, key),
    values: key.flatMap((_, index) => [wanted.map((values) => values[index]).join(LIST), LIST]),
  });
}

function statementOf<T extends object>(
  ctx: Ctx,
  entity: EntityClass<T>,
  key: readonly (keyof T & string)[],
): string {
  const columns = key.map((field) => propertyOf(ctx, entity, field));
  const lists = columns.map(({ type }) => `string_to_array(?, ?)::${type}[]`);
  const [only] = columns;
  const isAmong =
    columns.length === 1 && only
      ? `"${only.column}" = any(${lists[0]})`
      : `(${columns.map(({ column }) => `"${column}"`).join(', ')}) in (select * from unnest(${lists.join(', ')}))`;
  return `select ${namedColumns(ctx, entity)} from ${tableOf(ctx, entity)} item where ${isAmong}`;
}

function condition(key: readonly string[], wanted: readonly string[][]): object {
  const [only] = key;
  if (key.length === 1 && only) return { [only]: { $in: wanted.map(([value]) => value) } };
  return {
    $or: wanted.map((values) => Object.fromEntries(key.map((field, index) => [field, values[index]]))),
  };
}

/** An id that is no UUID belongs to no row; asking the database would be an error. */
function isPossible(key: readonly string[], values: readonly string[]): boolean {
  return key.every((field, index) => field !== 'id' || isId(values[index]));
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
