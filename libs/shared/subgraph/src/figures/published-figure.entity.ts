import type { Opt } from '@mikro-orm/core';
import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { auditedSql } from '../audit/changes.ts';
import { DistrictRow, DistrictTable, securedSql } from '../rows.ts';

/** The figure last told of an indicator for a day, so that only what changed is told again. */
@DistrictTable({ tableName: 'published_figure' })
@Unique({ properties: ['districtCode', 'ledger', 'indicatorCode', 'validOn'] })
export class PublishedFigure extends DistrictRow {
  /** which ledger yields it, for example `people.coordinator-coverage` */
  @Property({ type: 'string', length: 64 })
  ledger!: string;

  @Property({ type: 'string', length: 64 })
  indicatorCode!: string;

  @Property({ type: 'date' })
  validOn!: string;

  @Property({ type: 'integer' })
  numerator!: number;

  /** null for a count that is no share of anything */
  @Property({ type: 'integer', nullable: true })
  denominator!: number | null;

  @Property({ type: 'boolean' })
  demonstration!: boolean;

  /** how often it was told */
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}

/** SQL of the table of {@link PublishedFigure}, secured and audited. Used by migrations. */
export function publishedFigureSql(schema: string): string[] {
  return [
    `create table "${schema}"."published_figure" (
      id uuid primary key,
      district_code varchar(12) not null,
      ledger varchar(64) not null,
      indicator_code varchar(64) not null,
      valid_on date not null,
      numerator int not null,
      denominator int,
      demonstration boolean not null,
      version int not null default 1,
      unique (district_code, ledger, indicator_code, valid_on)
    )`,
    ...securedSql(schema, 'published_figure'),
    auditedSql(schema, 'published_figure'),
  ];
}
