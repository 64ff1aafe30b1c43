import { Migration } from '@mikro-orm/migrations';
import {
  auditedSql,
  auditNamesSql,
  publishedFigureSql,
  resecuredSql,
  securedSql,
  type Jurisdiction,
} from '@tongxing/subgraph';

/** The tables of people and their work, and whose rows each shows. */
const ROLES: Readonly<Record<string, Jurisdiction>> = {
  coordinator: 'STREET_AND_COMMON',
  mediator: 'STREET',
  expert: 'DISTRICT',
};
const OTHERS: Readonly<Record<string, Jurisdiction>> = {
  assignment: 'STREET',
  enterprise_projection: 'STREET',
};
const NEW = ['person', 'expert_team', 'body_staffing'];

/**
 * Persons behind the roles; the columns of a ledger for coordinators, mediators and experts; size classes by year;
 * what was told of figures and of staffing.
 */
export class Ledgers extends Migration {
  override up(): void {
    // What the platform itself backfills, row security would hide from the owner too.
    for (const table of [...Object.keys(ROLES), ...Object.keys(OTHERS), 'published_coverage'])
      this.security(table, 'no force');
    for (const sql of auditNamesSql('people')) this.addSql(sql);
    this.invented();
    this.persons();
    for (const table of Object.keys(ROLES)) this.ledger(table);
    this.coordinators();
    this.mediators();
    this.experts();
    this.assignments();
    this.enterprises();
    this.figures();
    for (const [table, jurisdiction] of Object.entries({ ...ROLES, ...OTHERS })) {
      for (const sql of resecuredSql('people', table, jurisdiction)) this.addSql(sql);
    }
    for (const table of NEW) {
      for (const sql of securedSql('people', table)) this.addSql(sql);
      this.addSql(auditedSql('people', table));
    }
  }

  private security(table: string, force: string): void {
    this.addSql(`alter table people.${table} ${force} row level security`);
  }

  /** Demonstration data are invented anew; of the old ones only who was chosen by somebody stays. */
  private invented(): void {
    for (const table of ['assignment', 'mediator', 'expert', 'enterprise_projection']) {
      this.addSql(`delete from people.${table} where demonstration`);
    }
    this.addSql(`delete from people.coordinator where demonstration
      and not exists (select from people.assignment where coordinator_id = coordinator.id)`);
  }

  private persons(): void {
    this.addSql(`create table people.person (
      id uuid primary key,
      district_code varchar(12) not null,
      name varchar(100) collate "zh-x-icu" not null,
      name_key varchar(200) collate "C" not null,
      employer varchar(200) collate "zh-x-icu",
      version int not null default 1
    )`);
    this.addSql('create index person_by_name_key on people.person (district_code, name_key, id)');
  }

  /** Who is there already becomes a person of their own; found by the name alone until their entry is changed. */
  private ledger(table: string): void {
    if (table === 'expert') this.addSql('alter table people.expert rename column unit_name to employer');
    else this.addSql(`alter table people.${table} add column employer varchar(200)`);
    this.addSql(`alter table people.${table} alter column employer type varchar(200) collate "zh-x-icu"`);
    this.addSql(`alter table people.${table}
      add column person_id uuid,
      add column status varchar(8) not null default 'ACTIVE' check (status in ('ACTIVE', 'CLOSED')),
      add column closed_on date check (closed_on is null or status = 'CLOSED'),
      add column closed_reason text,
      add column search_text text collate "C",
      add column name_key varchar(200) collate "C",
      add column recorded_by_sub varchar(200) not null default 'system:people',
      add column idempotency_key varchar(64)`);
    this.addSql(`update people.${table} set person_id = gen_random_uuid(), idempotency_key = id::text,
      name_key = lower(regexp_replace(normalize(name, NFKC), '\\s', '', 'g')),
      search_text = lower(regexp_replace(normalize(concat_ws(E'\\n', name, employer), NFKC), '[ \\t\\u3000]', '', 'g'))`);
    this.addSql(`insert into people.person (id, district_code, name, name_key, employer)
      select person_id, district_code, name, name_key, employer from people.${table}`);
    this.addSql(`alter table people.${table}
      alter column demonstration set default false,
      alter column recorded_by_sub drop default,
      alter column person_id set not null,
      alter column search_text set not null,
      alter column name_key set not null,
      alter column idempotency_key set not null,
      add foreign key (person_id) references people.person (id),
      add unique (district_code, person_id),
      add unique (district_code, recorded_by_sub, idempotency_key)`);
  }

