import { Migration } from '@mikro-orm/migrations';
import { auditedSql, auditLogSql, securedSql, type Jurisdiction } from '@tongxing/subgraph';

/** Whose rows a table shows. */
const TABLES: Readonly<Record<string, Jurisdiction>> = {
  coordinator: 'STREET_AND_COMMON',
  assignment: 'STREET',
  mediator: 'STREET',
  expert: 'DISTRICT',
  enterprise_projection: 'STREET',
  published_coverage: 'DISTRICT',
};

/** Coordinators, mediators and experts; what is known of enterprises; row security; the audit log. */
export class Tables extends Migration {
  override up(): void {
    this.coordination();
    this.others();
    for (const sql of auditLogSql('people')) this.addSql(sql);
    for (const [table, jurisdiction] of Object.entries(TABLES)) {
      for (const sql of securedSql('people', table, jurisdiction)) this.addSql(sql);
      this.addSql(auditedSql('people', table));
    }
    // The service reads no bookkeeping of migrations, and must not change it.
    this.addSql('revoke all on people.migration from people_app, people_ro');
  }

  private coordination(): void {
    this.addSql(`create table people.coordinator (
      id uuid primary key,
      district_code varchar(12) not null,
      name varchar(100) collate "zh-x-icu" not null,
      level varchar(8) check (level in ('LEVEL_4', 'LEVEL_3', 'LEVEL_2', 'LEVEL_1')),
      employment varchar(16) not null check (employment in ('FULL_TIME', 'PART_TIME')),
      street_code varchar(9),
      demonstration boolean not null,
      version int not null default 1
    )`);
    this.addSql('create index coordinator_by_name on people.coordinator (district_code, name, id)');
    // No coordinator covers the same enterprise twice at a time.
    this.addSql(`create table people.assignment (
      id uuid primary key,
      district_code varchar(12) not null,
      coordinator_id uuid not null references people.coordinator (id),
      enterprise_id uuid not null,
      street_code varchar(9) not null,
      valid_from date not null,
      valid_to date check (valid_to is null or valid_to >= valid_from),
      duties text,
      demonstration boolean not null,
      assigned_by_sub varchar(200) not null,
      idempotency_key varchar(64) not null,
      version int not null default 1,
      unique (district_code, assigned_by_sub, idempotency_key),
      constraint assignment_once_at_a_time exclude using gist (
        district_code with =, coordinator_id with =, enterprise_id with =,
        daterange(valid_from, valid_to, '[]') with &&
      )
    )`);
    this.addSql(
      'create index assignment_of_coordinator on people.assignment (district_code, coordinator_id, valid_from, id)',
    );
    this.addSql(
      'create index assignment_of_enterprise on people.assignment (district_code, enterprise_id, valid_from)',
    );
    this.addSql(`create table people.enterprise_projection (
      id uuid primary key,
      district_code varchar(12) not null,
      street_code varchar(9) not null,
      size_class varchar(16),
      registered_on date,
      status varchar(8) not null,
      closed_on date,
      demonstration boolean not null,
      entity_version int not null
    )`);
    this.addSql(
      'create index enterprise_projection_of_street on people.enterprise_projection (district_code, street_code)',
    );
    this.addSql(`create table people.published_coverage (
      id uuid primary key,
      district_code varchar(12) not null,
      indicator_code varchar(64) not null,
      valid_on date not null,
      numerator int not null,
      denominator int not null,
      demonstration boolean not null,
      version int not null default 1,
      unique (district_code, indicator_code, valid_on)
    )`);
  }

  private others(): void {
    this.addSql(`create table people.mediator (
      id uuid primary key,
      district_code varchar(12) not null,
      name varchar(100) collate "zh-x-icu" not null,
      employment varchar(16) not null check (employment in ('FULL_TIME', 'PART_TIME')),
      body_id uuid,
      street_code varchar(9),
      demonstration boolean not null,
      version int not null default 1
    )`);
    this.addSql('create index mediator_by_name on people.mediator (district_code, name, id)');
    this.addSql('create index mediator_of_body on people.mediator (district_code, body_id, name, id)');
    this.addSql(`create table people.expert (
      id uuid primary key,
      district_code varchar(12) not null,
      name varchar(100) collate "zh-x-icu" not null,
      kind varchar(24) not null,
      unit_name varchar(200),
      demonstration boolean not null,
      version int not null default 1
    )`);
    this.addSql('create index expert_by_name on people.expert (district_code, name, id)');
  }
}
