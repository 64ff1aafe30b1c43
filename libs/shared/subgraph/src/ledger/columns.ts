import type { EntityClass } from '@mikro-orm/core';
import type { Ctx } from '../context.ts';

/** What a statement must know of an entity's property. */
interface Column {
  readonly column: string;
  readonly nullable: boolean;
}

/** The column of a property; throws for a property that the entity does not have. */
export function propertyOf<T extends object>(ctx: Ctx, entity: EntityClass<T>, name: string): Column {
  const { className, properties } = ctx.em.getMetadata().get(entity);
  const found = (
    properties as Readonly<Record<string, { fieldNames: string[]; nullable?: boolean } | undefined>>
  )[name];
  const [column] = found?.fieldNames ?? [];
  if (!found || !column) throw new Error(`${className} has no column for ${name}`);
  return { column, nullable: found.nullable ?? false };
}

/** The name of a property's column. */
export function columnOf<T extends object>(ctx: Ctx, entity: EntityClass<T>, name: string): string {
  return propertyOf(ctx, entity, name).column;
}
