import { nameKeyOf, searchTextOf, transact, type Ctx } from '@tongxing/subgraph';
import { Enterprise } from './enterprise.entity.ts';

/** Entries that one transaction fills in. */
const BATCH = 500;

/**
 * Makes enterprises findable that were entered before there was a search: the migration left their search text
 * empty, since it holds pinyin, which the database does not know.
 */
export async function fillSearchTexts(ctx: Ctx): Promise<void> {
  for (;;) {
    const filled = await transact(ctx, async ({ em }) => {
      const rows = await em.find(Enterprise, { searchText: '' }, { limit: BATCH });
      for (const row of rows) {
        row.searchText = searchTextOf(row.name, [row.creditCode]);
        row.nameKey = nameKeyOf(row.name);
      }
      return rows.length;
    });
    ctx.em.clear();
    if (filled < BATCH) return;
  }
}
