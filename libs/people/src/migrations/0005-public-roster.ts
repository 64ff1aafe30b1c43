import { Migration } from '@mikro-orm/migrations';
import { publishedViewSql } from '@tongxing/subgraph';
import { PUBLISHED_MEDIATORS } from '../roster/published.ts';

/** What the public may read of a mediator, each where its flag says so: name, body, contact at the body, specialisms. */
export class PublicRoster extends Migration {
  override up(): void {
    const columns = [
      'district_code',
      'name',
      'case when public_body then body_id end as body_id',
      'case when public_contact then contact end as contact',
      `case when public_specialisms then specialisms else '{}' end as specialisms`,
      'demonstration',
    ];
    const view = { table: 'mediator', view: 'public_roster', columns };
    for (const sql of publishedViewSql(PUBLISHED_MEDIATORS, view)) this.addSql(sql);
  }
}
