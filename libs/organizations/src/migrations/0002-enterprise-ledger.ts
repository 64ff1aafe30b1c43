import { Migration } from '@mikro-orm/migrations';
import { auditNamesSql, resecuredSql, type Jurisdiction } from '@tongxing/subgraph';

const ENTERPRISE = 'organizations.enterprise';

/** Whose rows each table of the schema shows so far. */
const TABLES: Readonly<Record<string, Jurisdiction>> = {
  district: 'DISTRICT',
  street: 'DISTRICT',
  village: 'DISTRICT',
  unit: 'DISTRICT',
  enterprise: 'STREET',
  social_organization: 'STREET',
  mediation_body: 'STREET',
};

const OWNERSHIPS = ['STATE', 'COLLECTIVE', 'PRIVATE', 'HONG_KONG_MACAO_TAIWAN', 'FOREIGN', 'OTHER'];

/** New columns, with what they hold for enterprises that are there; what people write says each itself. */
const COLUMNS = [
  'closed_reason text',
  // Empty until `load` makes them, since pinyin is none of the database's business.
  `search_text text collate "C" not null default ''`,
  `name_key varchar(200) collate "C" not null default ''`,
  'registration_type varchar(3)',
  'registration_scheme varchar(40)',
  `ownership varchar(24) check (ownership in (${OWNERSHIPS.map((code) => `'${code}'`).join(', ')}))`,
  'ownership_derived boolean not null default true',
  `figures jsonb not null default '[]' check (jsonb_typeof(figures) = 'array')`,
  'figures_year int',
  'headcount int check (headcount >= 0)',
  'revenue double precision check (revenue >= 0)',
  'assets double precision check (assets >= 0)',
  'size_rank smallint',
];

/** The register of enterprises becomes a ledger: figures by year, ownership, search, history, closing with a reason. */
export class EnterpriseLedger extends Migration {
  override up(): void {
    // Forced row security would hide the rows from their owner; it is put back below.
    for (const table of ['mediation_body', 'enterprise'])
      this.addSql(`alter table organizations.${table} no force row level security`);
    this.forgetInventions();
    this.columns();
    this.indexes();
    for (const sql of auditNamesSql('organizations')) this.addSql(sql);
    for (const [table, jurisdiction] of Object.entries(TABLES))
      for (const sql of resecuredSql('organizations', table, jurisdiction)) this.addSql(sql);
  }

  /** Demonstration data are made anew, with figures; nobody could change them so far. */
  private forgetInventions(): void {
    this.addSql('delete from organizations.mediation_body where demonstration');
    this.addSql(`delete from ${ENTERPRISE} where demonstration`);
  }

  private columns(): void {
    this.addSql(`alter table ${ENTERPRISE} rename registered_by_sub to recorded_by_sub`);
    for (const column of COLUMNS) this.addSql(`alter table ${ENTERPRISE} add ${column}`);
    for (const column of ['search_text', 'name_key', 'ownership_derived', 'figures'])
      this.addSql(`alter table ${ENTERPRISE} alter ${column} drop default`);
    this.addSql(
      `alter table ${ENTERPRISE} alter status set default 'ACTIVE', alter demonstration set default false`,
    );
    // A class that was chosen from a list says not by which figures of which year: it stays in the record of changes.
    this.addSql(`update ${ENTERPRISE} set size_class = null where size_class is not null`);
  }

  private indexes(): void {
    this.addSql(`create index enterprise_by_headcount on ${ENTERPRISE} (district_code, headcount, id)`);
    this.addSql(`create index enterprise_by_name_key on ${ENTERPRISE} (district_code, name_key)`);
  }
}
