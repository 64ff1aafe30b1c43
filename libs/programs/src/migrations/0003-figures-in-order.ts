import { Migration } from '@mikro-orm/migrations';
import { auditNamesSql, resecuredSql } from '@tongxing/subgraph';

const TABLES = ['plan', 'plan_version', 'observation', 'adoption', 'milestone_report'];

/**
 * A ledger's recording says of which figure it is and in which version, so that facts may come late, twice and
 * in any order. Row security reads the session once a statement; the newest changes of a district are found by
 * an index.
 */
export class FiguresInOrder extends Migration {
  override up(): void {
    this.addSql('alter table programs.observation add column figure_id varchar(200) null');
    this.addSql('alter table programs.observation add column figure_version bigint null');
    this.addSql(`alter table programs.observation add constraint observation_figure_version
      unique (district_code, figure_id, figure_version, recorded_by_sub, indicator_code, valid_on)`);
    for (const sql of auditNamesSql('programs')) this.addSql(sql);
    this.addSql('create index audit_log_newest on programs.audit_log (district_code, id)');
    for (const table of TABLES) {
      for (const sql of resecuredSql('programs', table)) this.addSql(sql);
    }
  }
}
