import { Migration } from '@mikro-orm/migrations';
import { auditedSql, publishedFigureSql, resecuredSql, securedSql } from '@tongxing/subgraph';

/** Added to a table that has rows: what the form will ask for, empty or unmet until somebody says otherwise. */
const SOCIAL_ORGANIZATION_COLUMNS = [
  'credit_code_reason text',
  'industry varchar(4)',
  'industry_standard varchar(20)',
  'staff int check (staff >= 0)',
  'registered_on date',
  `services text[] not null default '{}'`,
  'facilities_met boolean not null default false',
  'staffing_met boolean not null default false',
  'work_items_met boolean not null default false',
  'remark text',
];
const MEDIATION_BODY_COLUMNS = [
  'has_office boolean not null default false',
  'has_equipment boolean not null default false',
  'has_name_and_logo boolean not null default false',
  'has_posted_rules boolean not null default false',
  'mediator_count int not null default 0 check (mediator_count >= 0)',
  'established_on date',
  'contact varchar(100)',
  'filed_on date',
];
/** The columns of every ledger, as they come to a table that has rows. */
const LEDGER_COLUMNS = [
  `status varchar(8) not null default 'ACTIVE' check (status in ('ACTIVE', 'CLOSED'))`,
  `closed_on date check (closed_on is null or status = 'CLOSED')`,
  'closed_reason text',
  'search_text text collate "C"',
  'name_key varchar(200) collate "C"',
  `recorded_by_sub varchar(200) not null default 'system:organizations'`,
  'idempotency_key varchar(64)',
];

/** Social organisations and mediation bodies become ledgers; the staffing of bodies; saved views. */
export class LedgersOfBodies extends Migration {
  override up(): void {
    this.becomeLedger('social_organization', SOCIAL_ORGANIZATION_COLUMNS, 'STREET_AND_COMMON');
    this.becomeLedger('mediation_body', MEDIATION_BODY_COLUMNS, 'STREET');
    this.bodies();
    this.newTables();
  }

  /**
   * Nobody could enter anything in these tables so far, so what they hold is invented: it goes, and is invented
   * anew with all columns when demonstration data are loaded. What an operator put in by hand stays.
   */
  private becomeLedger(
    table: string,
    columns: readonly string[],
    jurisdiction: 'STREET' | 'STREET_AND_COMMON',
  ): void {
    const name = `organizations.${table}`;
    for (const column of [...columns, ...LEDGER_COLUMNS]) this.addSql(`alter table ${name} add ${column}`);
    // Forced row security would hide the rows from their owner.
    this.addSql(`alter table ${name} no force row level security`);
    this.addSql(`delete from ${name} where demonstration`);
    this.addSql(
      `update ${name} set search_text = lower(name), name_key = lower(name), idempotency_key = id::text`,
    );
    for (const column of ['search_text', 'name_key', 'idempotency_key'])
      this.addSql(`alter table ${name} alter ${column} set not null`);
    // What is entered from now on says everything itself.
    for (const column of columns.filter((text) => /boolean|text\[\]/.test(text)))
      this.addSql(`alter table ${name} alter ${column.split(' ')[0]} drop default`);
    this.addSql(`alter table ${name} alter recorded_by_sub drop default`);
    this.addSql(`alter table ${name} alter demonstration set default false`);
    this.addSql(`alter table ${name} add unique (district_code, recorded_by_sub, idempotency_key)`);
    this.addSql(`create index ${table}_by_name_key on ${name} (district_code, name_key)`);
    for (const sql of resecuredSql('organizations', table, jurisdiction)) this.addSql(sql);
  }

  private bodies(): void {
    const name = 'organizations.mediation_body';
    this.addSql(
      `alter table ${name} add constraint mediation_body_names_enterprise
         check ((type = 'ENTERPRISE') = (enterprise_id is not null))`,
    );
    this.addSql(
      `create unique index mediation_body_of_enterprise on ${name} (district_code, enterprise_id)
         where status = 'ACTIVE'`,
    );
  }

  private newTables(): void {
    // No key to the body: its staffing may be told before it is known here.
    this.addSql(`create table organizations.body_staffing (
      id uuid primary key,
      district_code varchar(12) not null,
      mediators int not null check (mediators >= 0),
      demonstration boolean not null,
      entity_version int not null
    )`);
    this.addSql(`create table organizations.saved_view (
      id uuid primary key,
      district_code varchar(12) not null,
      ledger varchar(64) not null,
      name varchar(60) not null,
      query varchar(2000) not null,
      shared boolean not null,
      owner_sub varchar(200) not null,
      idempotency_key varchar(64) not null,
      unique (district_code, owner_sub, ledger, name)
    )`);
    for (const table of ['body_staffing', 'saved_view']) {
      for (const sql of securedSql('organizations', table)) this.addSql(sql);
      this.addSql(auditedSql('organizations', table));
    }
    for (const sql of publishedFigureSql('organizations')) this.addSql(sql);
  }
}
