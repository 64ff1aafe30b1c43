import { Migration } from '@mikro-orm/migrations';
import { publishedViewSql } from '@tongxing/subgraph';
import { PUBLISHED_BODIES } from '../published-body/published.ts';

/** What the public roster of mediators says of their bodies: what they are called. */
export class PublishedBodies extends Migration {
  override up(): void {
    const view = { table: 'mediation_body', view: 'public_body', columns: ['district_code', 'id', 'name'] };
    for (const sql of publishedViewSql(PUBLISHED_BODIES, view)) this.addSql(sql);
  }
}
