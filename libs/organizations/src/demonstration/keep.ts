import type { EntityClass, EntityData } from '@mikro-orm/core';
import type { Ctx } from '@tongxing/subgraph';

/** Rows that one statement inserts: PostgreSQL takes 65,535 values a statement. */
const BATCH = 500;

/** Inserts the rows that are not there yet; what is there stays as it is, with all that people did to it. */
export async function keepMissing<T extends { id: string }>(
  { em }: Ctx,
  entity: EntityClass<T>,
  rows: readonly (EntityData<NoInfer<T>> & { id: string })[],
): Promise<void> {
  const there = await em
    .createQueryBuilder(entity, 'item' as never)
    .select('id' as never)
    .execute('all');
  const ids = new Set((there as { id: string }[]).map(({ id }) => id));
  const missing = rows.filter(({ id }) => !ids.has(id));
  for (let from = 0; from < missing.length; from += BATCH) {
    await em
      .createQueryBuilder(entity)
      .insert(missing.slice(from, from + BATCH) as never)
      .onConflict('id' as never)
      .ignore()
      .execute();
  }
}
