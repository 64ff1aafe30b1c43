import { Migration } from '@mikro-orm/migrations';
import { auditTrailSql } from '@tongxing/subgraph';

const TABLES = [
  ...['person', 'coordinator', 'assignment', 'mediator', 'expert', 'expert_team'],
  ...['enterprise_projection', 'body_staffing', 'published_figure'],
];

/** What was done can be answered for: with roles and reasons, accesses beside changes, sealed by the day. */
export class AuditTrail extends Migration {
  override up(): void {
    for (const sql of auditTrailSql('people', TABLES)) this.addSql(sql);
  }
}
