import { Migration } from '@mikro-orm/migrations';
import { auditTrailSql } from '@tongxing/subgraph';

const TABLES = [
  ...['district', 'street', 'village', 'unit'],
  ...['enterprise', 'social_organization', 'mediation_body'],
  ...['body_staffing', 'saved_view', 'published_figure'],
];

/** What was done can be answered for: with roles and reasons, accesses beside changes, sealed by the day. */
export class AuditTrail extends Migration {
  override up(): void {
    for (const sql of auditTrailSql('organizations', TABLES)) this.addSql(sql);
  }
}
