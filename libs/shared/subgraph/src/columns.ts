import type { EntityClass } from '@mikro-orm/core';
import type { Ctx } from './context.ts';

/** What a statement must know of an entity's property. */
interface Column {
  readonly column: string;
  /** as PostgreSQL names it */
  readonly type: string;
  readonly nullable: boolean;
}

type Properties = Readonly<
  Record<
    string,
    { fieldNames: string[]; columnTypes: string[]; runtimeType?: string; nullable?: boolean } | undefined
  >
>;

/** The column of a property; throws for a property that the entity does not have. */
export function propertyOf<T extends object>(ctx: Ctx, entity: EntityClass<T>, name: string): Column {
  const { className, properties } = ctx.em.getMetadata().get(entity);
  const found = (properties as Properties)[name];
  const [column] = found?.fieldNames ?? [];
  if (!found || !column) throw new Error(`${className} has no column for ${name}`);
  return { column, type: found.columnTypes[0] ?? 'text', nullable: found.nullable ?? false };
}

/** The name of a property's column. */
export function columnOf<T extends object>(ctx: Ctx, entity: EntityClass<T>, name: string): string {
  return propertyOf(ctx, entity, name).column;
}

/** The entity's table with its schema, as a statement names it. */
export function tableOf<T extends object>(ctx: Ctx, entity: EntityClass<T>): string {
  const meta = ctx.em.getMetadata().get(entity);
  return `"${meta.schema ?? ctx.em.config.get('schema')}"."${meta.tableName}"`;
}

const NAMED = new WeakMap<EntityClass<object>, string>();

/**
 * The columns of `item` under the names of the entity's properties, so that a row is read as it is used: to rename the
 * columns of a hundred rows afterwards costs as much as to fetch them.
 * @throws for an entity with a property that no column holds as it is
 */
export function namedColumns<T extends object>(ctx: Ctx, entity: EntityClass<T>): string {
  const known = NAMED.get(entity);
  if (known !== undefined) return known;
  const { className, properties } = ctx.em.getMetadata().get(entity);
  const columns = Object.entries(properties as Properties).map(([name, property]) => {
    const [column, ...others] = property?.fieldNames ?? [];
    const isPlain = column !== undefined && others.length === 0 && property?.runtimeType !== 'Date';
    if (!isPlain) throw new Error(`${className}.${name} cannot be read plainly`);
    return `item."${column}" as "${name}"`;
  });
  const named = columns.join(', ');
  NAMED.set(entity, named);
  return named;
}
