import { Migration } from '@mikro-orm/migrations';
import { auditedSql, auditLogSql, securedSql, type Jurisdiction } from '@tongxing/subgraph';

/** Whose rows a table shows. */
const TABLES: Readonly<Record<string, Jurisdiction>> = {
  district: 'DISTRICT',
  street: 'DISTRICT',
  village: 'DISTRICT',
  unit: 'DISTRICT',
  enterprise: 'STREET',
  social_organization: 'STREET',
  mediation_body: 'STREET',
};

/** Divisions, units, enterprises, social organisations and mediation bodies; row security; the audit log. */
export class Tables extends Migration {
  override up(): void {
    this.divisions();
    this.organizations();
    for (const sql of auditLogSql('organizations')) this.addSql(sql);
    for (const [table, jurisdiction] of Object.entries(TABLES)) {
      for (const sql of securedSql('organizations', table, jurisdiction)) this.addSql(sql);
      this.addSql(auditedSql('organizations', table));
    }
    // The service reads no bookkeeping of migrations, and must not change it.
    this.addSql('revoke all on organizations.migration from organizations_app, organizations_ro');
  }

  private divisions(): void {
    this.addSql(`create table organizations.district (
      id uuid primary key,
      district_code varchar(12) not null,
      code varchar(6) not null constraint district_code_unique unique,
      name varchar(100) not null,
      city varchar(100) not null,
      demonstration boolean not null
    )`);
    this.addSql(`create table organizations.street (
      id uuid primary key,
      district_code varchar(12) not null,
      code varchar(9) not null constraint street_code_unique unique,
      name varchar(100) not null,
      listed_name varchar(100) not null,
      aliases text[] not null,
      valid_from date,
      valid_to date
    )`);
    this.addSql('create index street_of_district on organizations.street (district_code, code)');
    this.addSql(`create table organizations.village (
      id uuid primary key,
      district_code varchar(12) not null,
      code varchar(12) not null constraint village_code_unique unique,
      name varchar(100) not null,
      street_code varchar(9) not null references organizations.street (code)
    )`);
    this.addSql('create index village_of_street on organizations.village (district_code, street_code, code)');
    this.addSql(`create table organizations.unit (
      id uuid primary key,
      district_code varchar(12) not null,
      code varchar(16) not null,
      name_zh varchar(100) not null,
      name_en varchar(100) not null,
      full_name_zh varchar(200) not null,
      full_name_en varchar(200) not null,
      unique (district_code, code)
    )`);
  }

  private organizations(): void {
    this.addSql(`create table organizations.enterprise (
      id uuid primary key,
      district_code varchar(12) not null,
      credit_code varchar(18) not null,
      credit_code_reason text,
      name varchar(200) collate "zh-x-icu" not null,
      street_code varchar(9) not null references organizations.street (code),
      industry varchar(4),
      industry_standard varchar(20),
      size_class varchar(16) check (size_class in ('LARGE', 'MEDIUM', 'SMALL', 'MICRO', 'NOT_APPLICABLE')),
      registered_on date,
      status varchar(8) not null check (status in ('ACTIVE', 'CLOSED')),
      closed_on date check (closed_on is null or status = 'CLOSED'),
      demonstration boolean not null,
      registered_by_sub varchar(200) not null,
      idempotency_key varchar(64) not null,
      version int not null default 1,
      unique (district_code, credit_code),
      unique (district_code, registered_by_sub, idempotency_key)
    )`);
    this.addSql('create index enterprise_by_name on organizations.enterprise (district_code, name, id)');
    this.addSql(
      'create index enterprise_of_street on organizations.enterprise (district_code, street_code, name, id)',
    );
    this.addSql(
      'create index enterprise_by_registration on organizations.enterprise (district_code, registered_on, id)',
    );
    this.addSql(`create table organizations.social_organization (
      id uuid primary key,
      district_code varchar(12) not null,
      credit_code varchar(18),
      name varchar(200) collate "zh-x-icu" not null,
      kind varchar(24) not null check (kind in ('ASSOCIATION', 'SERVICE_INSTITUTION', 'FOUNDATION')),
      street_code varchar(9) references organizations.street (code),
      demonstration boolean not null,
      version int not null default 1,
      unique (district_code, credit_code)
    )`);
    this.addSql(
      'create index social_organization_by_name on organizations.social_organization (district_code, name, id)',
    );
    this.addSql(`create table organizations.mediation_body (
      id uuid primary key,
      district_code varchar(12) not null,
      name varchar(200) collate "zh-x-icu" not null,
      type varchar(24) not null check
        (type in ('ENTERPRISE', 'STREET', 'INDUSTRY', 'INSTITUTION', 'SOCIAL_ORGANIZATION', 'OTHER')),
      street_code varchar(9) not null references organizations.street (code),
      enterprise_id uuid references organizations.enterprise (id),
      demonstration boolean not null,
      version int not null default 1
    )`);
    this.addSql(
      'create index mediation_body_by_name on organizations.mediation_body (district_code, name, id)',
    );
    this.addSql(
      'create index mediation_body_of_street on organizations.mediation_body (district_code, street_code, name, id)',
    );
  }
}