  private coordinators(): void {
    this.addSql(`alter table people.coordinator
      add column certificate_no varchar(64),
      add column certificate_issuer varchar(200),
      add column certificate_on date,
      add column duties text,
      add column started_on date`);
    for (const column of ['street_code', 'level', 'employment']) this.sorted('coordinator', column);
  }

  private mediators(): void {
    this.addSql(`alter table people.mediator
      add column specialisms text[] not null default '{}',
      add column contact varchar(100),
      add column public_name boolean not null default false,
      add column public_body boolean not null default false,
      add column public_contact boolean not null default false,
      add column public_specialisms boolean not null default false,
      add column in_pool boolean not null default false,
      add check (public_name or not (public_body or public_contact or public_specialisms))`);
    this.addSql('alter table people.mediator alter column specialisms drop default');
    this.sorted('mediator', 'employment');
    this.addSql(`create table people.body_staffing (
      id uuid primary key,
      district_code varchar(12) not null,
      body_id uuid not null,
      mediators int not null,
      demonstration boolean not null,
      version int not null default 1,
      unique (district_code, body_id)
    )`);
  }

  private experts(): void {
    this.addSql(`create table people.expert_team (
      id uuid primary key,
      district_code varchar(12) not null,
      name varchar(100) collate "zh-x-icu" not null,
      unique (district_code, name)
    )`);
    this.addSql(`alter table people.expert
      add column team_id uuid references people.expert_team (id),
      add column specialisms text`);
    this.addSql('create index expert_of_team on people.expert (district_code, team_id)');
    for (const column of ['kind', 'employer']) this.sorted('expert', column);
  }

  private assignments(): void {
    this.addSql('alter table people.assignment rename column assigned_by_sub to recorded_by_sub');
    this.addSql('alter table people.assignment alter column demonstration set default false');
    this.addSql('drop index people.assignment_of_enterprise');
    this.addSql(
      'create index assignment_of_enterprise on people.assignment (district_code, enterprise_id, valid_from, id)',
    );
    this.addSql('create index assignment_by_start on people.assignment (district_code, valid_from, id)');
  }

  /** What is known already stands as an old version, so that the facts told at the next preparation replace it. */
  private enterprises(): void {
    this.addSql(
      `alter table people.enterprise_projection add column size_classes jsonb not null default '[]'`,
    );
    this.addSql(`update people.enterprise_projection set entity_version = 0,
      size_classes = case when size_class is null then '[]'::jsonb
        else jsonb_build_array(jsonb_build_object('year', 0, 'sizeClass', size_class)) end`);
    this.addSql(`alter table people.enterprise_projection
      drop column size_class, alter column size_classes drop default`);
    this.addSql('drop index people.enterprise_projection_of_street');
    this.addSql(
      'create index enterprise_projection_of_street on people.enterprise_projection (district_code, street_code, id)',
    );
  }

  /** Figures are told by the kit; what was told before is remembered. */
  private figures(): void {
    const [table = '', ...secured] = publishedFigureSql('people');
    this.addSql(table);
    this.addSql(`insert into people.published_figure
        (id, district_code, ledger, indicator_code, valid_on, numerator, denominator, demonstration, version)
      select id, district_code, 'people.coordinator-coverage', indicator_code, valid_on, numerator, denominator,
        demonstration, version from people.published_coverage`);
    for (const sql of secured) this.addSql(sql);
    this.addSql('drop table people.published_coverage');
  }

  private sorted(table: string, column: string): void {
    this.addSql(`create index ${table}_by_${column} on people.${table} (district_code, ${column}, id)`);
  }
}
