import { Migration } from '@mikro-orm/migrations';
import { auditTrailSql } from '@tongxing/subgraph';

const TABLES = ['plan', 'plan_version', 'observation', 'adoption', 'milestone_report'];

/** What was done can be answered for: with roles and reasons, accesses beside changes, sealed by the day. */
export class AuditTrail extends Migration {
  override up(): void {
    for (const sql of auditTrailSql('programs', TABLES)) this.addSql(sql);
  }
}
