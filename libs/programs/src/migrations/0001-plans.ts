import { Migration } from '@mikro-orm/migrations';
import { auditedSql, auditLogSql, securedSql } from '@tongxing/subgraph';

const TABLES = ['plan', 'plan_version', 'observation', 'adoption', 'milestone_report'];

/** What is only ever added to: the application may neither change nor delete it. */
const APPEND_ONLY = ['plan_version', 'observation', 'milestone_report'];

/** Plans with their versions, figures, decisions and reports; row security; the audit log. */
export class Plans extends Migration {
  override up(): void {
    this.plans();
    this.figures();
    this.decisions();
    this.reports();
    for (const sql of auditLogSql('programs')) this.addSql(sql);
    for (const table of TABLES) {
      for (const sql of securedSql('programs', table)) this.addSql(sql);
      this.addSql(auditedSql('programs', table));
    }
    for (const table of APPEND_ONLY)
      this.addSql(`revoke update, delete on programs.${table} from programs_app`);
    // The service reads no bookkeeping of migrations, and must not change it.
    this.addSql('revoke all on programs.migration from programs_app, programs_ro');
  }

  private plans(): void {
    this.addSql(`create table programs.plan (
      id uuid not null,
      district_code varchar(12) not null,
      code varchar(64) not null,
      current_version int not null,
      primary key (id)
    )`);
    this.addSql(`alter table programs.plan
      add constraint plan_code unique (district_code, code)`);
    this.addSql(`create table programs.plan_version (
      id uuid not null,
      district_code varchar(12) not null,
      plan_id uuid not null,
      no int not null,
      hash varchar(64) not null,
      loaded_at timestamptz not null,
      loaded_by varchar(200) not null,
      definition jsonb not null,
      primary key (id)
    )`);
    this.addSql(`alter table programs.plan_version
      add constraint plan_version_no unique (district_code, plan_id, no)`);
    this.addSql(`alter table programs.plan_version
      add constraint plan_version_plan_id_foreign foreign key (plan_id) references programs.plan (id)`);
  }

  private figures(): void {
    this.addSql(`create table programs.observation (
      id uuid not null,
      district_code varchar(12) not null,
      plan_id uuid null,
      indicator_code varchar(64) not null,
      year int null,
      numerator double precision not null,
      denominator double precision null,
      valid_on date not null,
      recorded_at timestamptz not null,
      recorded_by varchar(200) not null,
      recorded_by_sub varchar(200) not null,
      source varchar(16) not null,
      evidence text null,
      evidence_link text null,
      idempotency_key varchar(64) not null,
      demonstration boolean not null default false,
      primary key (id)
    )`);
    this.addSql(`create index observation_plan
      on programs.observation (district_code, plan_id, indicator_code, valid_on)`);
    this.addSql(`alter table programs.observation
      add constraint observation_once unique (district_code, recorded_by_sub, idempotency_key)`);
    this.addSql(`alter table programs.observation
      add constraint observation_plan_id_foreign foreign key (plan_id) references programs.plan (id) on delete set null`);
  }

  private decisions(): void {
    this.addSql(`create table programs.adoption (
      id uuid not null,
      district_code varchar(12) not null,
      plan_id uuid not null,
      kind varchar(16) not null,
      subject varchar(64) not null,
      no int not null,
      choice varchar(64) null,
      value double precision null,
      reason text not null,
      authority text not null,
      adopted_by varchar(200) not null,
      adopted_by_sub varchar(200) not null,
      adopted_at timestamptz not null,
      withdrawn_at timestamptz null,
      withdrawn_by varchar(200) null,
      withdrawn_reason text null,
      idempotency_key varchar(64) not null,
      version int not null default 1,
      primary key (id)
    )`);
    this.addSql(`create index adoption_plan
      on programs.adoption (district_code, plan_id)`);
    this.addSql(`alter table programs.adoption
      add constraint adoption_once unique (district_code, adopted_by_sub, idempotency_key)`);
    this.addSql(`alter table programs.adoption
      add constraint adoption_no unique (district_code, plan_id, kind, subject, no)`);
    this.addSql(`alter table programs.adoption
      add constraint adoption_plan_id_foreign foreign key (plan_id) references programs.plan (id)`);
  }

  private reports(): void {
    this.addSql(`create table programs.milestone_report (
      id uuid not null,
      district_code varchar(12) not null,
      plan_id uuid not null,
      milestone_id varchar(64) not null,
      no int not null,
      status varchar(16) not null,
      done_on date null,
      evidence text null,
      evidence_link text null,
      note text null,
      reported_by varchar(200) not null,
      reported_by_sub varchar(200) not null,
      reported_at timestamptz not null,
      idempotency_key varchar(64) not null,
      demonstration boolean not null default false,
      primary key (id)
    )`);
    this.addSql(`create index milestone_report_plan
      on programs.milestone_report (district_code, plan_id)`);
    this.addSql(`alter table programs.milestone_report
      add constraint milestone_report_once unique (district_code, reported_by_sub, idempotency_key)`);
    this.addSql(`alter table programs.milestone_report
      add constraint milestone_report_no unique (district_code, plan_id, milestone_id, no)`);
    this.addSql(`alter table programs.milestone_report
      add constraint milestone_report_plan_id_foreign foreign key (plan_id) references programs.plan (id)`);
  }
}
