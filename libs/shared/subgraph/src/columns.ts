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
  Record<string, { fieldNames: string[]; columnTypes: string[]; nullable?: boolean } | undefined>
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
